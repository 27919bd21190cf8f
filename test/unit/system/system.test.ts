import type { Context as LambdaContext } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { refuseUnknown } from '#shared/system/unknown-route.ts';
import { anEvent } from '#test/fixtures/events.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);
vi.stubEnv('AWS_REGION', 'us-east-1');
vi.stubEnv('ISSUER', 'https://issuer.test');
vi.stubEnv('FUNCTION_ALIASES', '{}');
const { handler } = await import('#functions/system/handler.ts');

describe('refuseUnknown', () => {
  it.each([
    ['DELETE', '/v1/customers', ['GET', 'POST']],
    ['PUT', '/v1/customers/some-id/orders/some-order', ['GET', 'PATCH']],
    ['PATCH', '/d/token', ['GET', 'HEAD', 'POST']],
  ])('tells a wrong method from a wrong path: %s %s', (method, path, allowed) => {
    expect(refuseUnknown(method, path)).toMatchObject({
      code: 'METHOD_NOT_ALLOWED',
      data: allowed,
    });
  });

  it.each(['/', '/v1', '/v1/nothing', '/v1/customers/a/b/c/d/e', '/v2/customers'])(
    'finds nothing at %s',
    (path) => {
      expect(refuseUnknown('GET', path)).toMatchObject({ code: 'ROUTE_NOT_FOUND' });
    },
  );
});

describe('the service', () => {
  const send = (method: string, path: string, routeKey = '$default', headers = {}) =>
    handler(anEvent({ method, path, routeKey, headers }), {} as LambdaContext);

  it('answers that it is there', async () => {
    const response = await send('GET', '/v1/health', 'GET /v1/health');
    expect(response).toMatchObject({ statusCode: 200, body: '{"status":"ok"}' });
  });

  it('answers a wrong method 404, which no client repeats, with the ones that there are', async () => {
    const response = await send('DELETE', '/v1/customers');
    expect(response).toMatchObject({ statusCode: 404, headers: { Allow: 'GET, POST' } });
    expect(JSON.parse(response.body ?? '')).toMatchObject({ code: 990005, data: ['GET', 'POST'] });
    const rich = await send('DELETE', '/v1/customers', '$default', {
      accept: 'application/problem+json',
    });
    expect(rich.headers).toMatchObject({
      Allow: 'GET, POST',
      'Content-Type': 'application/problem+json',
    });
  });

  it('answers health and contract at addresses that are not tidy', async () => {
    expect(await send('GET', '//V1//Health/')).toMatchObject({ body: '{"status":"ok"}' });
    expect((await send('GET', '/v1/OpenApi.json/')).statusCode).toBe(200);
  });

  it('answers 500 as the API does when the function behind cannot be invoked', async () => {
    const error = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
    const response = await send('GET', '/d/TOKEN/');
    expect(response).toMatchObject({
      statusCode: 500,
      body: '{"message":"Internal Server Error"}',
    });
    expect(error.mock.calls.flat()).toContain('REQUEST_NOT_PASSED_ON');
    expect(JSON.stringify(error.mock.calls)).not.toContain('TOKEN');
  });

  it('answers a wrong path 404, with nothing that is allowed', async () => {
    const response = await send('GET', '/v1/nothing');
    expect(JSON.parse(response.body ?? '')).toMatchObject({ code: 1000 });
    expect(response.statusCode).toBe(404);
    expect(response.headers).not.toHaveProperty('Allow');
  });
});
