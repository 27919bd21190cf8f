import { errorResponse } from '#shared/platform/http/error-response.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { openApiResponse } from '#shared/system/openapi.ts';
import { refuseUnknown } from '#shared/system/unknown-route.ts';

/** Serves what needs neither a token nor the table: health, the API's contract, and requests that match no route. */
export const handler = gatewayHandler(async (event) => {
  if (event.routeKey === 'GET /v1/health') {
    return { statusCode: 200, body: { status: 'ok' } };
  }
  if (event.routeKey === 'GET /v1/openapi.json') {
    return openApiResponse(event.headers['if-none-match']);
  }
  const error = refuseUnknown(event.requestContext.http.method, event.rawPath);
  const response = errorResponse(error, event);
  return error.code === 'METHOD_NOT_ALLOWED'
    ? { ...response, headers: { ...response.headers, Allow: error.data.join(', ') } }
    : response;
});
