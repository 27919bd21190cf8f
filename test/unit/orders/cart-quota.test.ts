import { expect, it } from 'vitest';
import { CARTS_A_DAY } from '#shared/orders/cart/cart.ts';
import { createCart } from '#shared/orders/cart/save-cart.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import { aContext, aSku, CUSTOMER_ID, NOW, OFFER_ID } from '#test/fixtures/fixtures.ts';

it('a customer gets 500 carts a day, and another customer is none the worse', async () => {
  const store = memoryStore();
  await publishCatalog(store, 'c1', { skus: [aSku()] });
  const make = () =>
    createCart(store)({ lineItems: [{ id: 0, catalogItemId: OFFER_ID, quantity: 1 }] }, aContext());
  for (let count = 0; count < CARTS_A_DAY.most; count += 1) {
    await store.quotas.count(CARTS_A_DAY, CUSTOMER_ID, NOW);
  }
  await expect(make()).rejects.toMatchObject({ code: 'TOO_MANY_CARTS' });
  await store.quotas.count(CARTS_A_DAY, 'another', NOW);
});
