import * as z from 'zod';
import type { ZodOpenApiResponseObject, ZodOpenApiResponsesObject } from 'zod-openapi';
import type { Access } from '#shared/platform/http/access.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import type { ReplyContract } from '#shared/platform/http/route-contract.ts';
import { gatewayStatuses, refusalResponse, refusalsOf } from './refusals.ts';
import type { DescribedRoute } from './request.ts';

/** What every answer of a function has (shared/platform/http/lambda-handler.ts). */
const idHeaders = z.object({
  'MS-RequestId': z
    .string()
    .meta({ header: { id: 'MS-RequestId', description: 'As it was sent, or made.' } }),
  'MS-CorrelationId': z
    .string()
    .meta({ header: { id: 'MS-CorrelationId', description: 'As it was sent, or made.' } }),
});

const replayed = z
  .literal('true')
  .optional()
  .meta({ header: { id: 'Idempotency-Replayed', description: 'It is the answer of before.' } });

function replyResponse(
  { description, body, contentType, headers = {} }: ReplyContract,
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

/** Every status that a route may be answered with. */
export function responsesOf(
  described: DescribedRoute,
  known: { readonly access: Access; readonly isLimited: boolean },
): ZodOpenApiResponsesObject {
  const { contract, endpoint, method } = described;
  const isCommand = endpoint?.kind === 'command';
  const replies = Object.entries(contract.replies).map(([status, reply]) => [
    status,
    replyResponse(reply, isCommand),
  ]);
  const codes = Map.groupBy(refusalsOf(described, known), (code): number => ERROR_MAP[code][0]);
  const statuses = new Set([...codes.keys(), ...gatewayStatuses(described, known.access)]);
  const form = { headers: idHeaders, pages: contract.pages === true, bodyless: method === 'HEAD' };
  const refusals = [...statuses].map((status) => [
    status,
    refusalResponse(status, codes.get(status) ?? [], form),
  ]);
  return Object.fromEntries([...replies, ...refusals]);
}
