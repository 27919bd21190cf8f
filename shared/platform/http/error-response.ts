import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { DomainError, isDomainError } from '../errors.ts';
import { because, languageOf, showSentence } from '../sentence.ts';
import type { HttpResponse } from './context.ts';
import { ERROR_MAP } from './error-codes.ts';
import type { ErrorBody, ProblemBody } from './error-schemas.ts';

/** Name of the service in error bodies, where Partner Center writes its own. */
const SOURCE = 'Countersign';
const LONGEST_DESCRIPTION = 1024;
/** A refusal has a size, too: a crooked body of 1 MiB has a fault in each of its 100,000 items. */
const MOST_FAULTS = 100;
const LONGEST_FAULT = 200;
/** RFC 6750, section 3: tells a client that another token may help. */
const INVALID_TOKEN = 'Bearer error="invalid_token"';
const PROBLEM_JSON = 'application/problem+json';

/** Turns a defect into an `INTERNAL` error: the caller gets the correlation id and no internal detail. Errors of rules stay. */
export const toDomainError = (error: unknown, correlationId: string): DomainError =>
  isDomainError(error)
    ? error
    : new DomainError('INTERNAL', because('INTERNAL', { correlationId }), { cause: error });

/** Partner Center's error body, or RFC 9457 with the same facts for a caller that accepts it. */
export function errorResponse(error: DomainError, event: APIGatewayProxyEventV2): HttpResponse {
  const [statusCode, code] = ERROR_MAP[error.code];
  const facts = {
    ...(error.retryAfterSeconds && { 'Retry-After': String(error.retryAfterSeconds) }),
    ...(statusCode === 401 && { 'WWW-Authenticate': INVALID_TOKEN }),
  };
  const {
    description: whole,
    reasonCode,
    params,
  } = showSentence(error.sentence, languageOf(event.headers));
  const description = whole.slice(0, LONGEST_DESCRIPTION);
  const data = error.data.slice(0, MOST_FAULTS).map((fault) => fault.slice(0, LONGEST_FAULT));
  if (!event.headers['accept']?.includes(PROBLEM_JSON)) {
    return {
      statusCode,
      headers: facts,
      body: { code, description, data, source: SOURCE, reasonCode, params } satisfies ErrorBody,
    };
  }
  return {
    statusCode,
    headers: { ...facts, 'Content-Type': PROBLEM_JSON },
    body: {
      type: `urn:countersign:problem:${error.code.toLowerCase().replaceAll('_', '-')}`,
      title: error.code.toLowerCase().replaceAll('_', ' '),
      status: statusCode,
      detail: description,
      instance: event.rawPath,
      code,
      data,
      reasonCode,
      params,
    } satisfies ProblemBody,
  };
}
