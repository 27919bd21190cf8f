import * as z from 'zod';
import type { ZodOpenApiContentObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { ErrorCode } from '#shared/platform/errors.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { KNOWN_WORDS } from '#shared/platform/http/known-words.ts';
import { limitClassOf } from '#shared/platform/http/limit-classes.ts';
import type { DescribedRoute } from '#shared/platform/http/route.ts';
import { hasBody, methodAndPathOf, parametersOf } from './request.ts';

/** The errors of a route: those of the request pipeline, then those of its own rules. */
export function errorsOf(route: DescribedRoute): readonly ErrorCode[] {
  const { access, reads, errors } = route;
  const all: readonly ErrorCode[] = [
    'INVALID_PROPERTY',
    'INTERNAL',
    ...(access === 'public' ? [] : (['ROLE_REQUIRED', 'TOKEN_REFUSED'] as const)),
    ...(methodAndPathOf(route).path.includes('{customerTenantId}')
      ? ['NO_RELATIONSHIP' as const]
      : []),
    ...(parametersOf(methodAndPathOf(route).path).some((name) => Object.hasOwn(KNOWN_WORDS, name))
      ? ['OUTSIDE_OF_SERVICE' as const]
      : []),
    ...(hasBody(route) ? (['INVALID_BODY', 'BODY_TOO_LARGE'] as const) : []),
    ...(reads?.kind === 'command' ? (['CONFLICT', 'REQUEST_ID_REUSED'] as const) : []),
    ...(limitClassOf(route) ? (['TOO_MANY_REQUESTS'] as const) : []),
    ...(errors ?? []),
  ];
  return [...new Set(all)];
}

const inWords = (code: ErrorCode): string => code.toLowerCase().replaceAll('_', ' ');

/** Shared responses by id: routes with the same errors share one object. */
const shared = new Map<string, ZodOpenApiResponseObject>();

function sharedResponse(
  id: string,
  response: Omit<ZodOpenApiResponseObject, 'id'>,
): ZodOpenApiResponseObject {
  const known = shared.get(id) ?? { id, ...response };
  shared.set(id, known);
  return known;
}

/** Errors that the gateway itself returns, on any route. */
const BY_GATEWAY: Readonly<Record<number, string>> = {
  401: 'no token',
  413: 'a body that the gateway does not accept',
  429: 'more requests than the gateway allows',
  500: 'a function that crashed',
  503: 'no function responded in time',
};

const GATEWAY_SCHEMA = { $ref: '#/components/schemas/GatewayRefusal' };

export const gatewayStatuses = (route: DescribedRoute): readonly number[] =>
  Object.keys(BY_GATEWAY)
    .map(Number)
    .filter((status) => status !== 401 || route.access !== 'public')
    .filter((status) => status !== 413 || hasBody(route));

const retryAfter = z
  .string()
  .regex(/^\d+$/)
  .optional()
  .meta({
    header: {
      id: 'Retry-After',
      description: 'Seconds after which the same request may succeed.',
    },
  });

export interface ErrorForm {
  readonly headers: z.ZodObject;
  /** True if browsers get a page. */
  readonly pages: boolean;
  readonly bodyless: boolean;
}

function contentOf(numbers: readonly number[], byGateway: boolean): ZodOpenApiContentObject {
  const schemaOf = (name: string) => ({
    allOf: [
      { $ref: `#/components/schemas/${name}` },
      {
        type: 'object' as const,
        properties: { code: { type: 'integer' as const, enum: [...numbers] } },
      },
    ],
  });
  const own = schemaOf('Error');
  return {
    'application/json': { schema: byGateway ? { anyOf: [own, GATEWAY_SCHEMA] } : own },
    'application/problem+json': { schema: schemaOf('Problem') },
  };
}

function gatewayResponse(status: number, bodyless: boolean): ZodOpenApiResponseObject {
  return sharedResponse(`Refused.${status}.gateway${bodyless ? '.head' : ''}`, {
    description: `From the gateway: ${BY_GATEWAY[status]}.`,
    ...(!bodyless && { content: { 'application/json': { schema: GATEWAY_SCHEMA } } }),
  });
}

/** The error response of a status, with its possible error numbers. Routes with the same errors share the response. */
export function errorResponse(
  status: number,
  codes: readonly ErrorCode[],
  { headers, pages, bodyless }: ErrorForm,
): ZodOpenApiResponseObject {
  if (codes.length === 0) {
    return gatewayResponse(status, bodyless);
  }
  const byGateway = status in BY_GATEWAY;
  const sorted = codes.toSorted((a, b) => ERROR_MAP[a][1] - ERROR_MAP[b][1]);
  const numbers = [...new Set(sorted.map((code) => ERROR_MAP[code][1]))];
  const said = sorted.map((code) => `${ERROR_MAP[code][1]}: ${inWords(code)}.`);
  const form = [...(pages ? ['page'] : []), ...(bodyless ? ['head'] : [])];
  return sharedResponse(['Refused', status, ...numbers, ...form].join('.'), {
    description: [...said, ...(byGateway ? [`Or ${BY_GATEWAY[status]}.`] : [])].join(' '),
    ...(!byGateway && { headers }),
    ...(status === 429 && { headers: z.object({ 'Retry-After': retryAfter }) }),
    ...(!bodyless && {
      content: {
        ...contentOf(numbers, byGateway),
        ...(pages && { 'text/html': { schema: { type: 'string' as const } } }),
      },
    }),
  });
}
