import * as z from 'zod';
import { openApiDocument } from '../openapi/document.ts';
import { MAIN_JOB } from './main-job.ts';
import { type Item, request } from './request.ts';

/** The collection as it is committed. */
export const postmanFile = new URL(
  '../../docs/countersign.postman_collection.json',
  import.meta.url,
);

const operationSchema = z.object({
  summary: z.string(),
  description: z.string().optional(),
  tags: z.tuple([z.string()]),
  security: z.array(z.unknown()),
  parameters: z
    .array(
      z.object({
        in: z.string().optional(),
        name: z.string().default(''),
        description: z.string().optional(),
      }),
    )
    .default([]),
  requestBody: z
    .object({ content: z.object({ 'application/json': z.object({ example: z.unknown() }) }) })
    .optional(),
});
const documentSchema = z.object({
  tags: z.array(z.object({ name: z.string(), description: z.string().optional() })),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

type Operation = z.output<typeof operationSchema>;

/** A link's token is another one than that of the caller. */
const variableOf = (name = ''): string => (name === 'token' ? 'linkToken' : name);
const asVariables = (path: string): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => `{{${variableOf(name)}}}`);

const itemOf = (path: string, method: string, operation: Operation): Item =>
  request({
    name: operation.summary,
    method: method.toUpperCase(),
    path: asVariables(path),
    query: operation.parameters.filter((each) => each.in === 'query'),
    body: operation.requestBody?.content['application/json'].example,
    open: operation.security.length === 0,
    description: operation.description,
  });

const ABOUT = `Every operation of the service, with the examples of its OpenAPI document. Start with the folder
"Main job": its first request gets a token of a local run. For a deployed stage, set \`url\` to its address and \`token\` to a
token of its issuer. A path's ids are variables of the collection.`;

/** The HTTP collection, in Postman's format 2.1, which other programs import, too. */
export function postmanCollection() {
  const { tags, paths } = documentSchema.parse(openApiDocument());
  const all = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method, operation })),
  );
  const variables = new Set(
    Object.keys(paths).flatMap((path) =>
      [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => variableOf(name)),
    ),
  );
  return {
    info: {
      name: 'Countersign',
      description: ABOUT,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    variable: [
      { key: 'url', value: 'http://127.0.0.1:3000' },
      ...['token', 'link', ...variables].map((key) => ({ key, value: '' })),
    ],
    item: [
      { name: 'Main job', item: MAIN_JOB },
      ...tags.map(({ name, description }) => ({
        name,
        description,
        item: all
          .filter(({ operation }) => operation.tags[0] === name)
          .map(({ path, method, operation }) => itemOf(path, method, operation)),
      })),
    ],
  };
}

export const postmanText = (): string => `${JSON.stringify(postmanCollection(), null, 2)}\n`;
