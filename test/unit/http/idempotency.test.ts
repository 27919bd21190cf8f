import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import type { Change } from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';
import type { Endpoint } from '#shared/http/endpoint.ts';
import { runOnce } from '#shared/http/idempotency.ts';
import { change } from '#test/fakes/memory-change.ts';
import { Killed, killedAt, memoryStore } from '#test/fakes/memory-store.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aContext, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A command that counts how often it took effect, and answers with a number of its own each time. */
function counter() {
  const state = { effects: 0, attempts: 0 };
  const effect = (): Change =>
    change(
      'count',
      () => true,
      () => {
        state.effects += 1;
      },
    );
  const endpoint: Endpoint = {
    kind: 'command',
    bodyless: false,
    attempt: async () => {
      state.attempts += 1;
      return { reply: { statusCode: 201, body: { answer: randomUUID() } }, changes: [effect()] };
    },
  };
  return { state, endpoint };
}

const request = (endpoint: Endpoint, changes: Partial<Context> = {}, body = '{"a":1}') => ({
  event: anEvent({ method: 'POST', body }),
  endpoint,
  raw: {},
  context: aContext(changes),
});

describe('runOnce', () => {
  it('R23: gives the first answer again, and takes effect once', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const first = await runOnce(request(endpoint), store);
    const second = await runOnce(request(endpoint), store);

    expect(second.body).toEqual(first.body);
    expect(second.statusCode).toBe(201);
    expect(second.headers).toEqual({ 'Idempotency-Replayed': 'true' });
    expect(state.effects).toBe(1);
  });

  it('R23: of 20 at once one takes effect, and all get its answer', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => runOnce(request(endpoint), store)),
    );
    expect(new Set(replies.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(state.effects).toBe(1);
  });

  it('R23: refuses the same id with another body', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    await runOnce(request(endpoint), store);
    await expect(runOnce(request(endpoint, {}, '{"a":2}'), store)).rejects.toMatchObject({
      code: 'REQUEST_ID_REUSED',
    });
    expect(state.effects).toBe(1);
  });

  it('R23: keeps the ids of two partners apart', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    await runOnce(request(endpoint), store);
    const caller = { ...aContext().caller, partnerId: 'another' };
    await runOnce(request(endpoint, { caller }), store);
    expect(state.effects).toBe(2);
  });

  it.each([
    { when: 'one millisecond before 24 hours', offset: DAY - 1, effects: 1 },
    { when: 'after 24 hours', offset: DAY, effects: 2 },
  ])('R23: $when the id has taken effect $effects times', async ({ offset, effects }) => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    await runOnce(request(endpoint), store);
    await runOnce(request(endpoint, { now: plusMilliseconds(NOW, offset) }), store);
    expect(state.effects).toBe(effects);
  });

  it('R23: a process killed before the commit leaves nothing, and the repeat takes effect', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const killed = { ...store, commit: killedAt(store.commit, 1) };
    await expect(runOnce(request(endpoint), killed)).rejects.toThrow(Killed);
    expect(state.effects).toBe(0);
    await runOnce(request(endpoint), store);
    expect(state.effects).toBe(1);
  });

  it('R23: a process killed after the commit is answered by its record', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const killed = { ...store, commit: killedAt(store.commit, 1, true) };
    await expect(runOnce(request(endpoint), killed)).rejects.toThrow(Killed);
    expect((await runOnce(request(endpoint), store)).statusCode).toBe(201);
    expect(state.effects).toBe(1);
  });

  it('decides again when somebody else was faster, and gives up after a bounded number of tries', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    const conflicts = (times: number) => {
      let left = times;
      return async (changes: readonly Change[]) => {
        left -= 1;
        if (left >= 0) {
          throw new DomainError('CONFLICT', 'faster');
        }
        await store.commit(changes);
      };
    };
    await runOnce(request(endpoint), { ...store, commit: conflicts(3) });
    expect(state).toEqual({ attempts: 4, effects: 1 });
    const other = request(endpoint, { requestId: randomUUID() });
    await expect(runOnce(other, { ...store, commit: conflicts(99) })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('does not try again what a rule refuses', async () => {
    const store = memoryStore();
    let attempts = 0;
    const endpoint: Endpoint = {
      kind: 'command',
      bodyless: false,
      attempt: async () => {
        attempts += 1;
        throw new DomainError('INVALID_QUANTITY', 'too many');
      },
    };
    await expect(runOnce(request(endpoint), store)).rejects.toMatchObject({
      code: 'INVALID_QUANTITY',
    });
    expect(attempts).toBe(1);
  });

  it('keeps no record of an id that the service made itself', async () => {
    const store = memoryStore();
    const { state, endpoint } = counter();
    await runOnce(request(endpoint, { isRepeatable: false }), store);
    const { requestId } = aContext();
    expect(state.effects).toBe(1);
    expect(
      await store.requests.find(aContext().caller.partnerId ?? '', requestId, NOW),
    ).toBeUndefined();
  });
});
