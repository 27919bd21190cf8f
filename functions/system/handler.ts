import { LambdaClient } from '@aws-sdk/client-lambda';
import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import * as z from 'zod/mini';
import { authorizeBearer } from '#shared/partners/authorize/authorize-bearer.ts';
import { sdkClient, TIME_LIMITS } from '#shared/platform/aws/sdk-client.ts';
import { errorResponse } from '#shared/platform/http/error-response.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { lambdaInvoke } from '#shared/system/lambda-invoke.ts';
import { openApiResponse } from '#shared/system/openapi.ts';
import { passOn, tidyEvent, UNAVAILABLE } from '#shared/system/pass-on.ts';
import { tidyAddress } from '#shared/system/tidy-address.ts';
import { refuseUnknown } from '#shared/system/unknown-route.ts';
import { env } from './env.ts';

const { ISSUER, AUDIENCE, ISSUER_ENDPOINT, FUNCTION_ALIASES } = env.parse(process.env);
const aliases = z.record(z.string(), z.string()).parse(JSON.parse(FUNCTION_ALIASES));

/** Milliseconds: below the end of this function. A second try might do the work twice. */
const LONGEST_ANSWER = 24_000;
const lambda = sdkClient(LambdaClient, {
  maxAttempts: 1,
  requestHandler: {
    ...TIME_LIMITS,
    requestTimeout: LONGEST_ANSWER,
    socketTimeout: LONGEST_ANSWER,
  },
});

const pass = passOn({
  authorize: authorizeBearer({ issuer: ISSUER, audience: AUDIENCE }, ISSUER_ENDPOINT ?? ISSUER),
  invoke: lambdaInvoke(lambda, aliases),
});

/** A browser's question whether a page of another origin may call: `$default` takes the requests that no route has. */
const isPreflight = ({ headers, requestContext }: APIGatewayProxyEventV2): boolean =>
  requestContext.http.method === 'OPTIONS' && 'access-control-request-method' in headers;

/** Answers what needs neither a token nor the table: health, the API's contract, and requests that mean no route. */
const answer = gatewayHandler(async (event) => {
  if (event.routeKey === 'GET /v1/health') {
    return { statusCode: 200, body: { status: 'ok' } };
  }
  if (event.routeKey === 'GET /v1/openapi.json') {
    return openApiResponse(event.headers['if-none-match']);
  }
  // The API adds what its stage lets pages of other origins do; without that, this allows nothing.
  if (isPreflight(event)) {
    return { statusCode: 204 };
  }
  const error = refuseUnknown(event.requestContext.http.method, event.rawPath);
  const response = errorResponse(error, event);
  return error.code === 'METHOD_NOT_ALLOWED'
    ? { ...response, headers: { ...response.headers, Allow: error.data.join(', ') } }
    : response;
});

/** Passes requests on whose address means a route without being written as one, and answers the others. */
export async function handler(event: APIGatewayProxyEventV2, context: Context) {
  const address =
    event.routeKey === '$default'
      ? tidyAddress(event.requestContext.http.method, event.rawPath)
      : undefined;
  if (!address) {
    return answer(event, context);
  }
  const { servedBy } = address.route;
  if (servedBy === 'system') {
    return answer(tidyEvent(event, address), context);
  }
  try {
    return await pass(event, address, servedBy);
  } catch (error) {
    logger.error('REQUEST_NOT_PASSED_ON', { route: address.route.key, error });
    return UNAVAILABLE;
  }
}
