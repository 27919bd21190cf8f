import { randomUUID } from 'node:crypto';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError } from '../errors.ts';
import { because, type ReasonCode } from '../sentence.ts';
import { canonicalGuid } from './guid.ts';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A GUID is the same request in every form in which a client may print it. */
const guidOf = (text: string | undefined) => (text === undefined ? undefined : canonicalGuid(text));
/** The draft of the Idempotency-Key header allows any string; this limits its length and characters. */
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{1,255}$/;

export interface RequestIds {
  readonly requestId: string;
  /** The id that the response repeats: that of MS-RequestId, even where Idempotency-Key decides. */
  readonly shownId: string;
  /** True if the caller chose the request id: only then can the request be repeated. */
  readonly isRepeatable: boolean;
  readonly correlationId: string;
}

function optional(value: string | undefined, name: string, pattern: RegExp, shape: ReasonCode) {
  if (value !== undefined && !pattern.test(value)) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('HEADER_WRONG', { name, shape: because(shape) }),
      { data: [name] },
    );
  }
  return value;
}

/** The ids of a request that has no valid ids of its own. */
export function freshIds(): RequestIds {
  const requestId = randomUUID();
  return { requestId, shownId: requestId, isRepeatable: false, correlationId: randomUUID() };
}

/**
 * The idempotency key and the correlation id of a request; an absent one is generated. An explicit Idempotency-Key takes
 * precedence over MS-RequestId: SDKs make a new MS-RequestId for each try. API Gateway passes header names in lower case.
 */
export function requestIdsOf({ headers }: APIGatewayProxyEventV2, fresh: RequestIds): RequestIds {
  const key = optional(
    headers['idempotency-key'],
    'Idempotency-Key',
    IDEMPOTENCY_KEY,
    'PRINTABLE_CHARACTERS',
  );
  const id = optional(guidOf(headers['ms-requestid']), 'MS-RequestId', GUID, 'A_GUID');
  optional(guidOf(headers['ms-correlationid']), 'MS-CorrelationId', GUID, 'A_GUID');
  const given = key ?? id?.toLowerCase();
  return {
    requestId: given ?? fresh.requestId,
    shownId: id?.toLowerCase() ?? given ?? fresh.requestId,
    isRepeatable: given !== undefined,
    correlationId: headers['ms-correlationid'] ?? fresh.correlationId,
  };
}
