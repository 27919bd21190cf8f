import * as z from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import type { DescribedRoute } from '#shared/platform/http/route.ts';
import type { ResponseFacts } from '#shared/platform/http/route-types.ts';
import { errorResponse, errorsOf, gatewayStatuses } from './errors.ts';
import { methodAndPathOf } from './request.ts';

/** Headers of every response of a function (shared/platform/http/lambda-handler.ts). */
const idHeaders = z.object({
  'MS-RequestId': z
    .string()
    .meta({ header: { id: 'MS-RequestId', description: 'As sent, or generated.' } }),
  'MS-CorrelationId': z
    .string()
    .meta({ header: { id: 'MS-CorrelationId', description: 'As sent, or generated.' } }),
  'MS-CV': z
    .string()
    .meta({ header: { id: 'MS-CV', description: 'Correlation vector of the response.' } }),
  'MS-ServerId': z
    .string()
    .meta({ header: { id: 'MS-ServerId', description: 'The instance that responded.' } }),
});

const replayed = z
  .literal('true')
  .optional()
  .meta({
    header: {
      id: 'Idempotency-Replayed',
      description: 'Present if this is the recorded first response.',
    },
  });

function successResponse(
  { description, body, contentType, headers = {} }: ResponseFacts,
  isCommand: boolean,
): ZodOpenApiResponseObject {
  const own = Object.entries(headers).map(([name, about]) => [
    name,
    z.string().meta({ header: { description: about } }),
  ]);
  return {
    description,
    headers: idHeaders
      .extend(Object.fromEntries(own))
      .extend(isCommand ? { 'Idempotency-Replayed': replayed } : {}),
    ...(body && { content: { [contentType ?? 'application/json']: { schema: body } } }),
  };
}

/** The responses of a route, by status. */
export function responsesOf(route: DescribedRoute): ZodOpenApiResponsesObject {
  const isCommand = route.reads?.kind === 'command';
  const responses = Object.entries(route.responses).map(([status, response]) => [
    status,
    successResponse(response, isCommand),
  ]);
  const codes = Map.groupBy(errorsOf(route), (code): number => ERROR_MAP[code][0]);
  const statuses = new Set([...codes.keys(), ...gatewayStatuses(route)]);
  const form = {
    headers: idHeaders,
    pages: route.pages === true,
    bodyless: methodAndPathOf(route).method === 'HEAD',
  };
  const errors = [...statuses].map((status) => [
    status,
    errorResponse(status, codes.get(status) ?? [], form),
  ]);
  return Object.fromEntries([...responses, ...errors]);
}
