import { Duration } from 'aws-cdk-lib';
import { CorsHttpMethod, type CorsPreflightOptions } from 'aws-cdk-lib/aws-apigatewayv2';

/** Headers of the contract (docs/openapi.json) that a browser sends only with leave. */
export const REQUEST_HEADERS = [
  ...['accept', 'accept-language', 'x-locale', 'authorization', 'content-type', 'idempotency-key'],
  ...[
    'if-match',
    'if-none-match',
    'ms-continuationtoken',
    'ms-correlationid',
    'ms-requestid',
    'range',
  ],
];

/** Headers of responses that a page reads. */
export const RESPONSE_HEADERS = [
  ...['download-receipt', 'etag', 'idempotency-replayed', 'location', 'ms-correlationid'],
  ...['ms-requestid', 'retry-after'],
];

/** Lets pages of these origins call the API. It takes tokens, not cookies, so no credentials are let through. */
export const corsOf = (origins: readonly string[]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowHeaders: REQUEST_HEADERS,
  allowMethods: [
    CorsHttpMethod.GET,
    CorsHttpMethod.HEAD,
    CorsHttpMethod.POST,
    CorsHttpMethod.PUT,
    CorsHttpMethod.PATCH,
    CorsHttpMethod.DELETE,
  ],
  exposeHeaders: RESPONSE_HEADERS,
  maxAge: Duration.hours(2),
});
