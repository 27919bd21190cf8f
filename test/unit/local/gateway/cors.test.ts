import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { corsOf } from '#infra/constructs/cors.ts';
import { Clock } from '../../../../local/common/clock.ts';
import { authorizeByFunction } from '../../../../local/gateway/authorizer.ts';
import { createGateway } from '../../../../local/gateway/server.ts';
import type { LocalFunction } from '../../../../local/runner/function.ts';

const PAGE = 'https://portal.example.net';
const { allowOrigins, allowHeaders, allowMethods, exposeHeaders, maxAge } = corsOf([PAGE]);
const cors = {
  AllowOrigins: allowOrigins ?? [],
  AllowHeaders: allowHeaders ?? [],
  AllowMethods: allowMethods ?? [],
  ExposeHeaders: exposeHeaders ?? [],
  MaxAge: maxAge?.toSeconds() ?? 0,
};
let calls = 0;
const target = {
  invoke: async () => {
    calls += 1;
    return { statusCode: 201, headers: { ETag: '"1"' }, body: '{}' };
  },
} as unknown as LocalFunction;

describe('pages of other origins, at the gateway', () => {
  let server: Server;
  let url = '';
  beforeAll(async () => {
    server = createGateway({
      routes: [
        { key: '$default', method: '', segments: [], function: target, authorizer: undefined },
      ],
      authorize: authorizeByFunction(),
      clock: new Clock(),
      cors,
      local: async () => undefined,
      served: () => undefined,
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/customers`;
  });
  afterAll(async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  });

  const preflight = (origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'PATCH',
        'Access-Control-Request-Headers': 'authorization,if-match',
      },
    });
  const allowed = (response: Response) => response.headers.get('access-control-allow-origin');

  it('are told before their call what they may do, and no function is asked', async () => {
    calls = 0;
    const response = await preflight(PAGE);
    expect([response.status, allowed(response), calls]).toEqual([204, PAGE, 0]);
    expect(response.headers.get('access-control-allow-methods')?.split(',')).toContain('PATCH');
    expect(response.headers.get('access-control-allow-headers')?.split(',')).toEqual(
      expect.arrayContaining(['authorization', 'if-match']),
    );
    expect(response.headers.get('access-control-max-age')).toBe('7200');
  });

  it('read the answer and the headers that the contract has', async () => {
    const response = await fetch(url, { headers: { Origin: PAGE } });
    expect([response.status, allowed(response)]).toEqual([201, PAGE]);
    expect(response.headers.get('access-control-expose-headers')?.split(',')).toContain('etag');
  });

  it('read nothing if the stage does not name them', async () => {
    for (const origin of ['https://evil.example', `${PAGE}.evil.example`, 'null']) {
      expect(allowed(await preflight(origin))).toBeNull();
      expect(allowed(await fetch(url, { headers: { Origin: origin } }))).toBeNull();
    }
  });

  it('ask a function by an OPTIONS request that is no preflight', async () => {
    calls = 0;
    const response = await fetch(url, { method: 'OPTIONS', headers: { Origin: PAGE } });
    expect([response.status, allowed(response), calls]).toEqual([201, PAGE, 1]);
  });
});
