import { refusalReply } from '#shared/platform/http/error-response.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { openApiReply } from '#shared/system/openapi.ts';
import { refuseUnknown } from '#shared/system/unknown-route.ts';

/** What needs neither a token nor the table: health, the API's contract, and whatever no other route takes. */
export const handler = gatewayHandler(async (event) => {
  if (event.routeKey === 'GET /v1/health') {
    return { statusCode: 200, body: { status: 'ok' } };
  }
  if (event.routeKey === 'GET /v1/openapi.json') {
    return openApiReply(event.headers['if-none-match']);
  }
  const refusal = refuseUnknown(event.requestContext.http.method, event.rawPath);
  const reply = refusalReply(refusal, event);
  return refusal.code === 'METHOD_NOT_ALLOWED'
    ? { ...reply, headers: { ...reply.headers, Allow: refusal.data.join(', ') } }
    : reply;
});
