import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Endpoint } from '#shared/platform/http/endpoint.ts';
import { runOnce } from '#shared/platform/http/idempotency.ts';
import { retryPause } from '#shared/platform/http/retry-pause.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { counter, requestFor } from '#test/fixtures/commands.ts';

/** No test waits: it is told how long it would have. */
vi.spyOn(retryPause, 'wait').mockResolvedValue();
const pauses = () => vi.mocked(retryPause.wait).mock.calls.map(([milliseconds]) => milliseconds);

beforeEach(() => {
  vi.mocked(retryPause.wait).mockClear();
});

describe('a command that met another one', () => {
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
    await runOnce(requestFor(endpoint), { ...store, commit: conflicts(3) });
    expect(state).toEqual({ attempts: 4, effects: 1 });

    state.attempts = 0;
    const other = requestFor(endpoint, { requestId: randomUUID() });
    await expect(runOnce(other, { ...store, commit: conflicts(99) })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(state).toEqual({ attempts: 24, effects: 1 });
  });

  it('waits between tries, longer each time, and answers before the gateway gives up at 30 s', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(1);
    const store = memoryStore();
    const { endpoint } = counter();
    const commit = () => Promise.reject(new DomainError('CONFLICT', 'faster'));
    await expect(runOnce(requestFor(endpoint), { ...store, commit })).rejects.toThrow('faster');
    random.mockRestore();

    expect(pauses()).toEqual([20, 40, 80, 160, 320, ...Array(18).fill(400)]);
    expect(pauses().reduce((sum, each) => sum + each)).toBeLessThan(10_000);
  });

  it('does not try again what a rule refuses', async () => {
    const store = memoryStore();
    let attempts = 0;
    const endpoint: Endpoint = {
      kind: 'command',
      bodyless: false,
      input: z.unknown(),
      attempt: async () => {
        attempts += 1;
        throw new DomainError('INVALID_QUANTITY', 'too many');
      },
    };
    await expect(runOnce(requestFor(endpoint), store)).rejects.toMatchObject({
      code: 'INVALID_QUANTITY',
    });
    expect(attempts).toBe(1);
  });
});
