import { randomBytes } from 'node:crypto';
import middy from '@middy/core';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context as LambdaContext,
} from 'aws-lambda';
import { isDomainError } from '../errors.ts';
import { logger } from '../telemetry/logger.ts';
import { clientAddress } from './client-address.ts';
import type { HttpResponse } from './context.ts';
import { errorResponse, toDomainError } from './error-response.ts';
import { principalOf } from './principal.ts';
import { freshIds, type RequestIds, requestIdsOf } from './request-ids.ts';

type Request = middy.Request<APIGatewayProxyEventV2, HttpResponse, Error, LambdaContext>;
type Serve = (event: APIGatewayProxyEventV2, ids: RequestIds) => Promise<HttpResponse>;

const idsOf = new WeakMap<APIGatewayProxyEventV2, RequestIds>();

const rememberIds = (event: APIGatewayProxyEventV2, ids: RequestIds): RequestIds => {
  idsOf.set(event, ids);
  return ids;
};

/** Reads the ids first, so that even the error response to malformed ids carries ids. */
const requestIds = {
  before: ({ event }: Request) => {
    const ids = rememberIds(event, freshIds());
    rememberIds(event, requestIdsOf(event, ids));
  },
};

const outcomeLog = (event: APIGatewayProxyEventV2, statusCode: number) => {
  const { requestId, correlationId } = idsOf.get(event) ?? {};
  // The access log of the API identifies a request by the gateway's own id.
  const gatewayRequestId = event.requestContext.requestId;
  const address = clientAddress(event);
  return {
    ...{ requestId, correlationId, gatewayRequestId, route: event.routeKey, statusCode },
    ...principalOf(event),
    // Behind a front, the access log has the address of the front.
    ...(address !== event.requestContext.http.sourceIp && { clientAddress: address }),
  };
};

const errorHandler = {
  onError: (request: Request) => {
    const correlationId = idsOf.get(request.event)?.correlationId ?? '';
    const error = toDomainError(request.error, correlationId);
    request.response = errorResponse(error, request.event);
    const line = {
      ...outcomeLog(request.event, request.response.statusCode),
      refusal: error.code,
    };
    if (isDomainError(request.error)) {
      logger.info('REQUEST_REFUSED', line);
    } else {
      logger.error('REQUEST_FAILED', { ...line, error: request.error ?? 'unknown' });
    }
  },
};

const served = {
  after: ({ event, response }: Request) => {
    const { statusCode = 0, outcome } = response ?? {};
    logger.info('REQUEST_SERVED', {
      ...outcomeLog(event, statusCode),
      ...(outcome && { outcome }),
    });
  },
};

/**
 * Headers of every answer (OWASP ASVS 5, V3.4): only HTTPS for two years, no sniffing of types, no frames, no address
 * given to other sites, and no script from an answer that a browser shows. Pages have their own policies.
 */
const SECURITY_HEADERS = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

/** The API decodes what is marked as base64: that is how bytes leave a function. */
const bodyOf = (body: unknown) =>
  body instanceof Uint8Array
    ? { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
    : { body: typeof body === 'string' ? body : JSON.stringify(body) };

/** Names the instance of the function that answered; Partner Center names its servers so. */
const SERVER_ID = randomBytes(4).toString('hex');

/** A correlation vector, version 2, that begins with the correlation id. */
const correlationVector = (correlationId: string): string =>
  `${Buffer.from(correlationId.replaceAll('-', ''), 'hex').toString('base64').slice(0, 22)}.0`;

function finished(
  response: HttpResponse,
  event: APIGatewayProxyEventV2,
): APIGatewayProxyStructuredResultV2 {
  const { shownId = '', correlationId = '' } = idsOf.get(event) ?? {};
  return {
    statusCode: response.statusCode,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      ...SECURITY_HEADERS,
      'MS-RequestId': shownId,
      'MS-CorrelationId': correlationId,
      'MS-CV': correlationVector(correlationId),
      'MS-ServerId': SERVER_ID,
      ...response.headers,
    },
    ...(response.cookies && { cookies: [...response.cookies] }),
    ...(response.body !== undefined && bodyOf(response.body)),
  };
}

/** The outermost layer of every function behind the API: ids, error responses, one log line per request. */
export function gatewayHandler(serve: Serve) {
  const handler = middy<APIGatewayProxyEventV2, HttpResponse, Error, LambdaContext>({
    timeoutEarlyInMillis: 0,
  })
    .use(requestIds)
    .use(served)
    .use(errorHandler)
    .handler((event) => serve(event, idsOf.get(event) ?? freshIds()));

  return async (event: APIGatewayProxyEventV2, context: LambdaContext) =>
    finished(await handler(event, context), event);
}
