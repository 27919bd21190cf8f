import { describe, expect, it } from 'vitest';
import { completeCancellation, startCancellation } from '#shared/domain/cancellation.ts';
import { purchaseEntries } from '#shared/domain/ledger.ts';
import { saved } from '#shared/domain/order.ts';
import { anOrder, aSku, CUSTOMER_ID, NOW } from '#test/fixtures/fixtures.ts';
import { STORES } from './stores.ts';

describe.each(STORES)('orders %s', (_, open) => {
  const order = anOrder({ referenceCustomerId: 'ours' }, [aSku(), aSku()]);

  it('come back as they were stored, and only to their own customer', async () => {
    const store = await open();
    await store.commit([store.orders.create(order)]);
    expect(await store.orders.find(CUSTOMER_ID, order.id)).toEqual(order);
    expect(await store.orders.find('another', order.id)).toBeUndefined();
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

  it('can be required to be unchanged', async () => {
    const store = await open();
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

  it('are listed by pages in the order of their ids', async () => {
    const store = await open();
    const ids = ['a', 'b', 'c', 'd', 'e'];
    for (const id of ids) {
      await store.commit([store.orders.create(anOrder({ id }))]);
    }
    const first = await store.orders.list(CUSTOMER_ID, { size: 2 });
    const second = await store.orders.list(CUSTOMER_ID, { size: 2, after: first.next });
    const third = await store.orders.list(CUSTOMER_ID, { size: 2, after: second.next });
    expect([first, second, third].map(({ items }) => items.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e'],
    ]);
    expect(third.next).toBeUndefined();
    expect((await store.orders.list(CUSTOMER_ID, { size: 5 })).next).toBeUndefined();
  });

  it('R16: are found while they are being cancelled, and neither before nor after', async () => {
    const store = await open();
    await store.commit([store.orders.create(order)]);
    expect(await store.orders.listCancelling(10)).toEqual([]);

    const started = startCancellation(order, [1], 'request', NOW);
    await store.commit([store.orders.save(started)]);
    expect(await store.orders.listCancelling(10)).toEqual([saved(started)]);

    await store.commit([store.orders.save(completeCancellation(saved(started)))]);
    expect(await store.orders.listCancelling(10)).toEqual([]);
  });
});
