import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { CliError } from '../../../cli/cli-error.ts';
import { Service } from '../../../cli/service.ts';
import { freePort } from '../../../local/common/free-port.ts';

const CORRELATION_ID = '3f6d0b0e-1111-4222-8333-444455556666';
const statuses: number[] = [];
const requestIds: unknown[] = [];
const server = createServer((request, response) => {
  requestIds.push(request.headers['ms-requestid']);
  response.writeHead(statuses.shift() ?? 200, {
    'Content-Type': 'application/json',
    'MS-CorrelationId': CORRELATION_ID,
  });
  if (request.url?.endsWith('/breaks')) {
    response.write('{', () => response.destroy());
    return;
  }
  response.end(JSON.stringify({ done: true }));
});
let service: Service;

beforeAll(async () => {
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  service = await Service.open(`http://127.0.0.1:${port}`, 'token');
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  statuses.length = 0;
  requestIds.length = 0;
});

const call = () => service.call(z.object({ done: z.boolean() }), 'POST', '/keypools', {});

it('R23: sends a request again that could not be answered, as the same request', async () => {
  statuses.push(503, 429);
  expect(await call()).toEqual({ done: true });
  expect(requestIds).toHaveLength(3);
  expect(new Set(requestIds).size).toBe(1);
  expect(requestIds[0]).toMatch(/^[\da-f-]{36}$/);
  await call();
  expect(requestIds[3]).not.toBe(requestIds[0]);
});

it('sends a request that is refused once, and gives up on a service that does not recover', async () => {
  statuses.push(409);
  await expect(call()).rejects.toThrow(CliError);
  expect(requestIds).toHaveLength(1);
  statuses.push(500, 500, 500, 500);
  await expect(call()).rejects.toThrow('The service answered 500.');
  expect(requestIds).toHaveLength(5);
});

it('reports a response that breaks off, and one of another format, without a stack', async () => {
  const broken = service.call(z.unknown(), 'GET', '/breaks');
  await expect(broken).rejects.toThrow(CliError);
  await expect(broken).rejects.toThrow('does not answer');
  const other = service.call(z.object({ id: z.string() }), 'GET', '/keypools');
  await expect(other).rejects.toThrow(CliError);
  await expect(other).rejects.toThrow(`Correlation id: ${CORRELATION_ID}`);
});
