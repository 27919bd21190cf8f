import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
} from 'zod-openapi';
import { gatewayRefusal, problem, refusal } from '#shared/platform/http/error-schemas.ts';
import type { RouteContract } from '#shared/platform/http/route-contract.ts';
import { accessTo, isRouteKey, ROUTES, type RouteKey } from '#shared/routes.ts';
import { type ServedRoute, servedRoutes } from './endpoints.ts';
import { FOLDERS } from './folders.ts';
import { ABOUT_ALL, BEARER, INFO } from './info.ts';
import { type DescribedRoute, requestOf } from './request.ts';
import { responsesOf } from './responses.ts';
import { override } from './schemas.ts';

type Contracts = Readonly<Partial<Record<string, RouteContract>>>;

export function contractIn(contracts: Contracts, route: RouteKey): RouteContract {
  const contract = contracts[route];
  if (!contract) {
    throw new Error(
      `${route} has no contract: say in functions/${ROUTES[route].folder}/contract.ts what it answers.`,
    );
  }
  return contract;
}

const contractOf = (route: RouteKey): RouteContract =>
  contractIn(FOLDERS[ROUTES[route].folder].contract, route);

function describe(route: RouteKey, served: ServedRoute | undefined): DescribedRoute {
  const [method = '', path = ''] = route.split(' ');
  const contract = contractOf(route);
  const isReadElsewhere = ['open-link', 'service'].includes(ROUTES[route].folder);
  if (!served && !isReadElsewhere) {
    throw new Error(`${route} has no endpoint: its folder's handler does not serve it.`);
  }
  return { route, method, path, contract, endpoint: served?.endpoint };
}

function operationOf(route: RouteKey, served: ServedRoute | undefined): ZodOpenApiOperationObject {
  const described = describe(route, served);
  const { operationId, summary, description } = described.contract;
  const access = accessTo(route);
  return {
    operationId,
    summary,
    ...(description !== undefined && { description }),
    tags: [FOLDERS[ROUTES[route].folder].tag],
    security: access === 'public' ? [] : [{ [BEARER]: [] }],
    ...(access !== 'public' && { 'x-roles': [...access] }),
    ...requestOf(described),
    responses: responsesOf(described, { access, isLimited: served?.isLimited ?? false }),
  };
}

/** The OpenAPI document of the service, out of its routes, its endpoints and their contracts. */
export async function openApiDocument() {
  const served = await servedRoutes();
  const paths: ZodOpenApiPathsObject = {};
  for (const route of Object.keys(ROUTES).filter(isRouteKey)) {
    const [method = '', ownPath] = route.split(' ');
    if (ownPath !== undefined) {
      const path = contractOf(route).documentedPath ?? ownPath;
      const operation = operationOf(route, served.get(route));
      paths[path] = { ...paths[path], [method.toLowerCase()]: operation };
    }
  }
  const tags = Object.values(FOLDERS).map(({ tag, about }) => ({ name: tag, description: about }));
  return createDocument(
    {
      ...ABOUT_ALL,
      info: INFO,
      tags,
      paths,
      components: {
        ...ABOUT_ALL.components,
        schemas: { Error: refusal, Problem: problem, GatewayRefusal: gatewayRefusal },
      },
    },
    { override },
  );
}
