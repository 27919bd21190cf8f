import { describe, expect, it } from 'vitest';
import { createDownload } from '#functions/entitlements/create-download.ts';
import { listDownloads, listKeys } from '#functions/entitlements/list-access.ts';
import { createdWire, keyWire, linkWire } from '#functions/entitlements/wire.ts';
import { cancelOrder, cancelOrderInput } from '#functions/orders/cancel-order.ts';
import { startCancellation } from '#shared/domain/cancellation.ts';
import { aContext, aMedia, anOrder, aSku, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { boughtStore, CHOICE, entitlementIdOf, giveOut } from '#test/fixtures/stories.ts';

const order = anOrder({}, [aSku(), aSku()]);
const DAY = 24 * 60 * 60 * 1000;
const click = { at: NOW, sourceIp: '203.0.113.7', agent: 'curl/8' };

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
      await store.clicks.count(first.link.tokenHash, click);
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

  it('R8: records that key and link were looked at, by whom and when', async () => {
    const store = await boughtStore(order);
    const { link } = await giveOut(store, order);
    await giveOut(store, order);
    const seen = store.audit.records.map(({ operationType, resourceId }) => [
      operationType,
      resourceId,
    ]);
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

describe('what was given out', () => {
  it('R8: is listed only after the look was recorded', async () => {
    const store = await boughtStore(order);
    await giveOut(store, order);
    store.audit.records.length = 0;
    const input = { entitlementId: entitlementIdOf(order) };
    await listKeys(store)(input, aContext());
    await listDownloads(store)(input, aContext());
    expect(store.audit.records.map(({ operationType }) => operationType)).toEqual([
      'get_software_key',
      'get_software_download_link',
    ]);

    const broken = { ...store, commit: () => Promise.reject(new Error('no audit')) };
    await expect(listKeys(broken)(input, aContext())).rejects.toThrow('no audit');
  });

  it('R16: shows a revoked key without its value, and a revoked link without its URL', async () => {
    const store = await boughtStore(order);
    await giveOut(store, order);
    const cancel = cancelOrderInput.parse({ orderId: order.id, status: 'cancelled' });
    await store.commit((await cancelOrder(store)(cancel, aContext())).changes);

    const [key] = await listKeys(store)({ entitlementId: entitlementIdOf(order) }, aContext());
    expect(key && keyWire(key)).toEqual({
      type: 'MAK',
      version: '2025',
      state: 'revoked',
      issuedAt: NOW.toISOString(),
      revokedAt: NOW.toISOString(),
    });
    const [shown] = await listDownloads(store)(
      { entitlementId: entitlementIdOf(order) },
      aContext(),
    );
    expect(shown && linkWire(shown.link, shown.url, NOW)).not.toHaveProperty('url');
  });

  it('R7: shows key and link in the shape of the wire', async () => {
    const store = await boughtStore(order);
    const created = await giveOut(store, order);
    await store.clicks.count(created.link.tokenHash, click);
    const again = await giveOut(store, order);
    expect(createdWire(again, NOW)).toEqual({
      productKey: { value: created.productKey.value, type: 'MAK', version: '2025' },
      link: {
        id: created.link.id,
        url: created.url,
        version: '2025',
        language: 'en-us',
        fileType: 'iso-x64',
        fileName: 'server.iso',
        sizeBytes: 4_194_304,
        sha256: 'a'.repeat(64),
        state: 'active',
        downloadsUsed: 1,
        downloadLimit: 50,
        expiresAt: plusMilliseconds(NOW, 14 * DAY).toISOString(),
        window: 1,
        downloads: [{ at: NOW.toISOString(), sourceIp: '203.0.113.7', agent: 'curl/8' }],
      },
      attributes: { objectType: 'Download' },
    });
  });
});
