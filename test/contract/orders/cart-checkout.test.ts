import { describe, expect, it } from 'vitest';
import { isDomainError } from '#shared/platform/errors.ts';
import { killedAt } from '#test/fakes/memory-store.ts';
import { aSku } from '#test/fixtures/fixtures.ts';
import {
  aReservation,
  opened,
  ordersIn,
  publish,
  reservation,
  shop,
  software,
} from '#test/helpers/shop-client.ts';
import { STORES } from '#test/helpers/stores.ts';

describe.each(STORES)('the checkout of a cart %s', (_, open) => {
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
});
