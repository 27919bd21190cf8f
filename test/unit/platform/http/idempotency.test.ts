import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { Endpoint } from '#shared/platform/http/endpoint.ts';
import { runOnce } from '#shared/platform/http/idempotency.ts';
import { retryPause } from '#shared/platform/http/retry-pause.ts';
import { Killed, killedAt, memoryStore } from '#test/fakes/memory-store.ts';
import { counter, post, requestFor } from '#test/fixtures/commands.ts';
import { aContext, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

/** No test waits. */
vi.spyOn(retryPause, 'wait').mockResolvedValue();

const DAY = 24 * 60 * 60 * 1000;

describe('runOnce', () => {
  it('R23: gives the first answer again, and takes effect once', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const first = await runOnce(requestFor(endpoint), store);
    const second = await runOnce(requestFor(endpoint), store);

    expect(second.body).toEqual(first.body);
    expect(second.statusCode).toBe(201);
    expect(second.headers).toEqual({ 'Idempotency-Replayed': 'true' });
    expect(state.effects).toBe(1);
  });

  it('R23: of 20 at once one takes effect, and all get its answer', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const responses = await Promise.all(
      Array.from({ length: 20 }, () => runOnce(requestFor(endpoint), store)),
    );
    expect(new Set(responses.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(state.effects).toBe(1);
  });

  it.each([
    { what: 'body', event: {}, raw: { a: 2 } },
    { what: 'address', event: { path: '/v1/other' }, raw: {} },
    { what: 'method', event: { method: 'PATCH' }, raw: {} },
  ])('R23: refuses the same id with another $what', async ({ event, raw }) => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    await runOnce(requestFor(endpoint), store);
    const other = { ...requestFor(endpoint), event: post(event), raw };
    await expect(runOnce(other, store)).rejects.toMatchObject({ code: 'REQUEST_ID_REUSED' });
    expect(state.effects).toBe(1);
  });

  it('R23: compares what requests mean: order, spelling and what is not said make no other request', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const input = z.object({ status: z.enum(['one_time']), orderId: z.string(), b: z.unknown() });
    const send = (raw: object) => runOnce({ ...requestFor({ ...endpoint, input }), raw }, store);
    const id = '0a1b2c3d-0000-4000-8000-00000000abcd';
    await send({ orderId: id, status: 'one_time', b: { x: 1, y: [2] } });
    await send({ b: { y: [2], x: 1 }, Status: 'OneTime', orderId: `{${id.toUpperCase()}}` });
    expect(state.effects).toBe(1);
    await expect(
      send({ orderId: id, status: 'one_time', b: { x: 1, y: [3] } }),
    ).rejects.toMatchObject({ code: 'REQUEST_ID_REUSED' });
  });

  it('R23: gives back status, headers and body as they were sent', async () => {
    const store = memoryStore();
    const response = {
      statusCode: 201,
      headers: { Location: '/v1/things/1' },
      body: { lines: [1] },
    };
    const endpoint: Endpoint = {
      kind: 'command',
      bodyless: true,
      input: z.unknown(),
      attempt: async () => ({ response, changes: [] }),
    };
    expect(await runOnce(requestFor(endpoint), store)).toEqual(response);
    expect(await runOnce(requestFor(endpoint), store)).toEqual({
      ...response,
      headers: { Location: '/v1/things/1', 'Idempotency-Replayed': 'true' },
    });
  });

  it('R23: keeps the ids of two partners apart', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    await runOnce(requestFor(endpoint), store);
    const caller = { ...aContext().caller, partnerId: 'another' };
    await runOnce(requestFor(endpoint, { caller }), store);
    expect(state.effects).toBe(2);
  });

  it.each([
    { when: 'one millisecond before 24 hours', offset: DAY - 1, effects: 1 },
    { when: 'after 24 hours', offset: DAY, effects: 2 },
  ])('R23: $when the id has taken effect $effects times', async ({ offset, effects }) => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    await runOnce(requestFor(endpoint), store);
    await runOnce(requestFor(endpoint, { now: plusMilliseconds(NOW, offset) }), store);
    expect(state.effects).toBe(effects);
  });

  it('R23: a process killed before the commit leaves nothing, and the repeat takes effect', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const killed = { ...store, commit: killedAt(store.commit, 1) };
    await expect(runOnce(requestFor(endpoint), killed)).rejects.toThrow(Killed);
    expect(state.effects).toBe(0);
    await runOnce(requestFor(endpoint), store);
    expect(state.effects).toBe(1);
  });

  it('R23: a process killed after the commit is answered by its record', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const killed = { ...store, commit: killedAt(store.commit, 1, true) };
    await expect(runOnce(requestFor(endpoint), killed)).rejects.toThrow(Killed);
    expect((await runOnce(requestFor(endpoint), store)).statusCode).toBe(201);
    expect(state.effects).toBe(1);
  });

  it('keeps no record of an id that the service made itself', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    await runOnce(requestFor(endpoint, { isRepeatable: false }), store);
    const { requestId } = aContext();
    expect(state.effects).toBe(1);
    expect(
      await store.requests.find(aContext().caller.partnerId ?? '', requestId, NOW),
    ).toBeUndefined();
  });
});
