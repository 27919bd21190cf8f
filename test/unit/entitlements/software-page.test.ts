import { describe, expect, it } from 'vitest';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import type { Order } from '#shared/orders/order.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import {
  aContext,
  anOrder,
  aSku,
  CUSTOMER_ID,
  NOW,
  ORDER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { boughtStore, entitlementIdOf } from '#test/fixtures/stories.ts';
import { endpointsOf } from '#test/helpers/routes.ts';

const C = '/v1/customers/{customerTenantId}' as const;
const E = `${C}/entitlements/{entitlementId}` as const;
const twoLines = anOrder({}, [aSku(), aSku({ id: '0002', entitlementType: 'reservedinstance' })]);
const END = twoLines.lines[0]?.termEndsAt ?? NOW;

interface Item {
  readonly id: string;
  readonly state: string;
  readonly quantity: number;
}

async function pageOf(order: Order = twoLines) {
  const store = await boughtStore(order);
  const endpoints = endpointsOf(entitlementRoutes, {
    ...store,
    paging: continuation(async () => Buffer.from('key')),
  });
  return async (
    raw: object = {},
    context = aContext(),
    route: keyof typeof endpoints = `GET ${C}/entitlements`,
  ) => (await endpoints[route].attempt(raw, context)).response.body as unknown as { items: Item[] };
}

describe("the customer's software page", () => {
  it('R5: lists everything that was bought, cancelled items too', async () => {
    const cancelled = completeCancellation(startCancellation(twoLines, [0], 'request', NOW));
    const read = await pageOf(cancelled);
    const { items } = await read();
    expect(items.map(({ state, quantity }) => [state, quantity])).toEqual([
      ['cancelled', 0],
      ['active', 1],
    ]);
  });

  it('R16: counts an item that is still being cancelled', async () => {
    const read = await pageOf(startCancellation(twoLines, [0], 'request', NOW));
    const [item] = (await read()).items;
    expect(item).toMatchObject({ state: 'cancelling', quantity: 1 });
  });

  it.each([
    { when: 'one millisecond before the end of the term', offset: -1, state: 'active' },
    { when: 'at the end of the term', offset: 0, state: 'expired' },
  ])('R21: $when an item is $state', async ({ offset, state }) => {
    const read = await pageOf();
    const { items } = await read({}, aContext({ now: plusMilliseconds(END, offset) }));
    expect(items[0]?.state).toBe(state);
  });

  it('R21: an item that was cancelled stays cancelled after its term', async () => {
    const read = await pageOf(
      completeCancellation(startCancellation(twoLines, [0], 'request', NOW)),
    );
    const { items } = await read({}, aContext({ now: END }));
    expect(items[0]?.state).toBe('cancelled');
  });

  it('shows an item in the shape of the wire', async () => {
    const read = await pageOf();
    const [item] = (await read()).items;
    const uri = `/customers/${CUSTOMER_ID}/entitlements/${entitlementIdOf(twoLines)}`;
    expect(item).toMatchObject({
      id: `${ORDER_ID}:0:PRODUCT1`,
      referenceOrder: { id: ORDER_ID, lineItemId: '0', alternateId: 'abcdef012345' },
      productId: 'PRODUCT1',
      skuId: '0001',
      quantityDetails: [{ quantity: 1, status: 'fulfilled' }],
      entitlementType: 'software',
      purchasedAt: NOW.toISOString(),
      links: { options: { uri: `${uri}/options` }, keys: { uri: `${uri}/keys` } },
    });
  });

  it.each(['true', 'FALSE', undefined])(
    'shows the end of the term, whether or not it is asked to: showExpiry=%s',
    async (showExpiry) => {
      const read = await pageOf();
      const [item] = (await read(showExpiry === undefined ? {} : { showExpiry })).items;
      expect(item).toMatchObject({ expiryDate: END.toISOString() });
    },
  );

  it.each([
    { entitlementType: 'software', ids: ['0001'] },
    { entitlementType: 'reservedInstance', ids: ['0002'] },
    { entitlementType: 'reserved_instance', ids: ['0002'] },
  ])('lists one kind alone when asked for $entitlementType', async ({ entitlementType, ids }) => {
    const read = await pageOf();
    const { items } = await read({ entitlementType });
    expect(items).toMatchObject(ids.map((skuId) => ({ skuId })));
  });

  it('refuses a kind that there is not', async () => {
    const read = await pageOf();
    await expect(read({ entitlementType: 'games' })).rejects.toMatchObject({
      code: 'INVALID_PROPERTY',
      data: ['entitlementType'],
    });
  });
});

describe('the options of an item', () => {
  const route = `GET ${E}/options` as const;

  it('R6: are a tree of versions, languages and file types that exist', async () => {
    const read = await pageOf();
    const leaf = expect.objectContaining({ fileType: 'iso-x64', sha256: 'a'.repeat(64) });
    expect(
      await read({ entitlementId: entitlementIdOf(twoLines) }, aContext(), route),
    ).toMatchObject({
      versions: [
        {
          version: '2025',
          languages: [
            { language: 'en-us', fileTypes: [leaf] },
            { language: 'ko-kr', fileTypes: [leaf] },
          ],
        },
        { version: '2022', languages: [{ language: 'en-us', fileTypes: [leaf] }] },
      ],
    });
  });

  it('are not found for what the customer does not have', async () => {
    const read = await pageOf();
    const raw = { entitlementId: 'other-order:0:PRODUCT1' };
    await expect(read(raw, aContext(), route)).rejects.toMatchObject({
      code: 'ENTITLEMENT_NOT_FOUND',
    });
  });
});
