import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { caller } from '../../../../local/seed/seed-caller.ts';

vi.mock('node:timers/promises', () => ({ setTimeout: async () => undefined }));

let close = (): void => undefined;
afterEach(() => close());

/** A service that gives these answers one after the other, the last one for ever. */
async function service(statuses: readonly number[]) {
  const received: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    received.push(request);
    const status = statuses[Math.min(received.length, statuses.length) - 1] ?? 500;
    response.writeHead(status).end(status === 204 ? '' : '{"code":0}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => server.close();
  const { port } = server.address() as AddressInfo;
  return { received, call: caller(`http://127.0.0.1:${port}`, 'token') };
}

it('repeats what failed on the side of the service, under the same id', async () => {
  const { received, call } = await service([500, 503, 201]);
  expect(await call('POST', '/v1/customers', {})).toEqual({ code: 0 });
  expect(received).toHaveLength(3);
  expect(new Set(received.map(({ headers }) => headers['ms-requestid'])).size).toBe(1);
});

it('gives up after five tries, and says what failed', async () => {
  const { received, call } = await service([500]);
  await expect(call('PUT', '/v1/operator/catalog', {})).rejects.toThrow(
    'Demo data: PUT /v1/operator/catalog answered 500: {"code":0}',
  );
  expect(received).toHaveLength(5);
});

it('repeats no refusal, and takes the one that an earlier start explains', async () => {
  const { received, call } = await service([409, 409]);
  await expect(call('POST', '/v1/customers', {})).rejects.toThrow('answered 409');
  expect(await call('POST', '/v1/customers', {}, { alsoFine: 409 })).toEqual({ code: 0 });
  expect(received).toHaveLength(2);
});
