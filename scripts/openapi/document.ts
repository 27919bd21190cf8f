import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { errorBody, gatewayError, problem } from '#shared/platform/http/error-schemas.ts';
import type { DescribedRoute } from '#shared/platform/http/route.ts';
import { addExamples, openReferences } from './examples.ts';
import { ABOUT_ALL, BEARER, INFO } from './info.ts';
import { methodAndPathOf, requestOf } from './request.ts';
import { responsesOf } from './responses.ts';
import { override } from './schemas.ts';
import { TAGGED_ROUTES, TAGS } from './tags.ts';

function operationOf(route: DescribedRoute, tag: string): ZodOpenApiOperationObject {
  const { id, summary, description, access } = route;
  return {
    operationId: id,
    summary,
    ...(description !== undefined && { description }),
    tags: [tag],
    security: access === 'public' ? [] : [{ [BEARER]: [] }],
    ...(access !== 'public' && { 'x-roles': [...access] }),
    ...requestOf(route),
    responses: responsesOf(route),
  };
}

/** The OpenAPI document of the service, generated from its routes. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = {};
  for (const { route, tag } of TAGGED_ROUTES) {
    const { method, path: ownPath } = methodAndPathOf(route);
    const path = route.documentedPath ?? ownPath;
    const operation = operationOf(route, tag);
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
  }
  const tags = TAGS.map(({ tag, about }) => ({ name: tag, description: about }));
  const document = createDocument(
    {
      ...ABOUT_ALL,
      info: INFO,
      tags,
      paths,
      components: {
        ...ABOUT_ALL.components,
        schemas: { Error: errorBody, Problem: problem, GatewayRefusal: gatewayError },
      },
    },
    { override },
  );
  openReferences(document);
  addExamples(document);
  return document;
}
