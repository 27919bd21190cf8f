import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, OFFER, Partner, PRODUCT } from '#test/api/helpers/partner.ts';
import { DAY } from '#test/api/helpers/time.ts';

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
const errors = z.looseObject({ code: z.number(), data: z.array(z.string()) });
const UNBILLED = '/v1/invoices/unbilled/lineitems';

it('R3, R19: a month is charged with its purchases, refunds and fees, to the cent', async () => {
  const partner = await Partner.open(url);
  const later = partner.when(Date.now() + 32 * DAY);
  const get = (path: string, role = 'sales_agent', who = later) =>
    who.send('GET', path, undefined, { role });
  const kept = await partner.buy([{ offerId: OFFER, quantity: 2 }]);
  const cancelled = await partner.buy();
  const preview = await partner.send('GET', partner.at(`/orders/${cancelled}/cancellation`));
  const [{ fee, refund, used } = { fee: 0, refund: 0, used: 0 }] = previews.parse(
    preview.json,
  ).lines;
  await partner.send('PATCH', partner.at(`/orders/${cancelled}`), { status: 'cancelled' });

  // The running month is unbilled.
  expect(await get('/v1/invoices', 'sales_agent', partner)).toMatchObject({
    json: { totalCount: 0 },
  });
  const unbilled = lines.parse((await get(UNBILLED, 'sales_agent', partner)).json).items;
  expect(unbilled).toHaveLength(4);

  const [invoice] = invoices.parse((await get('/v1/invoices')).json).items;
  expect(invoice).toMatchObject({ currencyCode: 'USD', currencySymbol: '$', lineItemCount: 4 });
  expect(invoice?.totalCharges).toBeCloseTo(2 * 352.8 + used + fee, 6);
  const path = `/v1/invoices/${invoice?.id}`;
  const { items } = lines.parse((await get(`${path}/lineitems`)).json);
  expect(items).toMatchObject([
    { orderId: kept, chargeType: 'purchase', totalForCustomer: 705.6, quantity: 2 },
    { orderId: cancelled, chargeType: 'purchase', totalForCustomer: 352.8, productId: PRODUCT },
    { orderId: cancelled, chargeType: 'refund', totalForCustomer: -(refund + fee).toFixed(2) },
    { orderId: cancelled, chargeType: 'termination_fee', totalForCustomer: fee },
  ]);
  expect(items[0]).toMatchObject({
    ...{ customerName: 'Test', customerCountry: 'US', unitPrice: 352.8, taxTotal: 0 },
    ...{ billingProvider: 'one_time', invoiceLineItemType: 'billing_line_items' },
    invoiceNumber: invoice?.id,
    skuName: expect.stringContaining('Windows Server'),
  });
  expect(unbilled).toEqual(items.map((item) => ({ ...item, invoiceNumber: '' })));
  expect((await get(path)).json).toEqual(invoice);

  const stranger = (await Partner.open(url)).when(Date.now() + 32 * DAY);
  expect(await stranger.send('GET', path)).toMatchObject({ status: 404, json: { code: 990164 } });
  expect(await get('/v1/invoices', 'helpdesk_agent')).toMatchObject({ status: 403 });
});

it('filters of lines and invoices are honoured, or refused by name', async () => {
  const partner = (await Partner.open(url)).when(Date.now() - 40 * DAY);
  await partner.buy();
  const later = partner.when(Date.now());
  const get = async (path: string) => (await later.send('GET', path)).json;
  const [{ id } = { id: '' }] = invoices.parse(await get('/v1/invoices')).items;
  const count = async (path: string) => lines.parse(await get(path)).items.length;
  const L = `/v1/invoices/${id}/lineitems`;
  expect(await count(`${L}?provider=OneTime&invoicelineitemtype=BillingLineItems`)).toBe(1);
  expect(await count(`${L}?provider=all&currencyCode=usd`)).toBe(1);
  for (const none of ['provider=azure', 'invoiceLineItemType=UsageLineItems', 'currencyCode=EUR']) {
    expect(await count(`${L}?${none}`), none).toBe(0);
  }
  expect(await count(`${L}/onetime/billinglineitems`)).toBe(1);
  expect(await count(`${L}/onetime/billinglineitems?size=5&offset=0`)).toBe(1);
  const beyond = await get(`${L}/onetime/billinglineitems?size=5&offset=1`);
  expect(beyond).toMatchObject({ totalCount: 1, items: [] });
  expect(await count(`${L}/marketplace/UsageLineItems`)).toBe(0);
  expect(await count(`${UNBILLED}?provider=onetime&period=previous`)).toBe(0);
  const dated = async (Operator: string, Value: string, Field = 'InvoiceDate') =>
    get(`/v1/invoices?filter=${encodeURIComponent(JSON.stringify({ Field, Operator, Value }))}`);
  const [month = ''] = /^\d{4}-\d{2}/.exec(id) ?? [];
  expect(await dated('GreaterThan', `${month}-28`)).toMatchObject({ totalCount: 1 });
  expect(await dated('less_than', `${month}-28`)).toMatchObject({ totalCount: 0 });
  expect(await get('/v1/invoices?size=200&offset=1')).toMatchObject({ totalCount: 0 });
  for (const [path, field] of [
    [`${L}?provider=other`, 'provider'],
    [`${L}?currencyCode=dollars`, 'currencyCode'],
    [`${L}/other/billinglineitems`, 'provider'],
    [`${UNBILLED}?period=next`, 'period'],
  ] as const) {
    expect(errors.parse(await get(path)), path).toMatchObject({ code: 3000, data: [field] });
  }
  expect(await dated('equals', 'x', 'Total')).toMatchObject({ code: 3000 });
});

it('the balance and the links of unbilled lines are at addresses of their own', async () => {
  const partner = (await Partner.open(url)).when(Date.now() - 40 * DAY);
  await partner.buy();
  const later = partner.when(Date.now());
  const summary = { balanceAmount: 352.8, currencyCode: 'USD', lastPaymentAmount: 0 };
  expect((await later.send('GET', '/v1/invoices/summary')).json).toMatchObject(summary);
  const all = await later.send('GET', '/v1/invoices/summaries');
  expect(all.json).toMatchObject({ totalCount: 1, items: [summary] });
  const links = collectionOf(z.looseObject({ link: z.looseObject({ uri: z.string() }) })).parse(
    (await later.send('GET', '/v1/invoices/estimates/links?currencycode=usd')).json,
  );
  for (const { link } of links.items) {
    expect(link.uri).toContain('currencyCode=USD');
    expect((await later.send('GET', `/v1${link.uri}`)).status).toBe(200);
  }
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
  for (const other of ['annual', 'biennial', 'Triennial']) {
    expect(await count(other), other).toMatchObject({ totalCount: 0, items: [] });
  }
  expect(await count('often')).toMatchObject({ code: 3000, data: ['billingType'] });
});
