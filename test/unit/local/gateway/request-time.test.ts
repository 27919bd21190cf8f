import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { Clock, NOW_HEADER } from '../../../../local/common/clock.ts';
import { createGateway } from '../../../../local/gateway/server.ts';

const HELD = new Date('2026-03-01T12:00:00.000Z');
const seen = z.looseObject({ requestContext: z.looseObject({ timeEpoch: z.number() }) });

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) {
    close();
  }
});

/** A gateway with one route, whose clock is held. */
async function aGateway() {
  const invoke = vi.fn(async (_: unknown) => ({ statusCode: 204 }));
  const clock = new Clock();
  clock.hold(HELD);
  const route = {
    ...{ key: 'GET /now', method: 'GET', segments: ['now'] },
    ...{ function: { invoke }, authorizer: undefined },
  };
  const server = createGateway({
    ...{ routes: [route], clock, authorize: async () => ({ allowed: true, context: {} }) },
    ...{ local: async () => undefined, served: () => undefined },
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    ask: async (headers: Record<string, string> = {}) =>
      (await fetch(`http://127.0.0.1:${port}/now`, { headers })).status,
    times: () => invoke.mock.calls.map(([event]) => seen.parse(event).requestContext.timeEpoch),
  };
}

it('a request comes at the time of the clock, or at its own, which holds for no other one', async () => {
  const { ask, times } = await aGateway();
  const own = '2027-01-01T00:00:00.001Z';
  expect([await ask(), await ask({ [NOW_HEADER]: own }), await ask()]).toEqual([204, 204, 204]);
  expect(times()).toEqual([HELD.getTime(), Date.parse(own), HELD.getTime()]);
});

it('a request whose time is no instant is refused, and reaches no function', async () => {
  const { ask, times } = await aGateway();
  expect(await ask({ [NOW_HEADER]: 'yesterday' })).toBe(400);
  expect(times()).toEqual([]);
});
