import { describe, expect, it } from 'vitest';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import { saved } from '#shared/orders/order.ts';
import { money } from '#shared/platform/money.ts';
import { readDue } from '#test/fakes/memory-due.ts';
import { anOrder, aSku, CUSTOMER_ID, NOW } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

describe.each(STORES)('orders %s', (_, open) => {
  const order = anOrder({ referenceCustomerId: 'ours' }, [aSku(), aSku()]);

  it('come back as they were stored, and only to their own customer', async () => {
    const store = await open();
    await store.commit([store.orders.create(order)]);
    expect(await store.orders.find(CUSTOMER_ID, order.id)).toEqual(order);
    expect(await store.orders.find('another', order.id)).toBeUndefined();
  });

  it.each([
    { what: 'no fee', fee: { kind: 'none' } },
    { what: 'a percentage', fee: { kind: 'percent', percent: 12.5 } },
    { what: 'a cap', fee: { kind: 'percent', percent: 12, cap: money(5_000_000, 'USD') } },
    { what: 'a fixed fee', fee: { kind: 'fixed', amount: money(2_550, 'USD') } },
  ] as const)('R15: keep the policy that they were bought under: $what', async ({ fee }) => {
    const store = await open();
    const sku = aSku({ cancellationPolicy: { windowDays: 7, fee } });
    const bought = anOrder({}, [sku, { ...sku, entitlementType: 'reservedinstance' }]);
    await store.commit([store.orders.create(bought)]);
    expect(await store.orders.find(CUSTOMER_ID, bought.id)).toEqual(bought);

    const started = startCancellation(bought, [1], 'request', NOW);
    await store.commit([store.orders.save(started)]);
    expect(await store.orders.find(CUSTOMER_ID, bought.id)).toEqual(saved(started));
  });

  it('are created once', async () => {
    const store = await open();
    await store.commit([store.orders.create(order)]);
    await expect(store.commit([store.orders.create(order)])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('refuse a save that another one overtook, and the save of one that is not there', async () => {
    const store = await open();
    await expect(store.commit([store.orders.save(order)])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await store.commit([store.orders.create(order)]);
    await store.commit([store.orders.save(order)]);
    await expect(store.commit([store.orders.save(order)])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect((await store.orders.find(CUSTOMER_ID, order.id))?.version).toBe(2);
  });

  it('can be required to be unchanged, which those are not that are not there', async () => {
    const store = await open();
    await expect(store.commit([store.orders.unchanged(order)])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await store.commit([store.orders.create(order)]);
    const entry = () =>
      purchaseEntries(order)
        .slice(0, 1)
        .map((each) => store.ledger.append(each));
    await store.commit([store.orders.save(order)]);
    await expect(store.commit([store.orders.unchanged(order), ...entry()])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await store.commit([store.orders.unchanged(saved(order)), ...entry()]);
  });

  it('R3: are committed with their charges or not at all', async () => {
    const store = await open();
    const [charge] = purchaseEntries(order).map((entry) => store.ledger.append(entry));
    await store.commit(charge ? [charge] : []);
    const all = [
      store.orders.create(order),
      ...purchaseEntries(order).map((entry) => store.ledger.append(entry)),
    ];
    await expect(store.commit(all)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await store.orders.find(CUSTOMER_ID, order.id)).toBeUndefined();
  });

  it('of 20 saves at once one succeeds', async () => {
    const store = await open();
    await store.commit([store.orders.create(order)]);
    const saves = await Promise.allSettled(
      Array.from({ length: 20 }, () => store.commit([store.orders.save(order)])),
    );
    expect(saves.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('R16: are found while they are being cancelled, and neither before nor after', async () => {
    const store = await open();
    await store.commit([store.orders.create(order)]);
    expect(await readDue(store.orders.cancelling())).toEqual([]);

    const started = startCancellation(order, [1], 'request', NOW);
    await store.commit([store.orders.save(started)]);
    expect(await readDue(store.orders.cancelling())).toEqual([saved(started)]);

    await store.commit([store.orders.save(completeCancellation(saved(started)))]);
    expect(await readDue(store.orders.cancelling())).toEqual([]);
  });

  it('R16: are all found, over all pages of all shards, and none is passed over', async () => {
    const store = await open();
    const ids = Array.from({ length: 40 }, (_unused, index) => `order-${index}`);
    const started = ids.map((id) => startCancellation(anOrder({ id }), [0], 'r', NOW));
    await store.commit(started.map((each) => store.orders.create(each)));
    const found = await readDue(store.orders.cancelling());
    expect(found.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });
});
