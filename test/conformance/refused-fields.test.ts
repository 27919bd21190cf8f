import { beforeAll, describe, expect, inject, it } from 'vitest';
import { routeAt } from '#functions/routes.ts';
import type { ErrorCode } from '#shared/platform/errors.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { baselineOf } from './baseline.ts';
import { REFUSED_CASES } from './refused-fields.ts';
import { type Sent, send } from './send.ts';
import { World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.open(inject('serviceUrl'));
});

const BY_ROUTE = [...Map.groupBy(REFUSED_CASES, ({ route }) => route)].map(([route, cases]) => ({
  route,
  cases,
}));

describe.each(BY_ROUTE)('$route', ({ route, cases }) => {
  // A refusal changes nothing: one request that would be taken is enough for all of them.
  let sent: Sent;
  beforeAll(async () => {
    ({ sent } = await baselineOf(world, routeAt(route)));
  });

  it.each(cases)('refuses $field by its name', async (each) => {
    const received = await send(world, { ...sent, body: each.put(sent.body, each.value) });
    const [status, code] = ERROR_MAP[each.code as ErrorCode];
    expect(received).toMatchObject({ status, json: { code, data: [each.path] } });
  });

  it('takes each of these fields where it says nothing', async () => {
    const own = await baselineOf(world, routeAt(route));
    const body = cases.reduce((filled, each) => each.put(filled, ''), own.sent.body);
    const received = await send(world, { ...own.sent, body });
    expect(received.status, JSON.stringify(received.json)).toBeLessThan(300);
  });
});

it('refuses a currency in which an order is not charged', async () => {
  const path = world.partner.at('/orders');
  const line = { offerId: await world.id('catalogItemId'), quantity: 1 };
  for (const [body, field] of [
    [{ lineItems: [line, { ...line, currencyCode: 'EUR' }] }, 'lineItems[1].currencyCode'],
    [{ currencyCode: 'EUR', lineItems: [line] }, 'currencyCode'],
  ] as const) {
    const received = await send(world, { method: 'POST', path, body });
    expect(received).toMatchObject({ status: 400, json: { code: 3000, data: [field] } });
  }
  const sold = { currencyCode: 'usd', lineItems: [{ ...line, currencyCode: 'USD' }] };
  const { status } = await send(world, { method: 'POST', path, body: sold });
  expect(status).toBe(201);
});

it('refuses a currency in which a cart is not sold', async () => {
  const path = world.partner.at('/carts');
  const line = { catalogItemId: await world.id('catalogItemId'), quantity: 1 };
  for (const [body, field] of [
    [{ lineItems: [{ ...line, currencyCode: 'EUR' }] }, 'lineItems[0].currencyCode'],
    [{ currencyCode: 'EUR', lineItems: [line] }, 'currencyCode'],
  ] as const) {
    const received = await send(world, { method: 'POST', path, body });
    expect(received).toMatchObject({ status: 400, json: { code: 3000, data: [field] } });
  }
});
