import { inPasses } from '@countersign/client/passes';
import { describe, expect, it } from 'vitest';
import { endWithdrawnLinks } from '#shared/downloads/media/end-withdrawn-links.ts';
import { readMedia } from '#shared/downloads/media/read-media.ts';
import { withdrawMedia } from '#shared/downloads/media/withdraw-media.ts';
import type { Commit } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { readDue } from '#test/fakes/memory-due.ts';
import { MemoryStorage } from '#test/fakes/memory-media.ts';
import {
  aDownload,
  aLink,
  aMedia,
  anOperator,
  anUpload,
  aRenewed,
  aRotated,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

const MEDIA_ID = 'media-1';
const operator = anOperator();
const { now } = operator;
const { file } = aMedia();
const other = { ...file, mediaId: 'media-2' };

/** The answer of a request that came to the end of the links. */
const ended = (count: number) => ({ done: count, stuck: [], left: 0, next: undefined });

/** A clock that goes on by so many seconds with each look at it. */
const clockOf = (step: number) => {
  let seconds = 0;
  return () => {
    seconds += step;
    return seconds * 1_000;
  };
};

/** A commit that always fails for some links. */
const failingFor =
  ({ commit }: { readonly commit: Commit }, fails: (index: number) => boolean): Commit =>
  async (changes) => {
    const revoked = changes.flatMap(
      ({ description }) => /^revoke link link-(\d+)$/.exec(description)?.[1] ?? [],
    );
    if (revoked.some((index) => fails(Number(index)))) {
      throw new DomainError('INTERNAL', 'stuck');
    }
    await commit(changes);
  };

/** Links of different purchases with the file. */
const numbered = (index: number, changes = {}) =>
  aLink({
    id: `link-${index}`,
    tokenHash: `hash-${index}`,
    subject: { ...aLink().subject, orderId: `order-${index}` },
    ...changes,
  });

describe.each(STORES)('a withdrawn file and its links %s', (_, open) => {
  /** A file on offer, with so many links and one of another file. */
  async function offered(count: number) {
    const opened = await open();
    const store = { ...opened, storage: new MemoryStorage() };
    const upload = anUpload();
    await store.commit([store.media.createUpload(upload)]);
    await store.commit(store.media.offer(upload, aMedia()));
    for (let index = 0; index < count; index += 1) {
      await store.commit(store.links.create(numbered(index)));
    }
    await store.commit(store.links.create(numbered(999, { file: other })));
    const withdraw = async (
      links: 'keep' | 'end',
      commit: Commit = store.commit,
      {
        after,
        wallClock = operator.wallClock,
      }: { after?: string | undefined; wallClock?: () => number } = {},
    ) => {
      const input = { mediaId: MEDIA_ID, links, after };
      const context = { ...operator, wallClock };
      const { result, changes } = await withdrawMedia({ ...store, commit })(input, context);
      await store.commit(changes);
      return result.links;
    };
    const statusOf = async (index: number) => (await store.clicks.find(`hash-${index}`))?.status;
    const linksOut = async () => (await readMedia(store)({ mediaId: MEDIA_ID }, operator)).linksOut;
    return { store, withdraw, statusOf, linksOut };
  }
  const runAt = (at: Date) => ({ now: at, correlationId: 'job', hasTime: () => true });

  it('R9: links keep the file until they end, if the operator says so', async () => {
    const { store, withdraw, statusOf, linksOut } = await offered(2);
    expect(await linksOut()).toBe(2);
    expect(await withdraw('keep')).toBeUndefined();
    expect(await linksOut()).toBe(2);
    expect(await statusOf(0)).toBe('live');
    expect(await readDue(store.media.linksEnding())).toEqual([]);
  });

  it('R16: links end with the file, and no other link: no click or part is served any more', async () => {
    const { store, withdraw, statusOf, linksOut } = await offered(3);
    const { link, counted } = await store.clicks.count('hash-1', aDownload());
    expect(counted).toBe(true);
    expect(await withdraw('end')).toEqual(ended(3));
    expect(await linksOut()).toBe(0);
    expect(await statusOf(999)).toBe('live');
    expect(await store.clicks.count('hash-0', aDownload())).toMatchObject({ counted: false });
    const join = { window: 1, number: 1, cost: 0, room: 10 ** 9, marks: [], now };
    expect(await store.clicks.join('hash-1', join)).toMatchObject({
      counted: false,
      link: { id: link?.id, status: 'revoked' },
    });
    // A repeat finds nothing left to end.
    expect(await withdraw('end')).toEqual(ended(0));
  });

  it('R10: a link that has expired ends too, and one that was opened again or replaced is told apart', async () => {
    const { store, withdraw, statusOf, linksOut } = await offered(3);
    const end = aLink().expiresAt;
    await store.commit([store.links.end(numbered(0), end)]);
    await store.commit(store.links.renew(numbered(1), aRenewed(numbered(1), now)));
    const next = { tokenHash: 'hash-next', file: other };
    await store.commit(store.links.rotate(numbered(2), aRotated(numbered(2), next, now)));
    expect(await linksOut()).toBe(1);
    expect(await withdraw('end')).toMatchObject({ done: 2 });
    expect([await statusOf(0), await statusOf(1), await statusOf(2)]).toEqual([
      ...['revoked', 'revoked', 'replaced'],
    ]);
    expect((await store.clicks.find('hash-next'))?.status).toBe('live');
  });

  it('ends links of a file that was withdrawn without them, or replaced by another one', async () => {
    const { withdraw, statusOf } = await offered(1);
    await withdraw('keep');
    expect(await withdraw('end')).toMatchObject({ done: 1 });
    expect(await statusOf(0)).toBe('revoked');

    const second = await offered(1);
    const newer = anUpload({ file: { ...anUpload().file, mediaId: 'media-2' } });
    const { media, commit } = second.store;
    await commit([media.createUpload(newer)]);
    await commit(media.offer(newer, aMedia({ file: other })));
    await second.withdraw('keep');
    expect([await second.statusOf(0), (await media.findUpload(MEDIA_ID))?.state]).toEqual([
      ...['live', 'withdrawn'],
    ]);
    expect(await second.withdraw('end')).toMatchObject({ done: 1 });
    expect(await media.list(newer.productId)).toHaveLength(1);
  });

  it('R23: a request that is killed, and a link that comes late, are finished by the job', async () => {
    const { store, withdraw, statusOf } = await offered(3);
    let left = 1;
    const killed: Commit = async (changes) => {
      left -= 1;
      if (left < 0) {
        throw new Error('killed');
      }
      await store.commit(changes);
    };
    expect(await withdraw('end', killed)).toMatchObject({ done: 0, stuck: { length: 3 } });
    const job = endWithdrawnLinks(store);
    expect(await job(runAt(plusMilliseconds(now, 1_000)))).toMatchObject({ revoked: 3 });
    await store.commit(store.links.create(numbered(3)));
    expect(await job(runAt(plusMilliseconds(now, 300_000)))).toMatchObject({ revoked: 1 });
    expect(await statusOf(3)).toBe('revoked');
    expect(await readDue(store.media.linksEnding())).toEqual([]);
    expect((await store.media.findUpload(MEDIA_ID))?.state).toBe('withdrawn');
    expect(await job(runAt(plusMilliseconds(now, 600_000)))).toMatchObject({ revoked: 0 });
  });

  it('a link that cannot be ended stops no other one, and keeps the file due', async () => {
    const { store, withdraw, statusOf } = await offered(5);
    const stuck = failingFor(store, (index) => index === 2);
    expect(await withdraw('end', stuck)).toEqual({
      ...ended(4),
      stuck: [{ id: 'link-2', reason: 'failed' }],
    });
    expect(await statusOf(2)).toBe('live');
    const later = runAt(plusMilliseconds(now, 600_000));
    const failing = endWithdrawnLinks({ ...store, commit: stuck });
    expect(await failing(later)).toMatchObject({ failedItems: 1 });
    expect(await readDue(store.media.linksEnding())).toHaveLength(1);
    expect(await endWithdrawnLinks(store)(later)).toMatchObject({ revoked: 1 });
  });

  it('more links that cannot be ended than a page holds hide no other one, and stop their caller', async () => {
    const { store, withdraw, statusOf } = await offered(64);
    // In the order of ids the last ones come behind 60 that always fail.
    const isSound = (index: number) =>
      ['link-60', 'link-61', 'link-62', 'link-9'].includes(`link-${index}`);
    const stuck = failingFor(store, (index) => !isSound(index));
    const requests: (string | undefined)[] = [];
    const passed = await inPasses(async (after) => {
      requests.push(after);
      // A request comes to a few links.
      const part = await withdraw('end', stuck, { after, wallClock: clockOf(1) });
      const { stuck: named = [], ...rest } = part ?? { ...ended(0) };
      return { ...rest, failed: named.length, stuck: named };
    });
    expect(passed).toMatchObject({ done: 4, failed: 60, stuck: { length: 20 } });
    expect(await Promise.all([60, 61, 62, 9].map(statusOf))).toEqual(Array(4).fill('revoked'));
    expect(await statusOf(0)).toBe('live');
    // Two passes, and none began where another one had been.
    expect(requests.filter((after) => after === undefined)).toHaveLength(2);
    const first = requests.slice(0, requests.lastIndexOf(undefined));
    expect(new Set(first).size).toBe(first.length);
    expect(first.length).toBeGreaterThan(10);
    expect(await readDue(store.media.linksEnding())).toHaveLength(1);
  });

  it('says how many links a request did not come to, and where the next one continues', async () => {
    const { store, withdraw } = await offered(70);
    const part = await withdraw('end', store.commit, { wallClock: clockOf(2) });
    expect(part).toMatchObject({ done: 50, stuck: [], left: 20 });
    expect(await withdraw('end', store.commit, { after: part?.next ?? '' })).toEqual(ended(20));
  });
});
