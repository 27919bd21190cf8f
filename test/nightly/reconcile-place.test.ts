import { describe, expect, it } from 'vitest';
import {
  at,
  COMPLETE,
  clickedOn,
  type Logs,
  logOf,
  run,
  SIZE,
  transfer,
} from '#test/contract/downloads/transfer-logs.ts';
import { STORES } from '#test/helpers/stores.ts';

const MANY = 450;
/** More logs than a run has time for, each a few seconds after the other. */
const manyLogs = (): Logs =>
  Object.fromEntries(Array.from({ length: MANY }, (_, index) => [at(index / 1_000), []]));

describe.each(STORES)(
  'reconcile-downloads with more logs than a run has time for, %s',
  (_, open) => {
    /** A run that ends after some logs, with the names after which it listed. */
    const shortRun = async (
      store: Awaited<ReturnType<typeof clickedOn>>['store'],
      logs: Logs,
      hours: number,
      checks = Number.POSITIVE_INFINITY,
    ) => {
      const listed: string[] = [];
      let left = checks;
      const log = logOf(logs);
      const list = (after: string, limit: number) => {
        listed.push(after);
        return log.list(after, limit);
      };
      const hasTime = () => {
        left -= 1;
        return left >= 0;
      };
      return { listed, result: await run(store, logs, hours, { log: { ...log, list }, hasTime }) };
    };

    it('R9: goes on where the last run ended, and not at the beginning', async () => {
      const { store } = await clickedOn(open);
      const logs = manyLogs();
      const names = Object.keys(logs).sort();
      const first = await shortRun(store, logs, 1, 220);
      expect(first.result.more).toBe(true);
      const second = await shortRun(store, logs, 1.25, 220);
      expect(names.indexOf(second.listed[0] ?? '')).toBe(199);
      const third = await shortRun(store, logs, 1.5);
      expect(names.indexOf(third.listed[0] ?? '')).toBeGreaterThanOrEqual(299);
      expect(first.result.logs + second.result.logs + third.result.logs).toBe(MANY);
      expect(await run(store, logs, 2)).toEqual({ logs: 0, charged: 0, ...COMPLETE });
    });

    it('R9: reads what was delivered behind its place in the meantime', async () => {
      const { store, used } = await clickedOn(open);
      const logs = manyLogs();
      await shortRun(store, logs, 1, 220);
      logs[at(0.0005)] = [transfer(2 * SIZE)];
      await shortRun(store, logs, 12);
      await run(store, logs, 12.25);
      expect(await used()).toBe(2);
    });

    it('R9: keeps no place behind a log that failed', async () => {
      const { store, used } = await clickedOn(open);
      const logs = { ...manyLogs(), [at(0)]: [transfer(2 * SIZE)] };
      const log = logOf(logs);
      let left = 220;
      const read = (name: string) =>
        name === at(0) ? Promise.reject(new RangeError('It fails once.')) : log.read(name);
      const hasTime = () => {
        left -= 1;
        return left >= 0;
      };
      expect(await run(store, logs, 1, { log: { ...log, read }, hasTime })).toMatchObject({
        failedItems: 1,
      });
      await run(store, logs, 1.25);
      expect(await used()).toBe(2);
    });
  },
);
