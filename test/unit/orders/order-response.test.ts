import { describe, expect, it } from 'vitest';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import { previewEtag, previewResponse } from '#shared/orders/cancellation/preview-response.ts';
import { saved } from '#shared/orders/order.ts';
import { orderEtag, orderResponse } from '#shared/orders/order-response.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import type { Endpoint } from '#shared/platform/http/endpoint.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import {
  aContext,
  anOrder,
  aSku,
  CUSTOMER_ID,
  NOW,
  OFFER_ID,
  ORDER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { endpointsOf } from '#test/helpers/routes.ts';

const C = '/v1/customers/{customerTenantId}' as const;
const twoLines = anOrder({}, [aSku(), aSku({ id: '0002' })]);
const cancelled = completeCancellation(startCancellation(twoLines, [1], 'request', NOW));

describe('an order on the wire', () => {
  it('R3: shows its prices as decimals, when it is asked to', () => {
    const wire = orderResponse(twoLines, { withPrice: true });
    expect(wire).toMatchObject({
      id: ORDER_ID,
      totalPrice: 730,
      currencyCode: 'USD',
      currencySymbol: '$',
      status: 'completed',
      creationDate: NOW.toISOString(),
      attributes: { objectType: 'Order', etag: orderEtag(twoLines) },
    });
    expect(wire.lineItems[0]).toMatchObject({
      offerId: 'PRODUCT1:0001:AVAIL1',
      pricing: { listPrice: 365, price: 365, extendedPrice: 365 },
      links: { product: { uri: `/customers/${CUSTOMER_ID}/products/PRODUCT1` } },
    });
    expect(orderResponse(twoLines)).not.toHaveProperty('totalPrice');
    expect(orderResponse(twoLines).lineItems[0]).not.toHaveProperty('pricing');
  });

  it('R17: calls each line by the subscription id that a report names it by', () => {
    const shown = orderResponse(twoLines).lineItems.map(({ subscriptionId }) => subscriptionId);
    expect(shown).toEqual([formatSubscriptionId(ORDER_ID, 0), formatSubscriptionId(ORDER_ID, 1)]);
  });

  it('R16: shows a cancelled line with quantity 0, and the order open until all lines are', () => {
    const wire = orderResponse(cancelled);
    const shown = wire.lineItems.map(({ quantity, transactionType }) => [
      quantity,
      transactionType,
    ]);
    expect(shown).toEqual([
      [1, 'New'],
      [0, 'cancel'],
    ]);
    expect(wire.status).toBe('completed');
    const whole = completeCancellation(startCancellation(cancelled, [0], 'request', NOW));
    expect(orderResponse(whole).status).toBe('cancelled');
  });

  it("has the customer's id for a reference where the buyer gave none", () => {
    expect(orderResponse(twoLines).referenceCustomerId).toBe(CUSTOMER_ID);
    const named = anOrder({ referenceCustomerId: 'ours' });
    expect(orderResponse(named).referenceCustomerId).toBe('ours');
  });

  it('has another etag after each save', () => {
    expect(orderEtag(saved(twoLines))).not.toBe(orderEtag(twoLines));
    expect(orderEtag(anOrder({ id: 'other' }))).not.toBe(orderEtag(anOrder()));
  });
});

