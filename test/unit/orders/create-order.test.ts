import { describe, expect, it } from 'vitest';
import { createOrder, createOrderInput } from '#shared/orders/create-order.ts';
import { parseInput } from '#shared/platform/http/input.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import { aContext, aCustomer, aSku, NOW, OFFER_ID } from '#test/fixtures/fixtures.ts';

async function catalogStore() {
  const store = memoryStore();
  const reservation = aSku({ productId: 'RI', entitlementType: 'reservedinstance' });
  await publishCatalog(store, 'c1', { skus: [aSku(), aSku({ country: 'KR' }), reservation] });
  return store;
}

const order = (lines: readonly object[], more: object = {}) =>
  createOrderInput.parse({ lineItems: lines, ...more });
const aLine = (changes: object = {}) => ({ offerId: OFFER_ID, quantity: 2, ...changes });

describe('createOrder', () => {
  it('R3, R24: returns the order with its charges and its audit record, to be committed together', async () => {
    const store = await catalogStore();
    const { result, changes } = await createOrder(store)(order([aLine(), aLine()]), aContext());
    expect(store.orders.all()).toEqual([]);

    await store.commit(changes);
    expect(store.orders.all()).toEqual([result]);
    expect(store.ledger.entries.map(({ amount }) => amount.minorUnits)).toEqual([73_000, 73_000]);
    expect(store.audit.records).toEqual([
      expect.objectContaining({
        operationType: 'create_order',
        resourceId: result.id,
        actor: {
          principalName: 'agent@partner.test',
          applicationId: 'portal',
          roles: ['admin_agent'],
        },
        at: NOW,
      }),
    ]);
  });

  it("R2: refuses what the customer's country does not have", async () => {
    const store = await catalogStore();
    const korean = aContext({ customer: aCustomer({ country: 'KR' }) });
    const reservation = order([aLine(), aLine({ offerId: 'RI:0001:AVAIL1' })]);

    await expect(createOrder(store)(reservation, korean)).rejects.toMatchObject({
      code: 'NOT_SOLD_IN_COUNTRY',
      data: ['lineItems[1].offerId'],
    });
    await expect(createOrder(store)(reservation, aContext())).resolves.toBeDefined();
  });

  it.each(['NONE:0001:AVAIL1', `${OFFER_ID}:x`, 'free'])(
    'refuses the unknown offer %s',
    async (offerId) => {
      const store = await catalogStore();
      const unknown = createOrder(store)(order([aLine({ offerId })]), aContext());
      await expect(unknown).rejects.toMatchObject({ code: 'INVALID_OFFER' });
    },
  );

  it('refuses another currency than the one that the items are sold in', async () => {
    const store = await catalogStore();
    const euros = createOrder(store)(order([aLine()], { currencyCode: 'EUR' }), aContext());
    await expect(euros).rejects.toMatchObject({
      code: 'CURRENCY_MISMATCH',
      data: ['currencyCode'],
    });
    await expect(
      createOrder(store)(order([aLine()], { currencyCode: 'usd' }), aContext()),
    ).resolves.toBeDefined();
  });

  it('refuses two lines of one number, and numbers lines that have none', async () => {
    const store = await catalogStore();
    const twice = [aLine({ lineItemNumber: 3 }), aLine({ lineItemNumber: 3 })];
    await expect(createOrder(store)(order(twice), aContext())).rejects.toMatchObject({
      code: 'INVALID_PROPERTY',
      data: ['lineItems[1].lineItemNumber'],
    });
    const { result } = await createOrder(store)(order([aLine(), aLine()]), aContext());
    expect(result.lines.map((line) => line.lineItemNumber)).toEqual([0, 1]);
  });

  it.each(['one_time', 'OneTime', 'ONETIME'])('takes the billing cycle %s', (billingCycle) => {
    const input = parseInput(createOrderInput, { lineItems: [aLine()], billingCycle });
    expect(input).toMatchObject({ billingCycle: 'one_time' });
  });

  it.each([
    ['no lines', { lineItems: [] }],
    ['more lines than an order holds', { lineItems: Array.from({ length: 51 }, () => aLine()) }],
    ['half a licence', { lineItems: [aLine({ quantity: 1.5 })] }],
    ['a monthly billing cycle', { lineItems: [aLine()], billingCycle: 'monthly' }],
  ])('refuses %s', (_, body) => {
    expect(createOrderInput.safeParse(body).success).toBe(false);
  });
});
