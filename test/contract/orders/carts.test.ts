import { describe, expect, it } from 'vitest';
import { isDomainError } from '#shared/platform/errors.ts';
import { money } from '#shared/platform/money.ts';
import { aContext, aCustomer, aSku, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import {
  aReservation,
  opened,
  ordersIn,
  priced,
  publish,
  reservation,
  shop,
  software,
} from '#test/helpers/shop-client.ts';
import { STORES } from '#test/helpers/stores.ts';

const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000;

describe.each(STORES)('a cart %s', (_, open) => {
  it('keeps a line that is wrong, says why, and orders nothing until it is mended', async () => {
    const store = await opened(open);
    const { create, update, checkout: buy } = shop(store);
    const { cart, lines } = await create(
      software(),
      { catalogItemId: 'NONE:1:2', quantity: 1 },
      software(1_000),
    );
    expect(lines.map(({ today }) => (isDomainError(today) ? today.code : 'right'))).toEqual([
      'right',
      'INVALID_OFFER',
      'INVALID_QUANTITY',
    ]);
    await expect(buy(cart.id)).rejects.toMatchObject({
      code: 'CART_LINES_WRONG',
      data: ['lineItems[1].catalogItemId', 'lineItems[2].quantity'],
    });
    expect(await ordersIn(store)).toEqual([]);
    await update(cart.id, software());
    expect((await buy(cart.id)).orders).toHaveLength(1);
    await expect(update(cart.id, software())).rejects.toMatchObject({ code: 'CART_ORDERED' });
  });

  it('R3: charges no price that was not shown: a changed one is shown, and agreed to first', async () => {
    const store = await opened(open);
    const { create, read, update, checkout: buy } = shop(store);
    const { cart } = await create(software());
    await publish(store, 'c2', [priced(99_900)]);
    expect((await read(cart.id)).lines[0]).toMatchObject({
      line: { agreed: { unitPrice: money(36_500, 'USD') } },
      today: { unitPrice: money(99_900, 'USD') },
    });
    await expect(buy(cart.id)).rejects.toMatchObject({ code: 'PRICE_CHANGED' });
    expect(await ordersIn(store)).toEqual([]);
    await update(cart.id, software());
    expect((await buy(cart.id)).orders).toMatchObject([
      { lines: [{ paid: money(99_900, 'USD') }] },
    ]);
  });

  it('ends 7 days after it was made: a millisecond before it is there', async () => {
    const store = await opened(open);
    const { cart } = await shop(store).create(software());
    const at = (milliseconds: number) =>
      shop(store, store.commit, aContext({ now: plusMilliseconds(NOW, milliseconds) }));
    expect(await at(SEVEN_DAYS - 1).read(cart.id)).toBeDefined();
    const gone = { code: 'CART_NOT_FOUND' };
    await expect(at(SEVEN_DAYS).read(cart.id)).rejects.toMatchObject(gone);
    await expect(at(SEVEN_DAYS).checkout(cart.id)).rejects.toMatchObject(gone);
  });

  it('R22: of a customer is not found below another one', async () => {
    const store = await opened(open);
    const { cart } = await shop(store).create(software());
    const stranger = aContext({ customer: aCustomer({ id: 'another' }) });
    await expect(shop(store, store.commit, stranger).read(cart.id)).rejects.toMatchObject({
      code: 'CART_NOT_FOUND',
    });
  });

  it('R23: changed by two at once, is changed by one', async () => {
    const store = await opened(open);
    const { cart } = await shop(store).create(software());
    const changes = await Promise.allSettled([
      shop(store).update(cart.id, software(2)),
      shop(store).update(cart.id, software(3)),
    ]);
    expect(changes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('R2: tells in the line what the country of the customer does not have', async () => {
    const store = await opened(open);
    await publish(store, 'c2', [aSku({ country: 'KR' }), aReservation]);
    const korean = aContext({ customer: aCustomer({ country: 'KR' }) });
    const { lines } = await shop(store, store.commit, korean).create(software(), reservation);
    expect(lines.map(({ today }) => (isDomainError(today) ? today.code : 'right'))).toEqual([
      'right',
      'NOT_SOLD_IN_COUNTRY',
    ]);
  });
});
