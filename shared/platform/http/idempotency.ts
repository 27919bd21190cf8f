import { createHash } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod';
import type { Commit } from '../change.ts';
import { DomainError, isDomainError } from '../errors.ts';
import { because } from '../sentence.ts';
import type { Context, HttpResponse } from './context.ts';
import type { Endpoint } from './endpoint.ts';
import type { RequestRecord, RequestRecords, Seal } from './request-record.ts';
import { retryPause } from './retry-pause.ts';
import { readTolerantly } from './tolerant-reader.ts';

const responseSchema = z.object({
  statusCode: z.int(),
  // A 204 has none.
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).default({}),
});

/**
 * A command whose commit conflicts is rerun on fresh data. Each conflict means that another commit succeeded, so
 * the limit bounds how many requests may be ahead: 200 buyers at one key pool need a dozen attempts, and 20
 * requests for lines of one order never more than 20.
 */
const MAXIMUM_ATTEMPTS = 24;
const LONGEST_PAUSE_MILLISECONDS = 400;

/** The input with its properties in order: two spellings of one request are one request. */
const canonical = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(canonical)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([name, each]) => [name, canonical(each)]),
        )
      : value;

/** Compares requests by what they mean: route, path, and body as the tolerant reader reads it. */
function fingerprintOf(event: APIGatewayProxyEventV2, input: z.ZodType, raw: unknown): string {
  const meaning = canonical(readTolerantly(input, raw));
  return createHash('sha256')
    .update(JSON.stringify([event.routeKey, meaning]))
    .digest('base64url');
}

/** The request that a recorded response belongs to. */
const identityOf = (record: Pick<RequestRecord, 'scope' | 'requestId' | 'fingerprint'>): string =>
  JSON.stringify([record.scope, record.requestId, record.fingerprint]);

/** Compares the fingerprint first: another route may have recorded its response under another seal, or under none. */
async function replay(
  record: RequestRecord,
  fingerprint: string,
  seal: Seal | undefined,
): Promise<HttpResponse> {
  if (record.fingerprint !== fingerprint) {
    throw new DomainError(
      'REQUEST_ID_REUSED',
      because('REQUEST_ID_REUSED', { requestId: record.requestId }),
    );
  }
  const answer = seal ? await seal.open(record.answer, identityOf(record)) : record.answer;
  const response = responseSchema.parse(JSON.parse(answer));
  return { ...response, headers: { ...response.headers, 'Idempotency-Replayed': 'true' } };
}

/**
 * Runs a command so that it takes effect once per request id (R23). The record of the response is committed in
 * the transaction of the effect: a crash leaves both or neither.
 */
export async function runOnce(
  request: {
    readonly event: APIGatewayProxyEventV2;
    readonly endpoint: Endpoint;
    readonly raw: unknown;
    readonly context: Context;
  },
  {
    requests,
    commit,
    seal,
  }: {
    readonly requests: RequestRecords;
    readonly commit: Commit;
    /** Encrypts the recorded response of a route that shows a secret. */
    readonly seal?: Seal | undefined;
  },
): Promise<HttpResponse> {
  const { endpoint, raw, context, event } = request;
  const { requestId, isRepeatable, now } = context;
  const scope = context.caller.partnerId ?? 'operator';
  const fingerprint = fingerprintOf(event, endpoint.input, raw);
  const remembered = async (response: HttpResponse) => {
    const text = JSON.stringify(response);
    const identity = identityOf({ scope, requestId, fingerprint });
    const answer = seal ? await seal.close(text, identity) : text;
    return requests.remember({ scope, requestId, fingerprint, answer, at: now });
  };

  for (let attempt = 1; ; attempt += 1) {
    const earlier = isRepeatable ? await requests.find(scope, requestId, now) : undefined;
    if (earlier) {
      return replay(earlier, fingerprint, seal);
    }
    try {
      const { response, changes } = await endpoint.attempt(raw, context);
      await commit(isRepeatable ? [...changes, await remembered(response)] : changes);
      return response;
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT') || attempt === MAXIMUM_ATTEMPTS) {
        throw error;
      }
    }
    await retryPause.wait(Math.random() * Math.min(LONGEST_PAUSE_MILLISECONDS, 10 * 2 ** attempt));
  }
}
