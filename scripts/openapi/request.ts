import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiParameters } from 'zod-openapi';
import type { DescribedRoute } from '#shared/platform/http/route.ts';

type Shape = Record<string, z.ZodType>;

/** Descriptions of parameters. Self-explanatory ones are omitted. */
const ABOUT: Readonly<Record<string, string>> = {
  country: 'ISO 3166-1 alpha-2, in any case.',
  customerTenantId: "One of the caller's own customers.",
  endDate: 'A day in UTC; today by default.',
  entitlementId: '{orderId}:{lineItemId}:{productId}, as in the list.',
  filter: 'JSON, URL-encoded: {"Field": "...", "Value": "...", "Operator": "..."}.',
  include_price: 'True to include the price of each line.',
  partnerId: 'The partner to list for; only operators send it.',
  seekOperation: 'Next continues after the page whose token is in the MS-ContinuationToken header.',
  showExpiry: 'True to include the end of the term of each item.',
  size: 'The maximum number of items of a page.',
  startDate: 'A day in UTC; 30 days ago by default.',
  targetSegment: 'commercial, education, government or nonprofit.',
  targetView: 'SoftwareSubscriptions, AzureReservations, AzureReservationsVM or Software.',
  token: 'The link is the credential.',
};

/** A parameter that many routes share. */
const shared = <Schema extends z.ZodType>(id: string, schema: Schema, description: string) =>
  schema.meta({ param: { id, description } });

const IDS = {
  'MS-RequestId': shared(
    'MS-RequestId',
    z.guid().optional(),
    'The idempotency key of a request that changes data: for 24 hours, the same request with the same key returns the first response. Generated if absent, and echoed.',
  ),
  'MS-CorrelationId': shared('MS-CorrelationId', z.guid().optional(), 'For tracing; echoed.'),
};
const IDEMPOTENCY_KEY = {
  'Idempotency-Key': shared(
    'Idempotency-Key',
    z
      .string()
      .regex(/^[\x21-\x7e]{1,255}$/)
      .optional(),
    'The idempotency key in place of MS-RequestId: it takes precedence.',
  ),
};
const IF_MATCH = {
  'If-Match': shared('If-Match', z.string().optional(), 'The etag of the resource as last read.'),
};
/** The header from which rawInput (shared/platform/http/input.ts) reads the token. */
const CONTINUATION = {
  'MS-ContinuationToken': shared(
    'MS-ContinuationToken',
    z.string().optional(),
    'The token from links.next of a page.',
  ),
};

const described = (shape: Shape): z.ZodObject =>
  z.object(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => {
        const description = ABOUT[name];
        return [name, description === undefined ? schema : schema.meta({ param: { description } })];
      }),
    ),
  );

const pick = (shape: Shape, wanted: (name: string) => boolean): Shape =>
  Object.fromEntries(Object.entries(shape).filter(([name]) => wanted(name)));

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Method and path of a route's key. */
export function methodAndPathOf({ key }: DescribedRoute): {
  readonly method: string;
  readonly path: string;
} {
  const [method = '', path = ''] = key.split(' ');
  return { method, path };
}

export const hasBody = (route: DescribedRoute): boolean =>
  route.reads?.bodyless === false &&
  ['POST', 'PUT', 'PATCH'].includes(methodAndPathOf(route).method);

function inputOf({ key, reads }: DescribedRoute): z.ZodObject {
  const input = reads?.input ?? z.object({});
  if (!(input instanceof z.ZodObject)) {
    throw new Error(`The input of ${key} is no object: it has no names for its parts.`);
  }
  return input;
}

function headersOf({ ifMatch, reads, request }: DescribedRoute, shape: Shape): Shape {
  return {
    ...IDS,
    ...(reads?.kind === 'command' && IDEMPOTENCY_KEY),
    ...(ifMatch && IF_MATCH),
    ...('continuationToken' in shape && CONTINUATION),
    ...request?.headers?.shape,
  };
}

/** The body without the fields of path and query. A schema that is all body stays unchanged. */
function bodyOf(input: z.ZodObject, rest: Shape): z.ZodObject {
  return Object.keys(rest).length === Object.keys(input.shape).length ? input : z.object(rest);
}

/** The names of a path's parameters. */
export const parametersOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

/** The request of an operation: the schemas of the pipeline, split into path, query, headers and body. */
export function requestOf(
  route: DescribedRoute,
): Pick<ZodOpenApiOperationObject, 'requestParams' | 'requestBody'> {
  const { path } = methodAndPathOf(route);
  const input = inputOf(route);
  const { shape } = input;
  const inPath = parametersOf(path);
  const named = parametersOf(route.documentedPath ?? path);
  const isQuery = (name: string) =>
    hasBody(route)
      ? (route.query ?? []).includes(name)
      : !inPath.includes(name) && name !== 'continuationToken';
  const params: ZodOpenApiParameters = {
    path: described(
      Object.fromEntries(
        inPath.map((name, index) => [named[index] ?? name, shape[name] ?? z.string()]),
      ),
    ),
    query: described({ ...pick(shape, isQuery), ...route.request?.query?.shape }),
    header: described(headersOf(route, shape)),
  };
  if (!hasBody(route)) {
    return { requestParams: params };
  }
  const rest = pick(shape, (name) => !inPath.includes(name) && !isQuery(name));
  const whole = bodyOf(input, rest).meta({ id: `${capitalized(route.id)}Input` });
  const { example, bareBody } = route;
  const schema = bareBody === undefined ? whole : z.union([whole, z.string(), z.int()]);
  return {
    requestParams: params,
    requestBody: {
      required: true,
      content: { 'application/json': { schema, ...(example && { example }) } },
    },
  };
}
