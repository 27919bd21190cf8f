import { describe, expect, it } from 'vitest';
import { joinOf } from '#shared/downloads/join.ts';
import type { CountedLink } from '#shared/downloads/link.ts';
import { nextReview } from '#shared/downloads/review.ts';
import type { Commit } from '#shared/platform/change.ts';
import { aDownload, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';
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

const DAY = 24;
/** What was sent to others: the log is alive. */
const OTHERS: Logs = { [at(1.5 * DAY)]: [], [at(4.5 * DAY)]: [] };

describe.each(STORES)('reviews of links %s', (_, open) => {
  const clicked = (...given: [number?, object?]) => clickedOn(open, ...given);

  it('R9: give back a download that storage never sent, once, and keep one of which it sent a byte', async () => {
    const { store, used } = await clicked(3);
    const logs: Logs = { ...OTHERS, [at(0)]: [transfer(1, 2)] };
    await run(store, logs);
    expect(await used()).toBe(3);
    expect(await run(store, logs, 1.6 * DAY)).toMatchObject({ returned: 2 });
    expect(await used()).toBe(1);
    for (const hours of [1.6 * DAY, 2.6 * DAY, 5 * DAY]) {
      expect((await run(store, logs, hours)).returned).toBeUndefined();
    }
    expect(await used()).toBe(1);
    const link = await store.clicks.find(tokenHash);
    expect(link?.downloads.map(({ returned }) => returned ?? false)).toEqual([true, false, true]);
    const written = 'sent' in store ? store.sent : store.audit.records;
    expect(JSON.stringify(written)).toContain('return_software_download');
  });

  it('R9: give nothing back while the log was not read', async () => {
    const { store, used } = await clicked();
    const failing = {
      nameAt: () => '0',
      list: async () => ['1'],
      read: async () => Promise.reject(new Error('down')),
    };
    await run(store, {}, 1);
    await run(store, {}, 1.6 * DAY, { log: failing });
    expect(await used()).toBe(1);
  });

  it('R9: give nothing back while no log is delivered at all', async () => {
    const { store, used } = await clicked();
    const logs: Logs = { [at(0)]: [] };
    await run(store, logs);
    await run(store, logs, 1.6 * DAY);
    expect(await used()).toBe(1);
    await run(store, { ...logs, [at(2.5 * DAY)]: [] }, 2.6 * DAY);
    expect(await used()).toBe(0);
  });

  it('R9: charge a returned download whose line comes late, and let nobody join it', async () => {
    const { store, used, link } = await clicked(1);
    const logs: Logs = { ...OTHERS };
    await run(store, logs);
    await run(store, logs, 1.6 * DAY);
    expect(await used()).toBe(0);
    const found = (await store.clicks.find(tokenHash)) ?? link;
    const visit = { ...aDownload(), at: plusMilliseconds(NOW, 1_000) };
    const asked = { kind: 'closed', first: 0, last: 1 } as const;
    expect(joinOf(found, visit, { by: 'part' }, asked, 60)).toBeUndefined();
    logs[at(1.7 * DAY)] = [transfer(SIZE)];
    expect(await run(store, logs, 1.8 * DAY)).toMatchObject({ charged: 1 });
    expect(await used()).toBe(1);
  });

  it('R9: open a link again that was used up by downloads that nobody received', async () => {
    const { store, used } = await clicked(3, { downloadLimit: 3 });
    await run(store, OTHERS);
    await run(store, OTHERS, 1.6 * DAY);
    expect(await used()).toBe(0);
    const link = await store.clicks.find(tokenHash);
    expect([...(link?.marks ?? [])].sort()).toEqual(['!ending', '!exhausted']);
    const again = { ...aDownload(), at: plusMilliseconds(NOW, 2 * DAY * 3_600_000) };
    expect(await store.clicks.count(tokenHash, again)).toMatchObject({ counted: true });
  });

  it.each([
    ['clicked on', (store: Store) => store.clicks.count(tokenHash, aDownload())],
    [
      'joined',
      (store: Store, link: CountedLink) => {
        const [first = aDownload()] = link.downloads;
        const join = joinOf(link, first, { by: 'part' }, { kind: 'closed', first: 0, last: 1 }, 60);
        return join ? store.clicks.join(tokenHash, { ...join, now: NOW }) : undefined;
      },
    ],
  ])('R9: give nothing back of a link that is %s meanwhile', async (__, act) => {
    const { store, used } = await clicked();
    await run(store, OTHERS);
    let isFirst = true;
    const commit: Commit = async (changes) => {
      const isReview = changes.some(({ description }) => description.startsWith('review link'));
      if (isReview && isFirst) {
        isFirst = false;
        const link = await store.clicks.find(tokenHash);
        expect(link && (await act(store, link))).toMatchObject({ counted: true });
      }
      await store.commit(changes);
    };
    const before = await used();
    expect(await run(store, OTHERS, 1.6 * DAY, { commit })).toMatchObject({ skipped: 1 });
    expect(await used()).toBeGreaterThanOrEqual(before ?? 0);
  });

  it('R9: are set once: a run that is overtaken by another one sets nothing', async () => {
    const { store, link } = await clicked();
    const dueAt = nextReview(link, link.openedAt) ?? NOW;
    const change = () => [
      store.reviews.move({ tokenHash, window: link.window, dueAt }, plusMilliseconds(dueAt, 1)),
    ];
    await store.commit(change());
    await expect(store.commit(change())).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('R16: end with a link that was revoked, and change nothing of it', async () => {
    const { store, used, link } = await clicked();
    await run(store, OTHERS);
    await store.commit([store.links.revoke((await store.clicks.find(tokenHash)) ?? link)]);
    expect(await run(store, OTHERS, 1.6 * DAY)).toMatchObject(COMPLETE);
    expect(await used()).toBe(1);
  });

  it('R9: leave a window alone that is over', async () => {
    const { store, used } = await clicked(2);
    await run(store, {}, 20 * DAY);
    await run(store, {}, 21 * DAY);
    expect(await used()).toBe(2);
  });

  it('R9: tell once that three days are left', async () => {
    const { store } = await clicked(1);
    const told = async () => {
      const written = 'sent' in store ? store.sent : store.audit.records;
      return JSON.stringify(written).split('"notify_software_download_link_end"').length - 1;
    };
    await run(store, {}, 11 * DAY - 0.01);
    expect(await told()).toBe(0);
    await run(store, {}, 11 * DAY);
    await run(store, {}, 12 * DAY);
    expect(await told()).toBe(1);
  });
});
