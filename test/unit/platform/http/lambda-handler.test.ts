import type { Context as LambdaContext } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DomainError } from '#shared/platform/errors.ts';
import type { HttpResponse } from '#shared/platform/http/context.ts';
import { gatewayHandler } from '#shared/platform/http/lambda-handler.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { anEvent } from '#test/fixtures/events.ts';

const info = vi.spyOn(logger, 'info').mockImplementation(() => undefined);
const error = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
beforeEach(() => {
  vi.clearAllMocks();
});

const REQUEST_ID = '0a1b2c3d-0000-4000-8000-000000000001';
const CORRELATION_ID = '0a1b2c3d-0000-4000-8000-000000000002';
const event = anEvent({
  routeKey: 'GET /d/{token}',
  path: '/d/a-secret-token',
  headers: { 'ms-requestid': REQUEST_ID, 'ms-correlationid': CORRELATION_ID },
});
const ids = { requestId: REQUEST_ID, correlationId: CORRELATION_ID };
/** Ids that find a line: the caller's, and the gateway's in the access log. */
const logged = { ...ids, gatewayRequestId: 'gateway-request' };
const serve = (answer: () => Promise<HttpResponse>) =>
  gatewayHandler(answer)(event, {} as LambdaContext);

describe('gatewayHandler', () => {
  it('echoes the ids of the request and passes them on', async () => {
    const handler = gatewayHandler(async (_, given) => ({ statusCode: 200, body: given }));
    const response = await handler(event, {} as LambdaContext);
    expect(response.headers).toMatchObject({
      'MS-RequestId': REQUEST_ID,
      'MS-CorrelationId': CORRELATION_ID,
      'MS-CV': expect.stringMatching(/^[A-Za-z0-9+/]{22}\.0$/),
      'MS-ServerId': expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(JSON.parse(response.body ?? '')).toEqual({
      ...{ ...ids, shownId: REQUEST_ID, isRepeatable: true },
    });
  });

  it('sends JSON that nothing caches, unless the response says otherwise', async () => {
    const json = await serve(async () => ({ statusCode: 200, body: { name: '한국' } }));
    expect(json.body).toBe('{"name":"한국"}');
    expect(json.headers).toMatchObject({
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    const headers = { 'Content-Type': 'text/html; charset=utf-8' };
    const page = await serve(async () => ({ statusCode: 200, body: '<p>', headers }));
    expect(page.body).toBe('<p>');
    expect(page.headers).toMatchObject(headers);
  });

  it('sends bytes in base64, and says so', async () => {
    const bytes = new Uint8Array([0x25, 0x50, 0xff, 0x00]);
    const file = await serve(async () => ({ statusCode: 200, body: bytes }));
    expect(file).toMatchObject({ body: 'JVD/AA==', isBase64Encoded: true });
    const text = await serve(async () => ({ statusCode: 200, body: 'text' }));
    expect(text).not.toHaveProperty('isBase64Encoded');
  });

  it('sends no body where there is none', async () => {
    expect(await serve(async () => ({ statusCode: 302 }))).not.toHaveProperty('body');
  });

  it('echoes fresh ids when the ones that were sent are malformed', async () => {
    const answer = vi.fn(async () => ({ statusCode: 200 }));
    const malformed = anEvent({ headers: { 'ms-requestid': 'x' } });
    const response = await gatewayHandler(answer)(malformed, {} as LambdaContext);
    expect(response.statusCode).toBe(400);
    expect(response.headers?.['MS-RequestId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer).not.toHaveBeenCalled();
  });
});

describe('the log line of a request', () => {
  const refuse = () => Promise.reject(new DomainError('LINK_EXPIRED', 'Over.'));
  const broken = new Error('broken');
  const fail = () => Promise.reject(broken);

  it('is one line with ids and outcome', async () => {
    await serve(async () => ({ statusCode: 204 }));
    const line = { ...logged, route: 'GET /d/{token}', statusCode: 204 };
    expect(info.mock.calls).toEqual([['REQUEST_SERVED', line]]);
  });

  it('is informational when a rule rejects the request', async () => {
    expect((await serve(refuse)).statusCode).toBe(410);
    const line = { ...logged, route: 'GET /d/{token}', statusCode: 410, refusal: 'LINK_EXPIRED' };
    expect(info.mock.calls).toEqual([['REQUEST_REFUSED', line]]);
    expect(error).not.toHaveBeenCalled();
  });

  it('is an error with its cause when something broke', async () => {
    expect((await serve(fail)).statusCode).toBe(500);
    const line = { ...logged, route: 'GET /d/{token}', statusCode: 500, refusal: 'INTERNAL' };
    expect(error.mock.calls).toEqual([['REQUEST_FAILED', { ...line, error: broken }]]);
    expect(info).not.toHaveBeenCalled();
  });

  it('R11: is never a token', async () => {
    await serve(async () => ({ statusCode: 200 }));
    await serve(refuse);
    await serve(fail);
    expect(JSON.stringify([info.mock.calls, error.mock.calls])).not.toContain('a-secret-token');
  });
});
