import { describe, expect, it } from 'vitest';
import type { DownloadLink } from '#shared/downloads/link.ts';
import {
  aDownload,
  aLink,
  aRenewed,
  aRotated,
  CUSTOMER_ID,
  NOW,
  ORDER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const END = aLink().expiresAt;
const conflict = { code: 'CONFLICT' };
const clickAt = (at: Date, agent = 'curl/8.5.0') => aDownload({ at, agent });

/** The link as its purchase lists it. */
async function current(store: Store, id = aLink().id): Promise<DownloadLink> {
  const links = await store.links.list({ customerId: CUSTOMER_ID, orderId: ORDER_ID });
  const link = links.find((each) => each.id === id);
  if (!link) {
    throw new Error('There is no link.');
  }
  return link;
}

describe.each(STORES)('windows of a link %s', (_, open) => {
  async function opened(changes: Partial<DownloadLink> = {}) {
    const store = await open();
    const link = aLink(changes);
    await store.commit(store.links.create(link));
    return { store, link };
  }

  it('R10: are all kept, oldest first, however many there were and whatever the URL was', async () => {
    const { store, link } = await opened();
    for (let window = 1; window <= 11; window += 1) {
      const read = await current(store);
      const at = plusMilliseconds(NOW, window);
      const next = { tokenHash: `hash-of-rotation-${window}`, file: read.file };
      await store.commit(
        window % 3 === 0
          ? store.links.rotate(read, aRotated(read, next, at))
          : store.links.renew(read, aRenewed(read, at)),
      );
    }
    expect(await current(store)).toMatchObject({ window: 12, rotation: 3 });
    const past = await store.links.pastWindows(link);
    expect(past.map(({ window }) => window)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(past[1]?.openedAt).toEqual(plusMilliseconds(NOW, 1));
  });

  it('R10: may be any number: the latest 50 are shown, so that an answer has room for them', async () => {
    const { store, link } = await opened();
    let read = link;
    for (let window = 1; window <= 52; window += 1) {
      const next = aRenewed(read, plusMilliseconds(NOW, window));
      await store.commit(store.links.renew(read, next));
      read = next;
    }
    const past = (await store.links.pastWindows(link)).map(({ window }) => window);
    expect(past).toEqual(Array.from({ length: 50 }, (_, index) => index + 3));
  });

  it('R10: are those of this link alone', async () => {
    const { store, link } = await opened();
    const subject = { ...link.subject, language: 'ko-kr' };
    const other = aLink({ id: `${link.id}0`, tokenHash: 'other', subject });
    await store.commit(store.links.create(other));
    await store.commit(store.links.renew(other, aRenewed(other, NOW)));
    expect(await store.links.pastWindows(link)).toEqual([]);
    expect(await store.links.pastWindows(other)).toHaveLength(1);
  });

  it('R10: are opened at one instant under one URL, when rotation and renewal come at once', async () => {
    const { store, link } = await opened();
    const next = { tokenHash: 'next', file: link.file };
    const both = await Promise.allSettled([
      store.commit(store.links.renew(link, aRenewed(link, NOW))),
      store.commit(store.links.rotate(link, aRotated(link, next, NOW))),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await current(store)).window).toBe(2);
    expect(await store.links.pastWindows(link)).toHaveLength(1);
  });

  it("R10: take no URL that is another link's", async () => {
    const { store, link } = await opened();
    const subject = { ...link.subject, version: '2022' };
    const other = aLink({ id: 'other', tokenHash: 'other', subject });
    await store.commit(store.links.create(other));
    const stolen = aRotated(link, { tokenHash: 'other', file: link.file }, NOW);
    await expect(store.commit(store.links.rotate(link, stolen))).rejects.toMatchObject(conflict);
    expect(await current(store)).toEqual(link);
    expect(await current(store, 'other')).toEqual(other);
  });

  it('R9: keep every download in its own window', async () => {
    const { store, link } = await opened();
    const [earlier, later] = [clickAt(NOW), clickAt(plusMilliseconds(NOW, 1))];
    await store.clicks.count(link.tokenHash, earlier);
    await store.clicks.join(link.tokenHash, {
      ...{ window: 1, number: 1, now: NOW },
      ...{ cost: 1, room: link.sizeBytes, marks: [] },
    });
    const first = await current(store);
    await store.commit(store.links.renew(first, aRenewed(first, NOW)));
    await store.clicks.count(link.tokenHash, later);
    const [past] = await store.links.pastWindows(link);
    expect(past?.downloads).toEqual([{ ...earlier, resumed: 1, askedBytes: link.sizeBytes + 1 }]);
    expect((await current(store)).downloads).toEqual([{ ...later, resumed: 0 }]);
  });

  it.each([1, 2])(
    'R9: count a download once, whose answer was lost and whose link was opened again %s times before the repeat',
    async (renewals) => {
      const { store, link } = await opened();
      const download = clickAt(plusMilliseconds(NOW, 1));
      await store.clicks.count(link.tokenHash, clickAt(NOW));
      const first = await store.clicks.count(link.tokenHash, download);
      for (let renewal = 1; renewal <= renewals; renewal += 1) {
        const at = plusMilliseconds(NOW, 1 + renewal);
        const read = await current(store);
        await store.commit(store.links.renew(read, aRenewed(read, at)));
      }
      const repeat = await store.clicks.count(link.tokenHash, download);
      expect(first).toMatchObject({ counted: true, number: 2 });
      expect(repeat).toMatchObject({ counted: true, number: 2, link: { window: 1 } });
      expect((await current(store)).downloadsUsed).toBe(0);
    },
  );

  it('R9: count the click of a clock that is behind the one that opened them', async () => {
    const { store, link } = await opened();
    await store.clicks.count(link.tokenHash, clickAt(NOW));
    const read = await current(store);
    await store.commit(store.links.renew(read, aRenewed(read, plusMilliseconds(NOW, 9))));
    const late = clickAt(plusMilliseconds(NOW, 8));
    for (const _repeat of [1, 2]) {
      const result = await store.clicks.count(link.tokenHash, late);
      expect(result).toMatchObject({ counted: true, number: 1, link: { window: 2 } });
    }
    expect(await current(store)).toMatchObject({ window: 2, downloadsUsed: 1 });
  });

  it('R8: keep as much of a long agent as fits a small item', async () => {
    const { store, link } = await opened();
    await store.clicks.count(link.tokenHash, clickAt(NOW, `agent/${'9'.repeat(500)}`));
    expect((await current(store)).downloads[0]?.agent).toBe(`agent/${'9'.repeat(10)}`);
  });

  it('R16: are not opened again after a revocation that came in between', async () => {
    const { store, link } = await opened();
    const next = { tokenHash: 'next', file: link.file };
    const changes = [
      store.links.renew(link, aRenewed(link, NOW)),
      store.links.rotate(link, aRotated(link, next, NOW)),
    ];
    await store.commit([store.links.revoke(link)]);
    for (const change of changes) {
      await expect(store.commit(change)).rejects.toMatchObject(conflict);
    }
    expect(await store.clicks.findWithFile('next')).toBeUndefined();
    expect((await current(store)).status).toBe('revoked');
  });
});

describe.each(STORES)('the end of a link %s', (_, open) => {
  it.each(['live', 'ended'] as const)(
    'R16: a revocation takes hold of a link that is %s',
    async (status) => {
      const store = await open();
      const link = aLink({ status });
      await store.commit(store.links.create(link));
      await store.commit([store.links.revoke(link)]);
      const click = await store.clicks.count(link.tokenHash, clickAt(NOW));
      expect(click).toMatchObject({ counted: false, link: { status: 'revoked' } });
    },
  );

  it.each(['replaced', 'revoked'] as const)(
    'R16: a revocation of a link that is %s looks again, for the URL that took its place',
    async (status) => {
      const store = await open();
      const link = aLink({ status });
      await store.commit(store.links.create(link));
      await expect(store.commit([store.links.revoke(link)])).rejects.toMatchObject(conflict);
    },
  );

  it.each(['ended', 'replaced', 'revoked'] as const)(
    'R20: a job marks no link that is %s already',
    async (status) => {
      const store = await open();
      const link = aLink({ status });
      await store.commit(store.links.create(link));
      await expect(store.commit([store.links.end(link, END)])).rejects.toMatchObject(conflict);
      expect((await store.clicks.findWithFile(link.tokenHash))?.status).toBe(status);
    },
  );

  it('R20: a job marks nothing that is not there, and nothing that was renewed meanwhile', async () => {
    const store = await open();
    const link = aLink();
    await expect(store.commit([store.links.end(link, END)])).rejects.toMatchObject(conflict);
    await store.commit(store.links.create(link));
    await store.commit(store.links.renew(link, aRenewed(link, END)));
    await expect(store.commit([store.links.end(link, END)])).rejects.toMatchObject(conflict);
    const click = await store.clicks.count(link.tokenHash, clickAt(END));
    expect(click.counted).toBe(true);
  });

  it('R9: is the same for a link that was marked and for one that was not', async () => {
    const store = await open();
    const link = aLink();
    await store.commit(store.links.create(link));
    await store.commit([store.links.end(link, END)]);
    expect(await current(store)).toMatchObject({ status: 'ended', downloadsUsed: 0, window: 1 });
    expect((await store.clicks.count(link.tokenHash, clickAt(END))).counted).toBe(false);
  });
});
