import type { Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Clock } from '../../../../local/common/clock.ts';
import type { Route } from '../../../../local/gateway/api.ts';
import { authorizeByFunction } from '../../../../local/gateway/authorizer.ts';
import { createGateway } from '../../../../local/gateway/server.ts';
import { readTarget } from '../../../../local/gateway/target.ts';
import type { LocalFunction } from '../../../../local/runner/function.ts';
import { FunctionError } from '../../../../local/runner/function-thread.ts';

interface Seen {
  readonly routeKey: string;
  readonly rawPath: string;
  readonly rawQueryString: string;
  readonly pathParameters?: Record<string, string>;
  readonly body?: string;
}

let seen: Seen[] = [];
let answer: () => unknown = () => ({ statusCode: 200, body: 'done' });
const target = {
  invoke: async (event: Seen) => {
    seen.push(event);
    return answer();
  },
} as unknown as LocalFunction;
const routes = ['GET /v1/orders/{orderId}', 'POST /v1/orders', 'HEAD /d/{token}', '$default'].map(
  (key): Route => {
    const [method = '', path = ''] = key.split(' ');
    const segments = path.split('/').slice(1);
    return { key, method, segments, function: target, authorizer: undefined };
  },
);

const facts: object[] = [];
let server: Server;
let port = 0;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  server = createGateway({
    routes,
    authorize: authorizeByFunction(),
    clock: new Clock(),
    local: async () => undefined,
    served: (each) => facts.push(each),
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  vi.restoreAllMocks();
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
});
beforeEach(() => {
  seen = [];
  facts.length = 0;
  answer = () => ({ statusCode: 200, body: 'done' });
});

/** Sends a request as it stands here: no client mends its target. Answers all that comes back. */
async function send(head: readonly string[], body: string | Buffer = ''): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`${[...head, 'Host: local', 'Connection: close'].join('\r\n')}\r\n\r\n`);
  socket.write(body);
  return text(socket);
}
const get = async (path: string) => {
  await send([`GET ${path} HTTP/1.1`]);
  return seen[0];
};
const post = (body: string, ...headers: string[]) =>
  send(
    ['POST /v1/orders HTTP/1.1', `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  );

describe('the path of a request', () => {
  it.each([
    ['/v1/orders/a%20b', '/v1/orders/a b', 'a b'],
    ['/v1/orders/a+b', '/v1/orders/a+b', 'a+b'],
    ['/v1/orders/a%2Bb', '/v1/orders/a+b', 'a+b'],
    ['/v1/%6Frders/a', '/v1/orders/a', 'a'],
    ['/v1/orders/100%25', '/v1/orders/100%', '100%'],
    ['/v1/orders/a%252Fb', '/v1/orders/a%2Fb', 'a/b'],
    ['/v1/orders/%ED%95%9C', '/v1/orders/한', '한'],
    ['/v1/orders/%zz', '/v1/orders/%zz', '%zz'],
    ['/v1/orders/a%3Fb', '/v1/orders/a', 'a'],
  ])('is decoded before its route is chosen: %s', async (sent, rawPath, orderId) => {
    expect(await get(sent)).toMatchObject({
      routeKey: 'GET /v1/orders/{orderId}',
      rawPath,
      pathParameters: { orderId },
    });
  });

  it('has one segment more by an escaped slash, which is another route', async () => {
    expect(await get('/v1/orders/a%2Fb')).toMatchObject({
      routeKey: '$default',
      rawPath: '/v1/orders/a/b',
    });
    expect((await get('/v1%2Forders%2Fa'))?.routeKey).toBe('$default');
    expect(seen[1]).toMatchObject({ routeKey: 'GET /v1/orders/{orderId}' });
  });

  it('is found in an absolute target, as a proxy sends it', async () => {
    expect(await get('http://api.test:80/v1/orders/a?size=1')).toMatchObject({
      routeKey: 'GET /v1/orders/{orderId}',
      rawPath: '/v1/orders/a',
      rawQueryString: 'size=1',
    });
    expect(readTarget('HTTPS://api.test')).toEqual({ path: '/', query: '' });
    expect(readTarget('https://api.test?a=1')).toEqual({ path: '/', query: 'a=1' });
  });

  it('ends at the first question mark; the query stays as it was sent', () => {
    expect(readTarget('/a?b=1?c=%2F+')).toEqual({ path: '/a', query: 'b=1?c=%2F+' });
  });
});

describe('a HEAD', () => {
  it('has the route and the headers of its function, and no body', async () => {
    answer = () => ({ statusCode: 200, headers: { 'Content-Length': '5368709120' } });
    const answered = await send(['HEAD /d/token HTTP/1.1']);
    expect(answered).toMatch(/^HTTP\/1\.1 200 .*\r\nContent-Length: 5368709120\r\n.*\r\n\r\n$/s);
    expect(seen[0]?.routeKey).toBe('HEAD /d/{token}');
  });

  it('of a path that has only a GET goes to the default route', async () => {
    const answered = await send(['HEAD /v1/orders/a HTTP/1.1']);
    expect(answered).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\n$/s);
    expect(seen[0]?.routeKey).toBe('$default');
  });
});

describe('a body', () => {
  const MEBIBYTE = 1024 ** 2;

  it('is taken from a client that asks first', async () => {
    const answered = await post(
      '{"a":1}',
      'Content-Type: application/json',
      'Expect: 100-continue',
    );
    expect(answered).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK/);
    expect(seen[0]?.body).toBe('{"a":1}');
  });

  it('that is too large is refused before it is sent, if its client asks first', async () => {
    const length = `Content-Length: ${10 * MEBIBYTE + 1}`;
    const answered = await send(['POST /v1/orders HTTP/1.1', length, 'Expect: 100-continue']);
    expect(answered).toMatch(/^HTTP\/1\.1 413 .*"Request Entity Too Large"/s);
    expect(seen).toEqual([]);
  });

  it('ends at 10 MB', async () => {
    expect(await post('x'.repeat(10 * MEBIBYTE))).toMatch(/^HTTP\/1\.1 200/);
    expect(await post('x'.repeat(10 * MEBIBYTE + 1))).toMatch(/^HTTP\/1\.1 413/);
    expect(seen).toHaveLength(1);
  });
});

describe('a function that Lambda stops', () => {
  it.each([
    ['Function.ResponseSizeTooLarge', 500, 'Internal Server Error'],
    ['RequestEntityTooLarge', 413, 'Request Entity Too Large'],
    ['Sandbox.Timedout', 503, 'Service Unavailable'],
    ['Runtime.ExitError', 500, 'Internal Server Error'],
  ])('with %s is answered for with %i', async (errorType, status, message) => {
    answer = () => {
      throw new FunctionError(errorType, 'inside');
    };
    const answered = await send(['GET /v1/orders/a HTTP/1.1']);
    expect(answered).toContain(`HTTP/1.1 ${status} `);
    expect(answered).toContain(JSON.stringify({ message }));
    expect(facts).toMatchObject([{ status, integrationErrorMessage: errorType }]);
  });
});
