import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { AuditRecord } from '#shared/audit/record.ts';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import type { Change } from '#shared/platform/change.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aCustomer, anOrder, CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { dynamoStore, STORES } from '#test/helpers/stores.ts';

const conflict = { code: 'CONFLICT' };
const aRecord = (changes: Partial<AuditRecord> = {}): AuditRecord => ({
  id: 'record-1',
  partnerId: PARTNER_ID,
  customerId: CUSTOMER_ID,
  operationType: 'create_order',
  resourceType: 'order',
  resourceId: 'order-1',
  actor: { principalName: 'agent@partner.test', roles: ['admin_agent'] },
  at: NOW,
  correlationId: 'correlation-1',
  ...changes,
});

describe.each(STORES)('a commit %s', (_, open) => {
  it('R24: makes all of its changes or none, whichever of them is refused', async () => {
    const store = await open();
    await store.commit([store.orders.create(anOrder({ id: 'taken' }))]);
    const fresh = store.orders.create(anOrder({ id: 'fresh' }));
    const taken = store.orders.create(anOrder({ id: 'taken' }));
    const audited = store.audit.append(aRecord());
    for (const order of [
      [fresh, taken, audited],
      [taken, audited, fresh],
      [audited, fresh, taken],
    ]) {
      await expect(store.commit(order)).rejects.toMatchObject(conflict);
      expect(await store.orders.find(CUSTOMER_ID, 'fresh')).toBeUndefined();
    }
    // Nor did the record of it stay: it can be written.
    await store.commit([audited, fresh]);
    expect(await store.orders.find(CUSTOMER_ID, 'fresh')).toBeDefined();
  });

  it('says what was in its way, by ids alone', async () => {
    const store = await open();
    const order = anOrder({ referenceCustomerId: 'a name' });
    await store.commit([store.orders.create(order)]);
    const again = [store.orders.create(order), store.audit.append(aRecord())];
    const refused: unknown = await store.commit(again).catch((error: unknown) => error);
    expect(refused).toMatchObject(conflict);
    const what = refused instanceof Error && refused.cause;
    expect(what).toMatchObject({ message: `create order ${order.id}` });
    expect(inspect(refused, { depth: 8 })).not.toContain('a name');
  });

  it('is the same alone and together with others', async () => {
    const store = await open();
    const change = store.orders.create(anOrder());
    await store.commit([change]);
    await expect(store.commit([change])).rejects.toMatchObject(conflict);
    const together = [change, store.audit.append(aRecord())];
    await expect(store.commit(together)).rejects.toMatchObject(conflict);
  });

  it('of nothing does nothing', async () => {
    const { commit } = await open();
    await expect(commit([])).resolves.toBeUndefined();
  });

  it('holds a hundred changes, and not one more', async () => {
    const store = await open();
    const records = (count: number, prefix: string): Change[] =>
      Array.from({ length: count }, (_unused, index) =>
        store.audit.append(aRecord({ id: `${prefix}-${index}` })),
      );
    await store.commit(records(100, 'a'));
    await expect(store.commit(records(101, 'b'))).rejects.toThrow(
      '101 changes do not fit one transaction of 100.',
    );
    // Nothing of the second one was written.
    await store.commit(records(100, 'b'));
  });

  it('refuses a change that another store made', async () => {
    const store = await open();
    const foreign: Change = { description: 'made elsewhere' };
    const own = store.orders.create(anOrder());
    await expect(store.commit([own, foreign])).rejects.toThrow('A change of another store');
    expect(await store.orders.find(CUSTOMER_ID, anOrder().id)).toBeUndefined();
  });

  it('R24: writes a record and a charge once: nothing can change one that is there', async () => {
    const store = await open();
    const [entry] = purchaseEntries(anOrder());
    const charge = entry && store.ledger.append(entry);
    const once = charge ? [charge] : [];
    await store.commit([store.audit.append(aRecord()), ...once]);
    const changed = store.audit.append(aRecord({ operationType: 'update_order' }));
    await expect(store.commit([changed])).rejects.toMatchObject(conflict);
    await expect(store.commit(once)).rejects.toMatchObject(conflict);
    await store.commit([store.audit.append(aRecord({ id: 'record-2' }))]);
  });

  it('gives a refusal of its own only when nothing else was in the way', async () => {
    const store = await open();
    await store.commit([...store.customers.create(aCustomer()), store.orders.create(anOrder())]);
    const create = store.customers.create(aCustomer());
    await expect(store.commit(create)).rejects.toMatchObject({ code: 'CUSTOMER_EXISTS' });
    const withRace = [...create, store.orders.create(anOrder())];
    await expect(store.commit(withRace)).rejects.toMatchObject(conflict);
  });
});

describe('a commit of changes of both stores', () => {
  it('is refused by each of them', async () => {
    const [memory, dynamo] = [memoryStore(), await dynamoStore()];
    const refused = 'A change of another store';
    await expect(memory.commit([dynamo.orders.create(anOrder())])).rejects.toThrow(refused);
    await expect(dynamo.commit([memory.orders.create(anOrder())])).rejects.toThrow(refused);
  });
});
