import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '../errors.ts';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The draft of the Idempotency-Key header allows any string; this bounds it. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

export interface RequestIds {
  readonly requestId: string;
  /** Whether the caller chose the request id: only then it can come again. */
  readonly isRepeatable: boolean;
  readonly correlationId: string;
}

function optional(value: string | undefined, name: string, pattern: RegExp, shape: string) {
  if (value !== undefined && !pattern.test(value)) {
    throw new DomainError('INVALID_PROPERTY', `${name} must be ${shape}.`, { data: [name] });
  }
  return value;
}

/** What to echo when nothing usable was sent. */
export const freshIds = (): RequestIds => ({
  requestId: randomUUID(),
  isRepeatable: false,
  correlationId: randomUUID(),
});

/**
 * The idempotency key and the tracing id of a request; each is made where it is absent. API Gateway hands
 * header names on in lower case.
 */
export function requestIdsOf({ headers }: APIGatewayProxyEventV2, fresh: RequestIds): RequestIds {
  const given =
    optional(headers['ms-requestid'], 'MS-RequestId', GUID, 'a GUID')?.toLowerCase() ??
    optional(
      headers['idempotency-key'],
      'Idempotency-Key',
      IDEMPOTENCY_KEY,
      '1 to 255 printable characters',
    );
  return {
    requestId: given ?? fresh.requestId,
    isRepeatable: given !== undefined,
    correlationId:
      optional(headers['ms-correlationid'], 'MS-CorrelationId', GUID, 'a GUID') ??
      fresh.correlationId,
  };
}