describe('a preview of a cancellation', () => {
  const onDayTen = plusMilliseconds(NOW, 9.5 * MILLISECONDS_PER_DAY);

  it('R14, R15: says for each line what is paid back, what the fee is, and until when', () => {
    const wire = previewResponse(anOrder(), onDayTen);
    expect(wire.orderId).toBe(ORDER_ID);
    expect(wire.lines).toEqual([
      {
        lineItemNumber: 0,
        cancellable: true,
        windowEndsAt: plusMilliseconds(NOW, 60 * MILLISECONDS_PER_DAY).toISOString(),
        daysLeft: 50,
        currencyCode: 'USD',
        paid: 365,
        used: 10,
        fee: 42.6,
        refund: 312.4,
        policy: {
          ...{ windowDays: 60, freeDays: 0, proration: 'day' },
          fee: { kind: 'percent', percent: 12 },
        },
        feePolicy: 'Early-termination fee: 12 % of the remaining commitment.',
      },
    ]);
  });

  it('R14: says of a line that cannot be cancelled why not', () => {
    const late = previewResponse(anOrder(), plusMilliseconds(NOW, 61 * MILLISECONDS_PER_DAY));
    expect(late.lines[0]).toMatchObject({
      cancellable: false,
      daysLeft: 0,
      reason: expect.stringContaining('You have passed your 60-day cancellation window.'),
    });
    const [, second] = previewResponse(cancelled, NOW).lines;
    expect(second).toMatchObject({
      cancellable: false,
      reason: expect.stringContaining('already'),
    });
  });

  it('says its sentences in the language of the caller, and has one etag in both', () => {
    const [now, late] = [NOW, plusMilliseconds(NOW, 61 * MILLISECONDS_PER_DAY)];
    const wireIn = (language: 'en' | 'ko', at: Date) =>
      previewResponse(anOrder(), at, undefined, { withAmounts: true, language });
    expect(wireIn('ko', late).lines[0]).toMatchObject({
      reason: expect.stringContaining('취소'),
      reasonCode: 'CANCELLATION_WINDOW_PASSED',
      feePolicy: '조기 해지 수수료: 남은 약정 금액의 12%.',
    });
    expect(wireIn('ko', now).attributes.etag).toBe(wireIn('en', now).attributes.etag);
  });

  it('R15: keeps its etag through a day, and changes it with the amounts or with the order', () => {
    const etag = previewEtag(twoLines, NOW);
    const at = (offset: number) => previewEtag(twoLines, plusMilliseconds(NOW, offset));
    expect(at(MILLISECONDS_PER_DAY - 1)).toBe(etag);
    expect(at(MILLISECONDS_PER_DAY)).not.toBe(etag);
    expect(previewEtag(saved(twoLines), NOW)).not.toBe(etag);
    expect(previewResponse(twoLines, NOW).attributes.etag).toBe(etag);
  });
});

describe("the orders' routes", () => {
  async function routes() {
    const store = memoryStore();
    await publishCatalog(store, 'c1', { skus: [aSku()] });
    await store.commit([store.orders.create(twoLines)]);
    const endpoints = endpointsOf(orderRoutes, {
      ...store,
      paging: continuation(async () => Buffer.from('key')),
    });
    return async (route: keyof typeof endpoints, raw: object) => {
      const endpoint: Endpoint = endpoints[route];
      return (await endpoint.attempt(raw, aContext())).response;
    };
  }

  it.each([
    { query: {}, shown: false },
    { query: { include_price: 'false' }, shown: false },
    { query: { include_price: 'true' }, shown: true },
  ])('show prices with $query: $shown', async ({ query, shown }) => {
    const send = await routes();
    const one = await send(`GET ${C}/orders/{orderId}`, { orderId: ORDER_ID, ...query });
    expect('totalPrice' in Object(one.body)).toBe(shown);
    const { body } = await send(`GET ${C}/orders`, query);
    const suffix = shown ? '?include_price=true' : '';
    expect(body).toMatchObject({
      totalCount: 1,
      links: { self: { uri: `/customers/${CUSTOMER_ID}/orders${suffix}` } },
    });
    expect('totalPrice' in Object((body as { items: object[] }).items[0])).toBe(shown);
  });

  it('R3: answer a purchase 201 with its prices, and where it is', async () => {
    const send = await routes();
    const lineItems = [{ offerId: OFFER_ID, quantity: 2 }];
    const response = await send(`POST ${C}/orders`, { lineItems });
    const { id, totalPrice } = Object(response.body);
    expect(response.statusCode).toBe(201);
    expect(totalPrice).toBe(730);
    expect(response.headers).toEqual({ Location: `/v1/customers/${CUSTOMER_ID}/orders/${id}` });
  });

  it('R15: answer with the preview and its etag', async () => {
    const send = await routes();
    const { body } = await send(`GET ${C}/orders/{orderId}/cancellation`, { orderId: ORDER_ID });
    expect(body).toEqual(previewResponse(twoLines, NOW));
  });

  it('find no order that the customer does not have', async () => {
    const send = await routes();
    await expect(send(`GET ${C}/orders/{orderId}`, { orderId: 'other' })).rejects.toMatchObject({
      code: 'ORDER_NOT_FOUND',
    });
  });

  it('refuse another change of an order than its cancellation', async () => {
    const send = await routes();
    for (const wrong of [{ status: 'paused' }, {}, { status: 'cancelled', lineItems: [] }]) {
      const patch = send(`PATCH ${C}/orders/{orderId}`, { orderId: ORDER_ID, ...wrong });
      await expect(patch).rejects.toMatchObject({ code: 'INVALID_PROPERTY' });
    }
  });
});
