import { describe, expect, it } from 'vitest';
import type { DownloadLink } from '#shared/domain/download-link.ts';
import { MAXIMUM_RESUMES } from '#shared/domain/resume.ts';
import { aDownload, aLink, aRenewed, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { dynamoStore, STORES } from './stores.ts';

const END = aLink().expiresAt;
const FIRST = { window: 1, number: 1, now: NOW };

describe.each(STORES)('downloads %s', (_, open) => {
  async function taken(changes: Partial<DownloadLink> = {}) {
    const store = await open();
    const link = aLink(changes);
    const download = aDownload();
    await store.commit(store.links.create(link));
    await store.clicks.count(link.tokenHash, download);
    const current = async () => (await store.clicks.find(link.tokenHash)) ?? link;
    return { store, link, download, current };
  }

  it('R9: are counted once for each nonce, however often the write is repeated and at once', async () => {
    const { store, link, download, current } = await taken();
    const again = await Promise.all(
      Array.from({ length: 20 }, () => store.clicks.count(link.tokenHash, download)),
    );
    expect(again.map((result) => result.counted && result.number)).toEqual(Array(20).fill(1));
    expect(await current()).toMatchObject({ downloadsUsed: 1 });
    const other = await store.clicks.count(link.tokenHash, aDownload());
    expect(other).toMatchObject({ counted: true, number: 2 });
  });

  it('R9: go on without a new count', async () => {
    const { store, link, current } = await taken();
    const result = await store.clicks.resume(link.tokenHash, FIRST);
    expect(result).toMatchObject({ counted: true, number: 1 });
    expect(await current()).toMatchObject({ downloadsUsed: 1, downloads: [{ resumed: 1 }] });
  });

  it('go on a bounded number of times, also when all come at once', async () => {
    const { store, link, current } = await taken();
    const results = await Promise.all(
      Array.from({ length: MAXIMUM_RESUMES + 10 }, () =>
        store.clicks.resume(link.tokenHash, FIRST),
      ),
    );
    expect(results.filter(({ counted }) => counted)).toHaveLength(MAXIMUM_RESUMES);
    expect(await current()).toMatchObject({ downloads: [{ resumed: MAXIMUM_RESUMES }] });
  });

  it('R9: go on until the instant of the end, and not at it', async () => {
    const { store, link } = await taken();
    const at = (now: Date) => store.clicks.resume(link.tokenHash, { ...FIRST, now });
    expect((await at(plusMilliseconds(END, -1))).counted).toBe(true);
    expect((await at(END)).counted).toBe(false);
  });

  it('R9: go on when the last download of the window was taken', async () => {
    const { store, link } = await taken({ downloadsUsed: 49 });
    expect((await store.clicks.count(link.tokenHash, aDownload())).counted).toBe(false);
    expect((await store.clicks.resume(link.tokenHash, FIRST)).counted).toBe(true);
  });

  it('R10: of a window that is over go on no more', async () => {
    const { store, link, current } = await taken();
    const read = { ...link, ...(await current()) };
    await store.commit(store.links.renew(read, aRenewed(read, NOW)));
    await store.clicks.count(link.tokenHash, aDownload());
    expect((await store.clicks.resume(link.tokenHash, FIRST)).counted).toBe(false);
    expect(await current()).toMatchObject({ window: 2, downloads: [{ resumed: 0 }] });
  });

  it('R16: of a revoked link go on no more', async () => {
    const { store, link, current } = await taken();
    await store.commit([store.links.revoke(await current())]);
    expect((await store.clicks.resume(link.tokenHash, FIRST)).counted).toBe(false);
  });

  it('of an unknown link are none', async () => {
    const { store } = await taken();
    expect(await store.clicks.find('unknown')).toBeUndefined();
    expect(await store.clicks.resume('unknown', FIRST)).toEqual({
      counted: false,
      link: undefined,
    });
  });
});

describe('an answer that was lost', () => {
  it('R9: is asked for again, and counts once', async () => {
    const store = await dynamoStore();
    const link = aLink();
    await store.commit(store.links.create(link));
    let lost = 0;
    store.table.client.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        if (lost === 0) {
          lost += 1;
          throw Object.assign(new Error('socket hang up'), { name: 'TimeoutError' });
        }
        return result;
      },
      { step: 'deserialize', priority: 'low' },
    );
    const result = await store.clicks.count(link.tokenHash, aDownload());
    expect([lost, result]).toEqual([1, expect.objectContaining({ counted: true, number: 1 })]);
    expect(result.link).toMatchObject({ downloadsUsed: 1 });
  });
});
