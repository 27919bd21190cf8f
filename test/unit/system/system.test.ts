import type { Context as LambdaContext } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { handler } from '#functions/system/handler.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { refuseUnknown } from '#shared/system/unknown-route.ts';
import { anEvent } from '#test/fixtures/events.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

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

  it('says what is wrong with a slash at the end', () => {
    expect(refuseUnknown('GET', '/v1/customers/')).toMatchObject({
      code: 'ROUTE_NOT_FOUND',
      message: 'Leave out the slash at the end of the address.',
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

  it('answers a wrong method 405, with the ones that there are', async () => {
    const response = await send('DELETE', '/v1/customers');
    expect(response).toMatchObject({ statusCode: 405, headers: { Allow: 'GET, POST' } });
    expect(JSON.parse(response.body ?? '')).toMatchObject({ code: 990005, data: ['GET', 'POST'] });
    const rich = await send('DELETE', '/v1/customers', '$default', {
      accept: 'application/problem+json',
    });
    expect(rich.headers).toMatchObject({
      Allow: 'GET, POST',
      'Content-Type': 'application/problem+json',
    });
  });

  it('answers a wrong path 404, with nothing that is allowed', async () => {
    const response = await send('GET', '/v1/nothing');
    expect(JSON.parse(response.body ?? '')).toMatchObject({ code: 1000 });
    expect(response.statusCode).toBe(404);
    expect(response.headers).not.toHaveProperty('Allow');
  });
});
