import { describe, expect, it } from 'vitest';
import { Killed, killedAt } from '#test/fakes/memory-store.ts';
import { aDownload, type aLink, aRenewed, NOW } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';
import {
  at,
  COMPLETE,
  clickedOn,
  type Logs,
  run,
  SIZE,
  tokenHash,
  transfer,
} from './transfer-logs.ts';

describe.each(STORES)('reconcile-downloads %s', (_, open) => {
  const clicked = (...given: [number?, Parameters<typeof aLink>[0]?]) => clickedOn(open, ...given);

  it('R9: charges nothing for a download that was sent once, in however many parts', async () => {
    const { store, used } = await clicked(2);
    const logs = {
      [at(0)]: [transfer(SIZE / 2), transfer(SIZE / 2), transfer(SIZE, 2)],
      [at(0.1)]: [transfer(SIZE - 1)],
    };
    expect(await run(store, logs)).toEqual({ logs: 2, charged: 0, ...COMPLETE });
    expect(await used()).toBe(2);
  });

  it('R9: charges each whole transfer that no click paid for, and records it', async () => {
    const { store, used } = await clicked();
    expect(await run(store, { [at(0)]: [transfer(SIZE), transfer(SIZE), transfer(SIZE)] })).toEqual(
      {
        logs: 1,
        charged: 2,
        ...COMPLETE,
      },
    );
    expect(await used()).toBe(3);
    const written = 'sent' in store ? store.sent : store.audit.records;
    expect(JSON.stringify(written)).toContain('charge_software_download');
  });

  it('adds up what comes in several logs, and charges each transfer once', async () => {
    const { store, used } = await clicked();
    const logs: Logs = { [at(0)]: [transfer(SIZE)] };
    await run(store, logs);
    logs[at(0.2)] = [transfer(SIZE)];
    expect((await run(store, logs)).charged).toBe(1);
    logs[at(0.3)] = [transfer(SIZE)];
    expect((await run(store, logs)).charged).toBe(1);
    expect(await used()).toBe(3);
  });

  it('takes each log once: run again, and twice at once', async () => {
    const { store, used } = await clicked();
    const logs = { [at(0)]: [transfer(3 * SIZE)], [at(0.1)]: [transfer(SIZE)] };
    const both = await Promise.all([run(store, logs), run(store, logs)]);
    expect(both[0].charged + both[1].charged).toBe(3);
    expect(await run(store, logs)).toEqual({ logs: 0, charged: 0, ...COMPLETE });
    expect(await used()).toBe(4);
  });

  // Before a commit is the same as after the one before it: nothing is written in between.
  it.each([
    { nth: 1, afterwards: false },
    ...[1, 2, 3, 4, 5].map((nth) => ({ nth, afterwards: true })),
  ])(
    'killed at commit $nth (after it: $afterwards), is resumed by the next run',
    async ({ nth, afterwards }) => {
      const { store, used } = await clicked();
      const logs = {
        [at(0)]: [transfer(2 * SIZE), transfer(SIZE, 2)],
        [at(0.1)]: [transfer(SIZE)],
      };
      const killed = killedAt(store.commit, nth, afterwards);
      await run(store, logs, 1, { commit: killed }).catch((error: unknown) => {
        expect(error).toBeInstanceOf(Killed);
      });
      await run(store, logs);
      expect(await used()).toBe(3);
    },
  );

  it('R9: charges no further than the limit, and a window that is over nothing', async () => {
    const { store, link, used } = await clicked(1, { downloadsUsed: 48 });
    await run(store, { [at(0)]: [transfer(9 * SIZE)] });
    expect(await used()).toBe(50);
    const read = { ...link, ...(await store.clicks.find(tokenHash)) };
    await store.commit(store.links.renew(read, aRenewed(read, NOW)));
    expect((await run(store, { [at(0.5)]: [transfer(9 * SIZE)] })).charged).toBe(0);
    expect(await used()).toBe(0);
  });

  it('passes over downloads of links that are not there', async () => {
    const { store } = await clicked();
    const unknown = { ...transfer(9 * SIZE), tokenHash: 'y'.repeat(43) };
    expect(await run(store, { [at(0)]: [unknown] })).toEqual({ logs: 1, charged: 0, ...COMPLETE });
  });

  it('finds a log that is delivered hours late, and lists no older ones again', async () => {
    const { store } = await clicked();
    const logs: Logs = { [at(1)]: [transfer(SIZE)], [at(9)]: [] };
    await run(store, logs, 10);
    logs[at(5)] = [transfer(SIZE)];
    logs[at(2)] = [transfer(SIZE)];
    expect(await run(store, logs, 11)).toMatchObject({ logs: 1, charged: 1 });
  });

  it('R9: and clicks at once never charge or count beyond the limit', async () => {
    const { store, used } = await clicked(1, { downloadsUsed: 30 });
    const [results, { charged }] = await Promise.all([
      Promise.all(Array.from({ length: 30 }, () => store.clicks.count(tokenHash, aDownload()))),
      run(store, { [at(0)]: [transfer(11 * SIZE)] }),
    ]);
    const counted = results.filter((result) => result.counted).length;
    expect(counted + charged).toBe(19);
    expect(await used()).toBe(50);
  });
});
