import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { MAXIMUM_LINES } from '#shared/orders/order.ts';
import {
  CHOICE,
  errorSchema,
  OFFER,
  Partner,
  request,
  tokenFor,
} from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
/** Longer than any key of the table may be. */
const LONG = 'x'.repeat(3_000);

let partner: Partner;
let stranger: Partner;
beforeAll(async () => {
  [partner, stranger] = await Promise.all([Partner.open(url), Partner.open(url)]);
});

describe('R22: an admin agent of one partner who is an operator, too', () => {
  it.each([
    ['buys nothing for', 'POST', '/orders', { lineItems: [{ offerId: OFFER, quantity: 1 }] }],
    ['gets no key of', 'POST', '/entitlements/ENTITLEMENT/downloads', CHOICE],
    ['looks at no key of', 'GET', '/entitlements/ENTITLEMENT/keys', undefined],
    ['previews no cancellation of', 'GET', '/orders/ORDER/cancellation', undefined],
    ['cancels nothing of', 'PATCH', '/orders/ORDER', { status: 'cancelled' }],
  ])("%s another partner's customer", async (_, method, path, body) => {
    const orderId = await partner.buy();
    const roles = ['admin_agent', 'operator'];
    const token = await tokenFor(url, { partnerId: stranger.id, roles });
    const address = path
      .replace('ENTITLEMENT', `${orderId}:0:DG7GMGF0DVT7`)
      .replace('ORDER', orderId);
    const answer = await request(`${url}${partner.at(address)}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(answer).toMatchObject({ status: 403, json: { code: 20002 } });
  });
});

describe('an id that is longer than any there can be', () => {
  it.each([
    ['/orders/LONG', 404, 20000],
    ['/orders/LONG/cancellation', 404, 20000],
    ['/entitlements/LONG:0:DG7GMGF0DVT7', 404, 990104],
    ['/entitlements/LONG:0:DG7GMGF0DVT7/keys', 404, 990104],
    ['/products/LONG', 404, 400013],
    ['/products/DG7GMGF0DVT7/skus/LONG', 404, 400018],
  ])('is one that is not there: %s is %s/%s', async (path, status, code) => {
    const answer = await partner.send('GET', partner.at(path.replace('LONG', LONG)));
    expect([answer.status, answer.json]).toEqual([status, expect.objectContaining({ code })]);
  });

  it('R22: is no customer of anybody', async () => {
    const answer = await partner.send('GET', `/v1/customers/${LONG}`);
    expect([answer.status, answer.json]).toEqual([403, expect.objectContaining({ code: 20002 })]);
  });

  it('is no offer', async () => {
    const lineItems = [{ offerId: `${'A'.repeat(180)}:0001:B`, quantity: 1 }];
    const answer = await partner.send('POST', partner.at('/orders'), { lineItems });
    expect([answer.status, answer.json]).toEqual([400, expect.objectContaining({ code: 800004 })]);
  });
});

describe('a wrong field', () => {
  const order = async (lineItems: readonly object[]) =>
    errorSchema.parse((await partner.send('POST', partner.at('/orders'), { lineItems })).json);

  it.each(['free', 'DG7GMGF0DVT7:0001', `${OFFER}:1`])(
    'is named in data with its path, also where it is no offer id at all: "%s"',
    async (offerId) => {
      const lines = [
        { offerId: OFFER, quantity: 1 },
        { offerId, quantity: 1 },
      ];
      expect(await order(lines)).toMatchObject({ code: 800004, data: ['lineItems[1].offerId'] });
    },
  );

  it('is one that repeats the number of another line', async () => {
    const line = { offerId: OFFER, quantity: 1, lineItemNumber: 3 };
    expect((await order([line, line])).data).toEqual(['lineItems[1].lineItemNumber']);
  });

  it('is the list itself when it has a line too many, and without that it is bought', async () => {
    const lines = (count: number) =>
      Array.from({ length: count }, () => ({ offerId: OFFER, quantity: 1 }));
    expect((await order(lines(MAXIMUM_LINES + 1))).data).toEqual(['lineItems']);
    const body = { lineItems: lines(MAXIMUM_LINES) };
    expect((await partner.send('POST', partner.at('/orders'), body)).status).toBe(201);
  });
});

describe('what a request says twice or beside the point', () => {
  const order = (body: string, path = '/orders') =>
    partner.send('POST', partner.at(path), body).then(({ json }) => json);
  const line = JSON.stringify({ offerId: OFFER, quantity: 1 });

  it('is refused, also where names differ in case only', async () => {
    const other = JSON.stringify({ offerId: OFFER, quantity: 2 });
    for (const name of ['LineItems', 'lineItems']) {
      const twice = await order(`{"${name}":[${other}],"lineItems":[${line}]}`);
      expect(twice).toMatchObject({ data: ['lineItems'] });
    }
  });

  it('never moves a request to another customer or order', async () => {
    const orderId = await partner.buy();
    for (const name of ['CustomerTenantId', 'orderId']) {
      const body = { [name]: stranger.customer, status: 'cancelled' };
      const { status } = await partner.send('PATCH', partner.at(`/orders/${orderId}`), body);
      expect(status).toBe(400);
    }
    const { json } = await partner.send('GET', partner.at(`/orders/${orderId}`));
    expect(json).toMatchObject({ status: 'completed' });
  });

  it('is refused where it does not belong: nothing is cancelled or validated by an address', async () => {
    const orderId = await partner.buy();
    const patch = partner.at(`/orders/${orderId}?status=cancelled`);
    expect(await partner.send('PATCH', patch, {})).toMatchObject({
      status: 400,
      json: { code: 3000, data: ['status'] },
    });
    const validate =
      '/v1/productkeys/validate?productKey=BCDFG-HJKMN-PQRTV-WXY23-46789&version=2025';
    expect(await partner.send('POST', validate, {})).toMatchObject({
      status: 400,
      json: { code: 3000, data: ['productKey'] },
    });
  });

  it('lists at most 100 faults, each cut to its beginning', async () => {
    const faults = JSON.stringify(Array.from({ length: 50_000 }, () => 0));
    const { json } = await partner.send('POST', partner.at('/carts'), `{"lineItems":${faults}}`);
    expect(z.looseObject({ data: z.array(z.string()) }).parse(json).data.length).toBeLessThan(101);
  });

  it.each(['{"__proto__":{"quantity":5},', '{"constructor":{"x":1},', '{"unknown":[{}],'])(
    'is ignored: %s',
    async (start) => {
      expect(await order(`${start}"lineItems":[${line}]}`)).toMatchObject({
        lineItems: [{ quantity: 1 }],
      });
    },
  );

  it('does no harm nested 50 000 deep', async () => {
    const deep = (open: string, close: string) => open.repeat(50_000) + close.repeat(50_000);
    for (const body of [`{"lineItems":${deep('[', ']')}}`, `{"a":${deep('[', ']')}}`]) {
      expect(await order(body)).toMatchObject({ code: 800002 });
    }
  });
});

describe('a page of another site', () => {
  it.each([
    ['Origin', 'https://evil.example'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])('gets no token of the local run: %s', async (name, value) => {
    const answer = await request(`${url}/_local/token`, {
      method: 'POST',
      headers: { [name]: value },
    });
    expect(answer.status).toBe(403);
    expect(JSON.stringify(answer.json)).not.toContain('access_token');
  });
});
