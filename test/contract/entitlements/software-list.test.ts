import { describe, expect, it } from 'vitest';
import { entitlementResponse } from '#shared/entitlements/item-response.ts';
import { listEntitlements } from '#shared/entitlements/list-entitlements.ts';
import { LARGEST_PAGE_BYTES } from '#shared/platform/http/paging.ts';
import { aContext, aLink, anOrder, aSku, CUSTOMER_ID } from '#test/fixtures/fixtures.ts';
import { dynamoStore, STORES } from '#test/helpers/stores.ts';

const orderNo = (number: number, lines = 1) =>
  anOrder(
    { id: `order-${String(number).padStart(4, '0')}` },
    Array.from({ length: lines }, (_, index) =>
      aSku({
        ...{ id: String(index + 1).padStart(4, '0') },
        includes: ['2022', '2019'].map((version) => ({
          ...{ productId: `SERVER${version}`, skuId: '0001' },
          title: `윈도우 서버 스탠다드 ${version} - 16 코어 라이선스 팩`,
        })),
      }),
    ),
  );

const linkOf = (orderId: string, lineItemNumber: number) =>
  aLink({
    ...{ id: `link ${orderId} ${lineItemNumber}`, tokenHash: `hash ${orderId} ${lineItemNumber}` },
    subject: { ...aLink().subject, orderId, lineItemNumber },
  });

describe.each(STORES)('orders and links %s', (_, open) => {
  it('are read newest first, from an order on', async () => {
    const { orders, commit } = await open();
    await commit([1, 2, 3].map((number) => orders.create(orderNo(number))));
    const idsOf = async (request: { most: number; from?: string }) =>
      (await orders.newest(CUSTOMER_ID, request)).map(({ id }) => id);
    expect(await idsOf({ most: 2 })).toEqual(['order-0003', 'order-0002']);
    expect(await idsOf({ most: 9, from: 'order-0002' })).toEqual(['order-0002', 'order-0001']);
    expect(await orders.newest('another', { most: 9 })).toEqual([]);
  });

  it('R22: are read for a range of orders of one customer', async () => {
    const { links, commit } = await open();
    const foreign = { ...linkOf('b', 7), customerId: 'another', tokenHash: 'foreign' };
    for (const link of [linkOf('a', 0), linkOf('b', 0), linkOf('b', 1), linkOf('c', 0), foreign]) {
      await commit(links.create(link));
    }
    const found = await links.listBetween(CUSTOMER_ID, { first: 'b', last: 'c' });
    expect(found.map(({ id }) => id).sort()).toEqual(['link b 0', 'link b 1', 'link c 0']);
  });
});

it('500 items with their links are one list call of at most 640 read units and of what Lambda returns', {
  tags: 'slow',
}, async () => {
  const { orders, links, commit, sent } = await dynamoStore();
  for (let number = 0; number < 20; number += 1) {
    const order = orderNo(number, 25);
    await commit([orders.create(order)]);
    await commit(
      order.lines.flatMap((line) => links.create(linkOf(order.id, line.lineItemNumber))),
    );
  }
  sent.length = 0;
  const context = aContext();
  const page = await listEntitlements({ orders, links })({}, { size: 500 }, context);
  expect([page.items.length, page.next]).toEqual([500, undefined]);
  const units = sent.reduce((sum, each) => sum + each.units, 0);
  expect(units).toBeLessThanOrEqual(640);
  // One query for orders, one for the places of their links, five batches of links.
  expect(sent).toHaveLength(7);
  const shown = page.items.map((item) => entitlementResponse(item, context));
  expect(Buffer.byteLength(JSON.stringify(JSON.stringify(shown)))).toBeLessThan(LARGEST_PAGE_BYTES);
  expect(shown.every(({ downloadLinks }) => downloadLinks.active === 1)).toBe(true);
});
