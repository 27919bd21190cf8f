import { describe, expect, it } from 'vitest';
import { createDownload, createDownloadInput } from '#shared/entitlements/create-download.ts';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import {
  aContext,
  aDownload,
  aMedia,
  anOrder,
  aSku,
  NOW,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { boughtStore, CHOICE, entitlementIdOf, giveOut } from '#test/fixtures/stories.ts';

const order = anOrder({}, [aSku(), aSku()]);
const DAY = 24 * 60 * 60 * 1000;
const click = aDownload({ agent: 'curl/8' });

describe('createDownload', () => {
  it('R7: gives the key of the version and a link that works', async () => {
    const store = await boughtStore(order);
    const { productKey, link, url, opened } = await giveOut(store, order);
    expect(productKey).toMatchObject({ version: '2025', state: 'active' });
    expect(link).toMatchObject({ window: 1, downloadsUsed: 0, fileName: 'server.iso' });
    expect(url).toBe(`https://links.test/d/token-of-${link.id}-0`);
    expect(opened).toBe(true);
  });

  it('R12: asked again, gives the same key and the same link', async () => {
    const store = await boughtStore(order);
    const first = await giveOut(store, order);
    const second = await giveOut(store, order);
    expect(second.productKey).toEqual(first.productKey);
    expect(second.url).toBe(first.url);
    expect(second.opened).toBe(false);
  });

  it('R12: gives another purchase another key, and one key for all files of a version', async () => {
    const store = await boughtStore(order);
    const mine = await giveOut(store, order);
    const korean = await giveOut(store, order, { language: 'ko-kr' });
    const other = await giveOut(store, order, { line: 1 });
    expect(korean.productKey).toEqual(mine.productKey);
    expect(korean.link.id).not.toBe(mine.link.id);
    expect(other.productKey.value).not.toBe(mine.productKey.value);
  });

  it.each([
    { end: 'expired', now: plusMilliseconds(NOW, 14 * DAY), clicks: 0 },
    { end: 'exhausted', now: NOW, clicks: 50 },
  ])('R10: opens a link that is $end again under the same URL', async ({ now, clicks }) => {
    const store = await boughtStore(order);
    const first = await giveOut(store, order);
    for (let made = 0; made < clicks; made += 1) {
      await store.clicks.count(first.link.tokenHash, aDownload());
    }
    const second = await giveOut(store, order, {}, aContext({ now }));
    expect(second).toMatchObject({
      url: first.url,
      opened: true,
      link: { window: 2, downloadsUsed: 0 },
    });
    expect(await store.links.pastWindows(second.link)).toMatchObject([
      { window: 1, downloadsUsed: clicks },
    ]);
  });

  it('R10: renews early when asked, and rotates to another URL that ends the old one', async () => {
    const store = await boughtStore(order);
    const first = await giveOut(store, order);
    const renewed = await giveOut(store, order, { renew: true });
    expect(renewed).toMatchObject({ url: first.url, link: { window: 2 } });

    const rotated = await giveOut(store, order, { rotate: true });
    expect(rotated.url).not.toBe(first.url);
    expect(rotated.link).toMatchObject({ window: 3, rotation: 1 });
    expect(await store.clicks.count(first.link.tokenHash, click)).toMatchObject({
      counted: false,
      link: { status: 'replaced' },
    });
  });

  it('R10: opens no window early unless it is asked to', () => {
    const { renew: _renew, rotate: _rotate, ...choice } = CHOICE;
    const input = { ...choice, entitlementId: entitlementIdOf(order) };
    expect(createDownloadInput.parse(input)).toEqual({ ...input, renew: false, rotate: false });
    expect(createDownloadInput.safeParse({ ...input, renew: 'yes' }).success).toBe(false);
  });

  it('R10: rotates when it is asked to renew and to rotate', async () => {
    const store = await boughtStore(order);
    const first = await giveOut(store, order);
    const both = await giveOut(store, order, { renew: true, rotate: true });
    expect(both.url).not.toBe(first.url);
    expect(both.link).toMatchObject({ window: 2, rotation: 1 });
  });

  it('R21: opens no window beyond the end of the term', async () => {
    const store = await boughtStore(order);
    const end = order.lines[0]?.termEndsAt ?? NOW;
    const now = plusMilliseconds(end, -1);
    const { link } = await giveOut(store, order, {}, aContext({ now }));
    expect(link.expiresAt).toEqual(end);
    const renewed = await giveOut(store, order, { renew: true }, aContext({ now }));
    expect(renewed.link.expiresAt).toEqual(end);
  });

  it('R8: records that key and link were looked at, by whom and when', async () => {
    const store = await boughtStore(order);
    const { link } = await giveOut(store, order);
    await giveOut(store, order);
    const seen = store.audit
      .recordsOf(order.partnerId)
      .map(({ operationType, resourceId }) => [operationType, resourceId]);
    expect(seen).toEqual([
      ['get_software_key', entitlementIdOf(order)],
      ['get_software_download_link', link.id],
      ['get_software_key', entitlementIdOf(order)],
      ['get_software_download_link', link.id],
    ]);
    expect(JSON.stringify(store.audit.records)).not.toMatch(/KEY-|token-of/);
  });

  it('changes nothing when the pool is empty, and says what to do', async () => {
    const store = await boughtStore(order);
    store.media.add(aMedia({ version: '2019' }));
    await expect(giveOut(store, order, { version: '2019' })).rejects.toMatchObject({
      code: 'KEY_POOL_EMPTY',
      message: expect.stringContaining('ask the operator to import keys'),
    });
    expect(store.links.all()).toEqual([]);
    expect(store.productKeys.all()).toEqual([]);
  });

  it('R16: gives nothing out from the start of a cancellation on, also when it had begun before', async () => {
    const store = await boughtStore(order);
    const input = { ...CHOICE, entitlementId: entitlementIdOf(order) };
    const { changes } = await createDownload(store)(input, aContext());
    await store.commit([store.orders.save(startCancellation(order, [0], 'request', NOW))]);

    await expect(store.commit(changes)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(giveOut(store, order)).rejects.toMatchObject({ code: 'ENTITLEMENT_ENDED' });
    expect(store.links.all()).toEqual([]);
  });

  it('R21: gives nothing out after the end of the term', async () => {
    const store = await boughtStore(order);
    const now = order.lines[0]?.termEndsAt ?? NOW;
    await expect(giveOut(store, order, {}, aContext({ now }))).rejects.toMatchObject({
      code: 'ENTITLEMENT_ENDED',
    });
  });

  it.each([
    { field: 'version', choice: { version: '2019' }, offered: '2025, 2022' },
    { field: 'language', choice: { version: '2022', language: 'ko-kr' }, offered: 'en-us' },
    { field: 'fileType', choice: { fileType: 'exe-x64' }, offered: 'iso-x64' },
  ])(
    'R6: refuses a combination that does not exist, by its $field',
    async ({ field, choice, offered }) => {
      const store = await boughtStore(order);
      await expect(giveOut(store, order, choice)).rejects.toMatchObject({
        code: 'INVALID_PROPERTY',
        data: [field],
        message: expect.stringContaining(`Choose one of: ${offered}.`),
      });
      expect(store.productKeys.all()).toEqual([]);
    },
  );

  it.each([
    ['another order', 'other-order:0:PRODUCT1'],
    ['another line', entitlementIdOf(order).replace(':0:', ':9:')],
    ['another product', `${order.id}:0:OTHER`],
  ])('finds no entitlement for %s', async (_, entitlementId) => {
    const store = await boughtStore(order);
    const input = { ...CHOICE, entitlementId };
    await expect(createDownload(store)(input, aContext())).rejects.toMatchObject({
      code: 'ENTITLEMENT_NOT_FOUND',
    });
  });
});
