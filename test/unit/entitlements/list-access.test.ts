import { describe, expect, it } from 'vitest';
import {
  createdResponse,
  keyResponse,
  linkResponse,
} from '#shared/entitlements/entitlement-response.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { listDownloads, listKeys } from '#shared/entitlements/list-access.ts';
import { cancelOrder, cancelOrderInput } from '#shared/orders/cancellation/cancel-order.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import {
  aContext,
  aDownload,
  aKey,
  anOrder,
  aSku,
  NOW,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { boughtStore, entitlementIdOf, giveOut } from '#test/fixtures/stories.ts';
import { endpointsOf } from '#test/helpers/routes.ts';

const order = anOrder({}, [aSku(), aSku()]);
const DAY = 24 * 60 * 60 * 1000;
const click = aDownload({ agent: 'curl/8' });

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

    const { keys } = await listKeys(store)({ entitlementId: entitlementIdOf(order) }, aContext());
    const [key] = keys;
    expect(key && keyResponse(key, false)).toEqual({
      lastFive: key?.value.slice(-5),
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
    expect(shown && linkResponse(shown.link, shown.url, NOW)).not.toHaveProperty('url');
  });

  it('R7: shows key and link in the shape of the wire', async () => {
    const store = await boughtStore(order);
    const created = await giveOut(store, order);
    await store.clicks.count(created.link.tokenHash, click);
    const again = await giveOut(store, order);
    expect(createdResponse(again, NOW)).toEqual({
      productKey: {
        value: created.productKey.value,
        lastFive: created.productKey.value.slice(-5),
        type: 'MAK',
        version: '2025',
      },
      link: {
        id: created.link.id,
        url: created.url,
        version: '2025',
        language: 'en-us',
        languageLabel: { en: 'English (United States)', ko: '영어(미국)' },
        fileType: 'iso-x64',
        fileTypeLabel: { en: 'Disc image (ISO)', ko: '디스크 이미지(ISO)' },
        architecture: 'x64',
        architectureLabel: { en: '64-bit (x64)', ko: '64비트(x64)' },
        fileName: 'server.iso',
        sizeBytes: 4_194_304,
        sha256: 'a'.repeat(64),
        state: 'active',
        downloadsUsed: 1,
        downloadLimit: 50,
        expiresAt: plusMilliseconds(NOW, 14 * DAY).toISOString(),
        window: 1,
        openedAt: NOW.toISOString(),
        openedBy: 'agent@partner.test',
        downloads: [
          { at: NOW.toISOString(), sourceIp: '203.0.113.7', agent: 'curl/8', resumed: 0 },
        ],
      },
      attributes: { objectType: 'Download' },
    });
  });

  it('R7, R8: is answered as collections of keys and of links', async () => {
    const store = await boughtStore(order);
    const { productKey, url } = await giveOut(store, order);
    const endpoints = endpointsOf(entitlementRoutes, {
      ...store,
      paging: continuation(async () => Buffer.from('key')),
    });
    const raw = { entitlementId: entitlementIdOf(order) };
    const answerOf = async (what: 'keys' | 'downloads') => {
      const route =
        `GET /v1/customers/{customerTenantId}/entitlements/{entitlementId}/${what}` as const;
      return (await endpoints[route].attempt(raw, aContext())).response;
    };
    expect(await answerOf('keys')).toMatchObject({
      statusCode: 200,
      body: { totalCount: 1, items: [{ value: productKey.value, state: 'active' }] },
    });
    expect(await answerOf('downloads')).toMatchObject({
      statusCode: 200,
      body: { totalCount: 1, items: [{ url, state: 'active', downloadsUsed: 0 }] },
    });
  });

  it('R8: of another line is not listed', async () => {
    const store = await boughtStore(order);
    await giveOut(store, order, { line: 1 });
    const input = { entitlementId: entitlementIdOf(order) };
    expect((await listKeys(store)(input, aContext())).keys).toEqual([]);
    expect(await listDownloads(store)(input, aContext())).toEqual([]);
  });
});

it('R21: a key whose term has ended is listed without its value', () => {
  const key = aKey();
  expect(keyResponse(key, false)).toMatchObject({ state: 'active', value: key.value });
  expect(keyResponse(key, true)).toEqual({
    ...{ type: 'MAK', lastFive: key.value.slice(-5), version: key.version, state: 'expired' },
    issuedAt: key.issuedAt.toISOString(),
  });
});
