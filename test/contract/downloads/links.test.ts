import { describe, expect, it } from 'vitest';
import type { DownloadLink } from '#shared/downloads/link.ts';
import { readDue } from '#test/fakes/memory-due.ts';
import {
  aDownload,
  aLink,
  aMedia,
  aRenewed,
  aRotated,
  CUSTOMER_ID,
  NOW,
  ORDER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { commitAll } from '#test/helpers/commit-all.ts';
import { dynamoStore, STORES, type Store } from '#test/helpers/stores.ts';

const END = aLink().expiresAt;
const click = aDownload();
const conflict = { code: 'CONFLICT' };
const place = { customerId: CUSTOMER_ID, orderId: ORDER_ID };

/** Links of different files, so that each has a place of its own. */
const numbered = (index: number, changes = {}) =>
  aLink({
    id: `link-${index}`,
    tokenHash: `hash-${index}`,
    subject: { ...aLink().subject, language: `lang-${index}` },
    ...changes,
  });

const createAll = (store: Store, links: readonly DownloadLink[]) =>
  commitAll(
    store,
    links.map((link) => store.links.create(link)),
  );

describe.each(STORES)('links %s', (_, open) => {
  async function opened() {
    const store = await open();
    const link = aLink();
    await store.commit(store.links.create(link));
    return { store, link };
  }

  it('come back whole by the hash of their token', async () => {
    const { store, link } = await opened();
    expect(await store.clicks.findWithFile(link.tokenHash)).toEqual(link);
    expect(await store.clicks.findWithFile('unknown')).toBeUndefined();
  });

  it('R7: there is one for each file of a purchase', async () => {
    const { store } = await opened();
    const second = aLink({ id: 'other', tokenHash: 'other' });
    await expect(store.commit(store.links.create(second))).rejects.toMatchObject(conflict);
  });

  it('are listed by purchase and by line, and no other purchase’s', async () => {
    const { store, link } = await opened();
    const { subject } = link;
    const otherLine = aLink({
      id: 'line',
      tokenHash: 'line',
      subject: { ...subject, lineItemNumber: 1 },
    });
    const otherOrder = aLink({
      id: 'order',
      tokenHash: 'order',
      subject: { ...subject, orderId: `${ORDER_ID}0` },
    });
    await store.commit([...store.links.create(otherLine), ...store.links.create(otherOrder)]);
    const idsOf = async (lineItemNumber?: number) =>
      (await store.links.list({ ...place, lineItemNumber })).map(({ id }) => id).sort();

    expect(await idsOf()).toEqual(['line', 'link-1']);
    expect(await idsOf(0)).toEqual(['link-1']);
    expect(await idsOf(1)).toEqual(['line']);
    expect(await idsOf(10)).toEqual([]);
  });

  it('R16: are all listed, however many a purchase has', async () => {
    const store = await open();
    // More than one request reads.
    const links = Array.from({ length: 105 }, (_unused, index) => numbered(index));
    await createAll(store, links);
    expect(await store.links.list(place)).toHaveLength(105);
  });

  it('R10: keep the window that is over when the next one opens', async () => {
    const { store, link } = await opened();
    await store.clicks.count(link.tokenHash, click);
    const read = (await store.clicks.findWithFile(link.tokenHash)) ?? link;
    const renewed = aRenewed(read, plusMilliseconds(NOW, 1));
    await store.commit(store.links.renew(read, renewed));

    expect(await store.clicks.findWithFile(link.tokenHash)).toEqual(renewed);
    const { window, openedAt, openedBy, expiresAt } = read;
    const { downloadLimit, downloadsUsed, downloads } = read;
    expect(await store.links.pastWindows(read)).toEqual([
      { window, openedAt, openedBy, expiresAt, downloadLimit, downloadsUsed, downloads, marks: [] },
    ]);
    expect(downloads).toEqual([{ ...click, resumed: 0 }]);
  });

  it('R9: refuse to open again when a click came in between, so that no window loses a download', async () => {
    const { store, link } = await opened();
    const changes = [
      store.links.renew(link, aRenewed(link, NOW)),
      store.links.rotate(link, aRotated(link, { tokenHash: 'next', file: link.file }, NOW)),
    ];
    await store.clicks.count(link.tokenHash, click);
    for (const change of changes) {
      await expect(store.commit(change)).rejects.toMatchObject(conflict);
    }
    expect(await store.links.pastWindows(link)).toEqual([]);
  });

  it('R10: are opened once when two open them at once', async () => {
    const { store, link } = await opened();
    const renewed = aRenewed(link, NOW);
    const both = await Promise.allSettled([
      store.commit(store.links.renew(link, renewed)),
      store.commit(store.links.renew(link, renewed)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await store.clicks.findWithFile(link.tokenHash))?.window).toBe(2);
  });

  it('R10: rotated, end their old URL at once, and go on under the new one with the file on offer', async () => {
    const { store, link } = await opened();
    const file = { ...aMedia().file, mediaId: 'newer', storageKey: 'media/newer' };
    const rotated = aRotated(link, { tokenHash: 'next', file }, NOW);
    await store.commit(store.links.rotate(link, rotated));

    expect(await store.clicks.count(link.tokenHash, click)).toMatchObject({
      counted: false,
      link: { status: 'replaced' },
    });
    expect(await store.clicks.count('next', click)).toMatchObject({
      counted: true,
      link: { storageKey: 'media/newer' },
    });
    expect((await store.links.list(place)).map(({ tokenHash }) => tokenHash)).toEqual(['next']);
    expect(await readDue(store.links.due(END))).toMatchObject([{ tokenHash: 'next' }]);
  });

  it.each(['revoked', 'replaced'] as const)(
    'R16: that are %s are not opened again',
    async (status) => {
      const store = await open();
      const link = aLink({ status });
      await store.commit(store.links.create(link));
      await expect(
        store.commit(store.links.renew(link, aRenewed(link, NOW))),
      ).rejects.toMatchObject(conflict);
    },
  );

  it('R16: are revoked once', async () => {
    const { store, link } = await opened();
    await store.commit([store.links.revoke(link)]);
    await expect(store.commit([store.links.revoke(link)])).rejects.toMatchObject(conflict);
    await expect(store.commit([store.links.revoke(numbered(9))])).rejects.toMatchObject(conflict);
    expect((await store.clicks.findWithFile(link.tokenHash))?.status).toBe('revoked');
    expect(await readDue(store.links.due(END))).toEqual([]);
  });

  it('R20: are due from the instant of their end on, until they are marked', async () => {
    const { store, link } = await opened();
    expect(await readDue(store.links.due(plusMilliseconds(END, -1)))).toEqual([]);
    expect((await readDue(store.links.due(END))).map(({ id }) => id)).toEqual([link.id]);
    await expect(
      store.commit([store.links.end(link, plusMilliseconds(END, -1))]),
    ).rejects.toMatchObject(conflict);

    await store.commit([store.links.end(link, END)]);
    expect(await readDue(store.links.due(END))).toEqual([]);
    await expect(store.commit([store.links.end(link, END)])).rejects.toMatchObject(conflict);
  });

  it('R10: that were marked are opened again, and are due at their new end', async () => {
    const { store, link } = await opened();
    await store.commit([store.links.end(link, END)]);
    const marked = (await store.clicks.findWithFile(link.tokenHash)) ?? link;
    const renewed = aRenewed(marked, END);
    await store.commit(store.links.renew(marked, renewed));
    expect(await readDue(store.links.due(END))).toEqual([]);
    expect(await readDue(store.links.due(renewed.expiresAt))).toHaveLength(1);
  });
});

describe('links on DynamoDB', () => {
  it('R20: the job reads what ends, and pays for nothing that is alive', async () => {
    const store = await dynamoStore();
    const later = new Date('2027-01-01T00:00:00.000Z');
    const links = Array.from({ length: 75 }, (_, index) =>
      numbered(index, { expiresAt: index < 8 ? END : later }),
    );
    await createAll(store, links);
    store.sent.length = 0;
    expect(await readDue(store.links.due(END))).toHaveLength(8);
    const queries = store.sent.filter(({ command }) => command === 'QueryCommand');
    // One query for each shard of the index. Half a unit is the least that a query costs.
    expect(queries).toHaveLength(16);
    expect(queries.reduce((sum, { units }) => sum + units, 0)).toBeLessThanOrEqual(16);
    const read = store.sent.flatMap(({ command, input }) =>
      command.startsWith('BatchGet') ? (JSON.stringify(input).match(/"PK":/g) ?? []) : [],
    );
    expect(read).toHaveLength(8);
  });
});
