import { describe, expect, it } from 'vitest';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import { saved } from '#shared/orders/order.ts';
import { money } from '#shared/platform/money.ts';
import { type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import {
  aCaller,
  aContext,
  aCustomer,
  anOrder,
  aSku,
  CUSTOMER_ID,
  NOW,
  ORDER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { asOperator, file, REPORT } from '#test/fixtures/refund-requests.ts';

const order = anOrder({}, [aSku(), aSku()]);
const OTHER = '99999999-9999-4999-8999-999999999999';

async function opened(): Promise<MemoryStore> {
  const store = memoryStore();
  await store.commit(store.customers.create(aCustomer()));
  await store.commit(
    store.customers.create(aCustomer({ id: OTHER, partnerId: 'other', domain: 'other.com' })),
  );
  await store.commit([store.orders.create(order)]);
  await store.commit([
    store.orders.create(anOrder({ id: 'foreign', customerId: OTHER, partnerId: 'other' })),
  ]);
  return store;
}

const contact = (changes: object) => ({ primaryContact: { ...REPORT.primaryContact, ...changes } });
const asked = (amount: unknown, currency: unknown = 'USD') => ({
  requestedAmount: { amount, currency },
});

describe('fileReport', () => {
  it('R17, R18, R24: keeps what was stated, open, with its audit record', async () => {
    const store = await opened();
    const refundRequest = await file(store);
    expect(await store.refundRequests.find(refundRequest.id)).toMatchObject({
      ...{ status: 'open', customerId: CUSTOMER_ID, orderId: ORDER_ID, notes: [] },
      requestedAmount: { minorUnits: 30_000, currency: 'USD' },
    });
    expect(store.audit.records).toMatchObject([
      {
        operationType: 'create_servicerequest',
        resourceId: refundRequest.id,
        after: { status: 'open' },
      },
    ]);
    expect(JSON.stringify(store.audit.records)).not.toContain('kim@partner.test');
  });

  it('R18: has its telephone number in E.164, also where it was given as in its country', async () => {
    const store = await opened();
    const national = { ...contact({ phoneNumber: '02-531-4500' }), countryCode: 'kr' };
    const { contact: kept, countryCode } = await file(store, national);
    expect([kept?.phoneNumber, countryCode]).toEqual(['+8225314500', 'KR']);
  });

  it('R17: finds the customer by its whole domain, and not by the start of it', async () => {
    const store = await opened();
    const longer = aCustomer({ id: 'b', domain: 'contoso.com.kr' });
    await store.commit(store.customers.create(longer));
    const byDomain = (customerDomain: string) =>
      file(store, { customerTenantId: undefined, customerDomain });
    expect((await byDomain('Contoso.com')).customerId).toBe(CUSTOMER_ID);
    await expect(byDomain('contoso.co')).rejects.toMatchObject({ code: 'NO_RELATIONSHIP' });
    const operator = asOperator();
    await expect(
      file(store, { customerTenantId: undefined, customerDomain: 'contoso.com' }, operator),
    ).rejects.toMatchObject({ code: 'INVALID_PROPERTY', data: ['customerTenantId'] });
  });

  it("R22: refuses somebody else's customer as one that does not exist", async () => {
    const store = await opened();
    for (const named of [
      { customerTenantId: OTHER },
      { customerTenantId: '88888888-8888-4888-8888-888888888888' },
      { customerTenantId: undefined, customerDomain: 'other.com' },
      { customerTenantId: undefined, customerDomain: 'nobody.com' },
    ]) {
      await expect(file(store, named)).rejects.toMatchObject({ code: 'NO_RELATIONSHIP' });
    }
  });

  it.each([
    [{ orderId: 'unknown' }, 'orderId'],
    [{ orderId: 'foreign' }, 'orderId'],
    [{ orderId: undefined, subscriptionId: 'foreign:0' }, 'subscriptionId'],
    [{ orderId: undefined, subscriptionId: `${ORDER_ID}:2` }, 'subscriptionId'],
  ])("R17, R22: refuses %j, which is not the customer's", async (named, field) => {
    await expect(file(await opened(), named)).rejects.toMatchObject({
      code: 'ORDER_NOT_FOUND',
      data: [field],
    });
  });

  it.each([
    [asked(300.001), 'INVALID_PROPERTY', 'requestedAmount.amount'],
    [asked(730.01), 'INVALID_PROPERTY', 'requestedAmount.amount'],
    [asked(300, 'KRW'), 'CURRENCY_MISMATCH', 'requestedAmount.currency'],
    [
      { ...asked(365.01), orderId: undefined, subscriptionId: `${ORDER_ID}:1` },
      'INVALID_PROPERTY',
      'requestedAmount.amount',
    ],
  ])('R17, R19: refuses %j', async (changes, code, field) => {
    await expect(file(await opened(), changes)).rejects.toMatchObject({ code, data: [field] });
  });

  it.each([
    ['JPY', 730.5, 'INVALID_PROPERTY'],
    ['KRW', 0.1, 'INVALID_PROPERTY'],
    ['KRW', 731, 'INVALID_PROPERTY'],
    ['JPY', 1e15, 'INVALID_PROPERTY'],
    ['JPY', 1e16, 'AMOUNT_TOO_LARGE'],
    ['JPY', 1e300, 'INVALID_PROPERTY'],
    ['KRW', 7.3e2, undefined],
  ])(
    'R17, R19: of an order in %s takes whole amounts alone: %s',
    async (currency, amount, code) => {
      const store = await opened();
      const paid = money(365, currency);
      const inWon = {
        ...order,
        id: 'won',
        currency,
        lines: order.lines.map((line) => ({ ...line, paid })),
      };
      await store.commit([store.orders.create(inWon)]);
      const filed = file(store, { ...asked(amount, currency), orderId: 'won' });
      if (code) {
        await expect(filed).rejects.toMatchObject({ code, data: ['requestedAmount.amount'] });
      } else {
        expect((await filed).requestedAmount).toEqual(money(730, currency));
      }
    },
  );

  it('R17: takes all that was paid, and the last cent of one line', async () => {
    const store = await opened();
    expect((await file(store, asked(730))).requestedAmount).toEqual(money(73_000, 'USD'));
    const line = { orderId: undefined, subscriptionId: `${ORDER_ID}:1` };
    expect(await file(store, { ...asked(365), ...line })).toMatchObject({ lineItemNumber: 1 });
  });

  it('R17: is about what is not cancelled, also after the window', async () => {
    const store = await opened();
    const started = startCancellation(order, [0], 'r', NOW);
    await store.commit([store.orders.save(started)]);
    await store.commit([store.orders.save(completeCancellation(saved(started)))]);
    const late = aContext({ now: plusMilliseconds(NOW, 100 * 24 * 60 * 60 * 1000) });
    await expect(file(store, asked(365.01), late)).rejects.toMatchObject({
      data: ['requestedAmount.amount'],
    });
    expect((await file(store, asked(365), late)).status).toBe('open');
    const gone = { orderId: undefined, subscriptionId: `${ORDER_ID}:0` };
    await expect(file(store, gone, late)).rejects.toMatchObject({ code: 'ORDER_NOT_CANCELLABLE' });
  });

  it("R18: is filed for a customer's partner, whoever files it", async () => {
    const store = await opened();
    const named = { customerTenantId: OTHER, orderId: 'foreign' };
    expect((await file(store, named, asOperator())).partnerId).toBe('other');
    const helpdesk = aContext({ caller: aCaller({ roles: ['helpdesk_agent'] }) });
    expect((await file(store, {}, helpdesk)).status).toBe('open');
  });
});
