import { afterEach, describe, expect, it, vi } from 'vitest';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { STORES } from '#test/helpers/stores.ts';
import { at, COMPLETE, clickedOn, type Logs, logOf, run, SIZE, transfer } from './transfer-logs.ts';

const errors = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
afterEach(() => {
  vi.clearAllMocks();
});

describe.each(STORES)('reconcile-downloads %s', (_, open) => {
  it('R9: tries a log that fails for three days, then gives it up and moves on', async () => {
    const { store, used } = await clickedOn(open);
    const logs: Logs = { [at(0)]: [transfer(SIZE)], [at(80)]: [transfer(SIZE)] };
    const log = logOf(logs);
    const read = async (name: string) => {
      if (name === at(0)) {
        throw new RangeError('It always fails.');
      }
      return log.read(name);
    };
    const failing = { log: { ...log, read } };
    const givenUp = () => errors.mock.calls.filter(([code]) => code === 'ACCESS_LOG_GIVEN_UP');
    expect(await run(store, logs, 1, failing)).toMatchObject({ logs: 1, failedItems: 1 });
    // A run moves the cursor by an hour at most: there are more of them than it has hours to go, so that less than three days show.
    for (const hours of [2, 30, ...Array.from({ length: 28 }, (__, run) => 50 + run)]) {
      expect(await run(store, logs, hours, failing)).toMatchObject({ failedItems: 1 });
      expect(givenUp()).toEqual([]);
    }
    await run(store, logs, 78, failing);
    await run(store, logs, 79, failing);
    expect(givenUp()).toEqual([['ACCESS_LOG_GIVEN_UP', { correlationId: 'job', key: at(0) }]]);
    expect(await run(store, logs, 81, failing)).toEqual({ logs: 0, charged: 0, ...COMPLETE });
    expect(await used()).toBe(1);
  });

  it('R9: reads a log that failed for less than three days as soon as it can be read', async () => {
    const { store, used } = await clickedOn(open);
    const logs: Logs = { [at(0)]: [transfer(2 * SIZE)], [at(50)]: [] };
    const log = logOf(logs);
    const read = () => Promise.reject(new RangeError('It fails for a while.'));
    await run(store, {}, 1);
    await run(store, logs, 60, { log: { ...log, read } });
    expect(await run(store, logs, 61)).toEqual({ logs: 2, charged: 1, ...COMPLETE });
    expect(await used()).toBe(2);
  });

  it('R9: gives up no log that it meets for the first time after days without a run', async () => {
    const { store, used } = await clickedOn(open);
    const logs: Logs = { [at(2)]: [transfer(2 * SIZE)] };
    const read = () => Promise.reject(new RangeError('It fails at first.'));
    await run(store, {}, 1);
    await run(store, logs, 240, { log: { ...logOf(logs), read } });
    expect(errors.mock.calls.filter(([code]) => code === 'ACCESS_LOG_GIVEN_UP')).toEqual([]);
    expect(await run(store, logs, 241)).toMatchObject({ logs: 1, charged: 1 });
    expect(await used()).toBe(2);
  });

  it('R9: misses no log because it could not be listed, for however long', async () => {
    const { store, used } = await clickedOn(open);
    const logs: Logs = { [at(1)]: [transfer(2 * SIZE)] };
    await run(store, {}, 1);
    const list = () => Promise.reject(new RangeError('There is no list.'));
    for (const hours of [2, 100]) {
      const failing = { log: { ...logOf(logs), list } };
      expect(await run(store, logs, hours, failing)).toMatchObject({ failedItems: 1 });
    }
    expect(await run(store, logs, 101)).toMatchObject({ logs: 1, charged: 1 });
    expect(await used()).toBe(2);
  });
});
