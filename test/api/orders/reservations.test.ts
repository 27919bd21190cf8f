import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { Partner, RESERVATION } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
/** The demo catalog has a restriction on it. */
const SOLD_OUT = 'DZH318Z0BQ3V:0002:DZH318Z00018';
const [productId, skuId] = RESERVATION.split(':');

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});
const statusOf = async (who: Partner, id: string) =>
  (await who.send('GET', who.at(`/subscriptions/${id}/registrationstatus`))).json;
const buy = (provisioningContext?: object) =>
  partner.send('POST', partner.at('/orders'), {
    lineItems: [{ offerId: RESERVATION, quantity: 1, provisioningContext }],
  });

describe('an Azure subscription', () => {
  it('R1: is registered, and then reservations are bought for it', async () => {
    const id = randomUUID();
    expect(await statusOf(partner, id)).toMatchObject({ status: 'notregistered' });
    const context = { subscriptionId: id, scope: 'shared' };
    expect(await buy(context)).toMatchObject({ status: 400, json: { code: 800030 } });

    const path = partner.at(`/subscriptions/${id}/registrations`);
    const registered = await partner.send('POST', path);
    expect([registered.status, registered.json]).toEqual([202, undefined]);
    expect(registered.headers.get('location')).toBe(
      `/customers/${partner.customer}/subscriptions/${id}/registrationstatus`,
    );
    expect(await statusOf(partner, id)).toMatchObject({ status: 'registered' });
    expect((await partner.send('POST', path)).status).toBe(202);
    expect(await buy(context)).toMatchObject({
      status: 201,
      json: { lineItems: [{ provisioningContext: context }] },
    });
  });

  it("R22: of one customer is nobody else's, and does not show", async () => {
    const id = randomUUID();
    await partner.send('POST', partner.at(`/subscriptions/${id}/registrations`));
    const stranger = await Partner.open(url);
    const taken = await stranger.send('POST', stranger.at(`/subscriptions/${id}/registrations`));
    expect(taken).toMatchObject({ status: 400, json: { code: 800011 } });
    expect(await statusOf(stranger, id)).toMatchObject({ status: 'notregistered' });
  });

  it('that is no GUID is refused', async () => {
    const refused = await partner.send('POST', partner.at('/subscriptions/mine/registrations'));
    expect(refused).toMatchObject({
      status: 400,
      json: { code: 800011, data: ['subscriptionId'] },
    });
    expect(await buy({ subscriptionId: 'mine', scope: 'shared' })).toMatchObject({
      json: { code: 800011, data: ['lineItems[0].provisioningContext.subscriptionId'] },
    });
  });

  it("that is not registered is an error of the cart's line, and the rest is kept", async () => {
    const { json } = await partner.send('POST', partner.at('/carts'), {
      lineItems: [
        {
          ...{ catalogItemId: RESERVATION, quantity: 1 },
          provisioningContext: { subscriptionId: randomUUID(), scope: 'shared' },
        },
      ],
    });
    expect(json).toMatchObject({ lineItems: [{ error: { errorCode: 10011 } }] });
  });
});

describe('the inventory check', () => {
  const check = (body: object, spelling = 'checkInventory') =>
    partner.send('POST', `/v1/extensions/product/${spelling}?country=US`, body);
  const context = () => ({ customerId: partner.customer, azureSubscriptionId: randomUUID() });

  it.each(['checkInventory', 'checkinventory'])(
    'R1: answers %s for what there is, and leaves out what there is not',
    async (spelling) => {
      const TargetItems = [
        { ProductId: productId, SkuId: skuId },
        { ProductId: 'NONE', SkuId: '0001' },
      ];
      const answer = await check({ TargetItems, InventoryContext: context() }, spelling);
      expect([answer.status, answer.json]).toEqual([
        200,
        [{ productId, skuId, isRestricted: false, restrictions: [] }],
      ]);
    },
  );

  it('R1: says of what there is none, and why; bought all the same it is refused', async () => {
    const [soldOut, sku] = SOLD_OUT.split(':');
    const targetItems = [{ productId: soldOut, skuId: sku }];
    const { json } = await check({ targetItems, inventoryContext: context() });
    expect(json).toEqual([
      {
        ...{ productId: soldOut, skuId: sku, isRestricted: true },
        restrictions: [
          {
            reasonCode: 'NotAvailableForSubscription',
            description: expect.any(String),
            properties: { type: 'Location', values: 'westus2' },
          },
        ],
      },
    ]);
    const line = { quantity: 1, ...(await partner.provisioned()) };
    const order = await partner.send('POST', partner.at('/orders'), {
      lineItems: [{ offerId: SOLD_OUT, ...line }],
    });
    expect(order).toMatchObject({
      status: 400,
      json: { code: 800010, data: ['lineItems[0].offerId'] },
    });
    const cart = await partner.send('POST', partner.at('/carts'), {
      lineItems: [{ catalogItemId: SOLD_OUT, ...line }],
    });
    expect(cart.json).toMatchObject({ lineItems: [{ error: { errorCode: 10003 } }] });
  });

  it("asks for what the SKU's inventoryVariables name", async () => {
    expect(await check({ targetItems: [{ productId, skuId }] })).toMatchObject({
      status: 400,
      json: {
        code: 3000,
        data: ['inventoryContext.customerId', 'inventoryContext.azureSubscriptionId'],
      },
    });
  });

  it("R22: is not made for somebody else's customer", async () => {
    const stranger = await Partner.open(url);
    const inventoryContext = { ...context(), customerId: stranger.customer };
    const body = { targetItems: [{ productId, skuId }], inventoryContext };
    expect(await check(body)).toMatchObject({ status: 403, json: { code: 20002 } });
  });
});
