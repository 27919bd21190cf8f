import { describe, expect, it } from 'vitest';
import { checkout } from '#functions/orders/checkout.ts';
import {
  createCart,
  createCartInput,
  readCart,
  updateCart,
  updateCartInput,
} from '#functions/orders/save-cart.ts';
import type { Sku } from '#shared/domain/catalog.ts';
import { isDomainError } from '#shared/domain/errors.ts';
import { money } from '#shared/domain/money.ts';
import type { Change, Commit } from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';
import { killedAt } from '#test/fakes/memory-store.ts';
import {
  aContext,
  aCustomer,
  aSku,
  CUSTOMER_ID,
  NOW,
  OFFER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from './stores.ts';

const RESERVATION = 'RI:0001:AVAIL1';
const aReservation = aSku({ productId: 'RI', entitlementType: 'reservedinstance' });
const priced = (minorUnits: number): Sku =>
  aSku({
    availabilities: [
      {
        id: 'AVAIL1',
        segment: 'commercial',
        terms: [{ duration: 'P1Y', description: '', price: money(minorUnits, 'USD') }],
      },
    ],
  });
const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000;

async function publish(store: Store, catalogId: string, skus: readonly Sku[]) {
  await store.catalogStore.write(catalogId, [], skus);
  await store.commit([store.catalogStore.publish(catalogId, NOW)]);
}
async function opened(open: () => Promise<Store>) {
  const store = await open();
  await store.commit(store.customers.create(aCustomer()));
  await publish(store, 'c1', [aSku(), aReservation]);
  return store;
}

/** The routes of carts, each one committed as the edge does it. */
function shop(store: Store, commit: Commit = store.commit, context: Context = aContext()) {
  const dependencies = { ...store, commit };
  const done = async <Result>(outcome: {
    readonly result: Result;
    readonly changes: readonly Change[];
  }) => {
    await commit(outcome.changes);
    return outcome.result;
  };
  const items = (lines: readonly object[]) => ({ lineItems: lines });
  return {
    create: async (...lines: readonly object[]) =>
      done(await createCart(dependencies)(createCartInput.parse(items(lines)), context)),
    update: async (cartId: string, ...lines: readonly object[]) =>
      done(
        await updateCart(dependencies)(updateCartInput.parse({ cartId, ...items(lines) }), context),
      ),
    read: (cartId: string) => readCart(dependencies)({ cartId }, context),
    checkout: async (cartId: string) => done(await checkout(dependencies)({ cartId }, context)),
  };
}
const software = (quantity = 1) => ({ catalogItemId: OFFER_ID, quantity });
const reservation = { catalogItemId: RESERVATION, quantity: 1 };
const ordersIn = async (store: Store) =>
  (await store.orders.list(CUSTOMER_ID, { size: 100 })).items;

describe.each(STORES)('a cart %s', (_, open) => {
  it('R3: becomes one order for each group of its lines, once, however often it is checked out', async () => {
    const store = await opened(open);
    const { create, checkout: buy, read } = shop(store);
    const { cart } = await create(software(2), reservation, software());
    expect(cart.lines.map(({ agreed }) => agreed?.orderGroup)).toEqual([
      'software-usd-1',
      'reservedinstance-usd-1',
      'software-usd-1',
    ]);
    const { orders, errors } = await buy(cart.id);
    expect(errors).toEqual([]);
    expect(orders.map(({ lines }) => lines.map(({ quantity }) => quantity))).toEqual([[2, 1], [1]]);
    const again = await buy(cart.id);
    expect(new Set(again.orders.map(({ id }) => id))).toEqual(new Set(orders.map(({ id }) => id)));
    expect(await ordersIn(store)).toHaveLength(2);
    expect(Object.keys((await read(cart.id)).cart.ordered)).toHaveLength(2);
  });

  it('R23: killed between any two of its writes, is carried on by the next try, and buys nothing twice', async () => {
    for (const [nth, afterwards] of [
      [1, false],
      [1, true],
      [2, false],
      [2, true],
    ] as const) {
      const store = await opened(open);
      const { cart } = await shop(store).create(software(), reservation);
      await shop(store, killedAt(store.commit, nth, afterwards))
        .checkout(cart.id)
        .catch(() => undefined);
      const { orders } = await shop(store).checkout(cart.id);
      expect(orders, `${nth} ${afterwards}`).toHaveLength(2);
      expect(await ordersIn(store)).toHaveLength(2);
    }
  });

  it('R23: checked out by two at once, is ordered once', async () => {
    const store = await opened(open);
    const { cart } = await shop(store).create(software(), reservation);
    const buy = async (): Promise<readonly string[]> => {
      try {
        return (await shop(store).checkout(cart.id)).orders.map(({ id }) => id);
      } catch (error) {
        // As the edge does: read again and decide again.
        return isDomainError(error, 'CONFLICT') ? buy() : Promise.reject(error);
      }
    };
    const [one = [], other = []] = await Promise.all([buy(), buy()]);
    expect([...one].sort()).toEqual([...other].sort());
    expect(await ordersIn(store)).toHaveLength(2);
  });

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

  it('R3: tells which group could not be ordered after another one was, and orders it later', async () => {
    const store = await opened(open);
    const { cart } = await shop(store).create(software(), reservation);
    await shop(store, killedAt(store.commit, 1, true))
      .checkout(cart.id)
      .catch(() => undefined);
    await publish(store, 'c2', [aSku()]);
    const partly = await shop(store).checkout(cart.id);
    expect(partly.orders).toHaveLength(1);
    expect(partly.errors).toMatchObject([{ orderGroup: 'reservedinstance-usd-1' }]);
    await publish(store, 'c3', [aSku(), aReservation]);
    expect((await shop(store).checkout(cart.id)).orders).toHaveLength(2);
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
