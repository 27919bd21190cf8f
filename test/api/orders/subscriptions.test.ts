import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { OFFER, Partner } from '#test/api/helpers/partner.ts';

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});
const at = (orderId: string, line = 0) =>
  partner.at(`/subscriptions/${formatSubscriptionId(orderId, line)}`);
const listed = z.looseObject({ items: z.array(z.looseObject({ orderId: z.string() })) });

describe('subscriptions', () => {
  it('are the lines of all orders, or of one', async () => {
    const [first, second] = [await partner.buy(), await partner.buy()];
    const all = await partner.send('GET', partner.at('/subscriptions'));
    const orders = listed.parse(all.json).items.map(({ orderId }) => orderId);
    expect(orders).toEqual(expect.arrayContaining([first, second]));
    const one = await partner.send('GET', partner.at(`/subscriptions?order_id=${second}`));
    expect(new Set(listed.parse(one.json).items.map(({ orderId }) => orderId))).toEqual(
      new Set([second]),
    );
    expect(await partner.send('GET', partner.at('/subscriptions?order_id=none'))).toMatchObject({
      status: 404,
    });
  });

  it('are renamed, and keep the name of what was bought', async () => {
    const order = await partner.buy();
    const before = await partner.send('GET', at(order));
    const renamed = await partner.send('PATCH', at(order), { friendlyName: 'Seoul' });
    expect(renamed).toMatchObject({ status: 200, json: { friendlyName: 'Seoul' } });
    const offerName = z.looseObject({ offerName: z.string() }).parse(before.json).offerName;
    expect((await partner.send('GET', at(order))).json).toMatchObject({ offerName });
    expect((await partner.send('GET', partner.at(`/orders/${order}`))).json).toMatchObject({
      lineItems: [{ friendlyName: 'Seoul' }],
    });
  });

  it('take the whole resource back as it was read', async () => {
    const order = await partner.buy();
    const { json } = await partner.send('GET', at(order));
    const sent = z.record(z.string(), z.unknown()).parse(json);
    expect(await partner.send('PATCH', at(order), sent)).toMatchObject({ status: 200, json: sent });
  });

  it.each([
    [{ quantity: 7 }, 800_095, 'quantity'],
    [{ autoRenewEnabled: true }, 800_093, 'autoRenewEnabled'],
    [{ billingCycle: 'monthly' }, 800_097, 'billingCycle'],
    [{ termDuration: 'P1M' }, 3000, 'termDuration'],
    [{ status: 'suspended' }, 800_096, 'status'],
  ])('refuse %o by its name', async (body, code, field) => {
    const order = await partner.buy();
    const refused = await partner.send('PATCH', at(order), body);
    expect(refused).toMatchObject({ status: 400, json: { code, data: [field] } });
  });

  it('R13 to R16: are cancelled by the status deleted, by an admin agent only, and once', async () => {
    const order = await partner.buy([
      { offerId: OFFER, quantity: 1 },
      { offerId: OFFER, quantity: 2 },
    ]);
    const body = { status: 'deleted' };
    const sales = await partner.send('PATCH', at(order, 1), body, { role: 'sales_agent' });
    expect(sales).toMatchObject({ status: 403, json: { code: 900_150 } });
    for (const _ of ['first', 'again']) {
      const cancelled = await partner.send('PATCH', at(order, 1), body);
      expect(cancelled).toMatchObject({ status: 200, json: { status: 'deleted' } });
    }
    expect((await partner.send('GET', partner.at(`/orders/${order}`))).json).toMatchObject({
      status: 'completed',
      lineItems: [{ quantity: 1 }, { quantity: 0 }],
    });
    expect(await partner.send('PATCH', at(order, 1), { friendlyName: 'x' })).toMatchObject({
      json: { code: 2011 },
    });
    expect((await partner.send('GET', `${at(order, 1)}/provisioningstatus`)).json).toMatchObject({
      status: 'none',
      quantity: 0,
    });
  });

  it("R22: of another customer are unknown, and the customer's own are named by their order too", async () => {
    const stranger = await Partner.open(inject('serviceUrl'));
    const order = await partner.buy();
    const foreign = stranger.at(`/subscriptions/${formatSubscriptionId(order, 0)}`);
    expect(await stranger.send('GET', foreign)).toMatchObject({
      status: 404,
      json: { code: 20_003 },
    });
    expect(await partner.send('GET', partner.at(`/subscriptions/${order}:0`))).toMatchObject({
      status: 200,
    });
  });
});
