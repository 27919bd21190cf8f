import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { OFFER, Partner, RESERVATION } from '#test/api/helpers/partner.ts';

const idOf = (json: unknown) => z.looseObject({ id: z.string() }).parse(json).id;
const ordersOf = (json: unknown) =>
  z
    .looseObject({ orders: z.array(z.looseObject({ id: z.string() })) })
    .parse(json)
    .orders.map(({ id }) => id);

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});
const create = (lineItems: readonly object[]) =>
  partner.send('POST', partner.at('/carts'), { LineItems: lineItems });

describe('carts', () => {
  it('R3: are made, read, changed and checked out in the shapes of Partner Center', async () => {
    const made = await create([
      { catalogItemId: OFFER, quantity: 3, billingCycle: 'one_time', termDuration: 'P1Y' },
      {
        ...{ id: 7, catalogItemId: RESERVATION, quantity: 1, billingCycle: 'OneTime' },
        ...(await partner.provisioned()),
      },
      { id: 9, catalogItemId: 'NONE:0001:NONE', quantity: 1 },
    ]);
    const path = partner.at(`/carts/${idOf(made.json)}`);
    expect(made).toMatchObject({
      status: 201,
      json: {
        status: 'Active',
        lineItems: [
          { id: 0, quantity: 3, currencyCode: 'USD', orderGroup: 'software-usd-1' },
          { id: 7, orderGroup: 'reservedinstance-usd-1', provisioningContext: { scope: 'shared' } },
          { id: 9, error: { errorCode: 10001 } },
        ],
        attributes: { objectType: 'Cart' },
      },
    });
    expect(made.headers.get('location')).toBe(path);
    expect((await partner.send('GET', path)).json).toEqual(made.json);
    const refused = await partner.send('POST', `${path}/checkout`);
    expect(refused).toMatchObject({
      status: 400,
      json: { code: 800009, data: ['lineItems[9].catalogItemId'] },
    });

    const lineItems = [
      { catalogItemId: OFFER, quantity: 3 },
      { catalogItemId: RESERVATION, quantity: 1, ...(await partner.provisioned()) },
    ];
    const stale = await partner.send(
      'PUT',
      path,
      { lineItems },
      { headers: { 'If-Match': '"old"' } },
    );
    expect(stale).toMatchObject({ status: 400, json: { code: 2055 } });
    expect(await partner.send('PUT', path, { lineItems })).toMatchObject({ status: 200 });

    const checkouts = await Promise.all(
      Array.from({ length: 5 }, () => partner.send('POST', `${path}/checkout`)),
    );
    expect(checkouts.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    const [first] = checkouts;
    expect(first?.json).toMatchObject({ orderErrors: [] });
    const orders = new Set(checkouts.flatMap(({ json }) => ordersOf(json)));
    expect(orders.size).toBe(2);
    for (const id of orders) {
      expect((await partner.send('GET', partner.at(`/orders/${id}`))).status).toBe(200);
    }
    expect((await partner.send('GET', path)).json).toMatchObject({ status: 'Ordered' });
    expect(await partner.send('PUT', path, { lineItems })).toMatchObject({
      status: 400,
      json: { code: 800065 },
    });
  });

  it.each([
    [{ lineItems: [] }, 3000, 'lineItems'],
    [{}, 3000, 'lineItems'],
    [{ lineItems: [{ catalogItemId: OFFER }] }, 3000, 'lineItems[0].quantity'],
    [{ lineItems: [{ catalogItemId: OFFER, quantity: 1.5 }] }, 3000, 'lineItems[0].quantity'],
    [
      { lineItems: [{ catalogItemId: OFFER, quantity: 1, billingCycle: 'monthly' }] },
      3000,
      'lineItems[0].billingCycle',
    ],
    [
      {
        lineItems: [
          { id: 1, catalogItemId: OFFER, quantity: 1 },
          { id: 1, catalogItemId: OFFER, quantity: 1 },
        ],
      },
      3000,
      'lineItems[1].id',
    ],
    [
      {
        lineItems: [
          {
            ...{ catalogItemId: OFFER, quantity: 1 },
            provisioningContext: Object.fromEntries(
              Array.from({ length: 11 }, (_, index) => [`name-${index}`, '']),
            ),
          },
        ],
      },
      3000,
      'lineItems[0].provisioningContext',
    ],
  ])('refuse %o by the field', async (body, code, field) => {
    const answer = await partner.send('POST', partner.at('/carts'), body);
    expect(answer).toMatchObject({ status: 400, json: { code, data: [field] } });
  });

  it('R22: that are not there, or of another customer, are not found', async () => {
    const made = await create([{ catalogItemId: OFFER, quantity: 1 }]);
    const other = await Partner.open(inject('serviceUrl'));
    for (const path of [
      partner.at(`/carts/${randomUUID()}`),
      partner.at(`/carts/${'x'.repeat(3_000)}`),
    ]) {
      expect(await partner.send('GET', path)).toMatchObject({
        status: 404,
        json: { code: 800008 },
      });
    }
    const foreign = other.at(`/carts/${idOf(made.json)}`);
    expect(await other.send('GET', foreign)).toMatchObject({ status: 404, json: { code: 800008 } });
  });
});
