import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, OFFER, Partner } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const invoices = collectionOf(
  z.looseObject({ id: z.string(), totalCharges: z.number(), currencyCode: z.string() }),
);
const lines = collectionOf(
  z.looseObject({ orderId: z.string(), chargeType: z.string(), totalForCustomer: z.number() }),
);
const previews = z.looseObject({
  lines: z.array(z.looseObject({ fee: z.number(), refund: z.number(), used: z.number() })),
});

it('R3, R19: a month is charged with its purchases, refunds and fees, to the cent', async () => {
  const partner = await Partner.open(url);
  const get = async (path: string, role = 'sales_agent') =>
    partner.send('GET', path, undefined, { role });
  expect(invoices.parse((await get('/v1/invoices')).json).items).toEqual([]);

  const kept = await partner.buy([{ offerId: OFFER, quantity: 2 }]);
  const cancelled = await partner.buy();
  const preview = await partner.send('GET', partner.at(`/orders/${cancelled}/cancellation`));
  const [{ fee, refund, used } = { fee: 0, refund: 0, used: 0 }] = previews.parse(
    preview.json,
  ).lines;
  await partner.send('PATCH', partner.at(`/orders/${cancelled}`), { status: 'cancelled' });

  const [invoice] = invoices.parse((await get('/v1/invoices')).json).items;
  expect(invoice).toMatchObject({ currencyCode: 'USD', state: 'open', lineItemCount: 4 });
  expect(invoice?.totalCharges).toBeCloseTo(2 * 352.8 + used + fee, 6);
  const { items } = lines.parse((await get(`/v1/invoices/${invoice?.id}/lineitems`)).json);
  expect(items).toMatchObject([
    { orderId: kept, chargeType: 'purchase', totalForCustomer: 705.6, taxTotal: 0 },
    { orderId: cancelled, chargeType: 'purchase', totalForCustomer: 352.8 },
    { orderId: cancelled, chargeType: 'refund', totalForCustomer: -(refund + fee).toFixed(2) },
    { orderId: cancelled, chargeType: 'termination_fee', totalForCustomer: fee },
  ]);
  expect((await get(`/v1/invoices/${invoice?.id}`)).json).toEqual(invoice);

  const stranger = await Partner.open(url);
  const foreign = await stranger.send('GET', `/v1/invoices/${invoice?.id}`);
  expect(foreign).toMatchObject({ status: 404, json: { code: 990164 } });
  expect(await get('/v1/invoices', 'helpdesk_agent')).toMatchObject({ status: 403 });
});

it('orders are listed by how they are billed: all of them once', async () => {
  const partner = await Partner.open(url);
  await partner.buy();
  const count = async (billingType: string) =>
    (await partner.send('GET', partner.at(`/orders?billingType=${billingType}`))).json;
  expect(await count('onetime')).toMatchObject({ totalCount: 1 });
  expect(await count('one_time')).toMatchObject({
    totalCount: 1,
    links: { self: { uri: `/customers/${partner.customer}/orders?billingType=onetime` } },
  });
  expect(await count('annual')).toMatchObject({ totalCount: 0, items: [] });
  expect(await count('often')).toMatchObject({ code: 3000, data: ['billingType'] });
});
