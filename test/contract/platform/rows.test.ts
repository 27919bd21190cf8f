import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import {
  completeCancellation,
  startCancellation,
} from '#shared/orders/cancellation/cancellation.ts';
import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import { saved } from '#shared/orders/order.ts';
import {
  aLink,
  anOrder,
  CUSTOMER_ID,
  NOW,
  PARTNER_ID,
  plusMilliseconds,
} from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { keys } from '#test/helpers/keys.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';

/** Everything of a partition, as a reader by its key will find it. */
async function partition({ table }: DynamoStore, PK: string) {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': PK },
    }),
  );
  return Items;
}

const record = {
  id: 'record-1',
  partnerId: PARTNER_ID,
  customerId: CUSTOMER_ID,
  operationType: 'create_order',
  resourceType: 'order',
  resourceId: 'order-1',
  actor: { principalName: 'agent@partner.test', roles: ['admin_agent'] },
  at: NOW,
  correlationId: 'c',
  after: { lines: 2 },
} as const;

describe('what is only written so far, on DynamoDB', () => {
  it('R24: a record is found whole by its partner and day, in the order of time', async () => {
    const store = await dynamoStore();
    const later = { ...record, id: 'a', at: plusMilliseconds(NOW, 1) };
    await store.commit([store.audit.append(later), store.audit.append(record)]);
    await store.commit([store.audit.append({ ...record, partnerId: 'another' })]);
    const rows = await partition(store, keys.audit(PARTNER_ID, NOW, '', record.resourceId).PK);
    expect(rows.map(({ id }) => id)).toEqual(['record-1', 'a']);
    expect(rows[0]).toMatchObject({ ...record, at: NOW.toISOString() });
  });

  it('R3: a charge is found whole by its partner and month', async () => {
    const store = await dynamoStore();
    const order = anOrder();
    await store.commit(purchaseEntries(order).map((entry) => store.ledger.append(entry)));
    expect(await partition(store, `ACCOUNT#${PARTNER_ID}#2026-03`)).toMatchObject([
      {
        id: `${order.id}:0:purchase`,
        chargeType: 'purchase',
        amount: { minorUnits: 36_500, currency: 'USD' },
        at: NOW.toISOString(),
      },
    ]);
  });

  it('R23: an answer goes from the table when its 24 hours are over, and not before', async () => {
    const store = await dynamoStore();
    const answer = { scope: 'p', requestId: 'r', fingerprint: 'f', answer: '{}', at: NOW };
    await store.commit([await store.requests.remember(answer)]);
    const [row] = await partition(store, keys.request('p', 'r').PK);
    expect(row?.['deleteAfter']).toBe(NOW.getTime() / 1000 + 24 * 60 * 60);
    const odd = { ...answer, requestId: 'odd', at: plusMilliseconds(NOW, 1) };
    await store.commit([await store.requests.remember(odd)]);
    const [second] = await partition(store, keys.request('p', 'odd').PK);
    expect(second?.['deleteAfter']).toBe(NOW.getTime() / 1000 + 24 * 60 * 60 + 1);
  });
});

describe('rows on DynamoDB', () => {
  it('R20, R21: an order is in the index by its next notice, or while it is being cancelled by that, and its key only', async () => {
    const store = await dynamoStore();
    const order = anOrder();
    const indexed = async () => {
      const { Item } = await store.table.client.send(
        new GetCommand({ TableName: store.table.name, Key: keys.order(CUSTOMER_ID, order.id) }),
      );
      return Item?.['duePK'];
    };
    await store.commit([store.orders.create(order)]);
    expect(await indexed()).toMatch(/^TERM#\d\d$/);
    const started = startCancellation(order, [0], 'request', NOW);
    await store.commit([store.orders.save(started)]);
    expect(await indexed()).toMatch(/^CANCELLING#\d\d$/);
    await store.commit([store.orders.save({ ...saved(started), lines: order.lines })]);
    expect(await indexed()).toMatch(/^TERM#\d\d$/);
    const done = { ...completeCancellation(started), version: started.version + 2 };
    await store.commit([store.orders.save(done)]);
    expect(await indexed()).toBeUndefined();
  });

  it('are a defect when they do not fit, and never skipped', async () => {
    const store = await dynamoStore();
    const order = anOrder();
    await store.commit([store.orders.create({ ...order, currency: 7 as unknown as string })]);
    await store.commit([store.orders.create(anOrder({ id: 'whole' }))]);
    await expect(store.orders.find(CUSTOMER_ID, order.id)).rejects.toThrow();
    await expect(store.orders.list(CUSTOMER_ID, { size: 10 })).rejects.toThrow();
  });

  it('are read as they were just written: no read of the table itself is a late one', async () => {
    const store = await dynamoStore();
    const order = anOrder();
    await store.commit([store.orders.create(order), ...store.links.create(aLink())]);
    await fillPool(store, 'P', '2025', ['KEY-1']);
    const available = await store.availableKeys.draw('P', '2025');
    await store.commit(available ? [store.availableKeys.take(available)] : []);
    store.sent.length = 0;
    await store.orders.find(CUSTOMER_ID, order.id);
    await store.orders.list(CUSTOMER_ID, { size: 1 });
    await store.productKeys.list(CUSTOMER_ID, order.id);
    await store.links.list({ customerId: CUSTOMER_ID, orderId: order.id });
    await store.availableKeys.draw('P', '2025');
    await store.requests.find('p', 'r', NOW);

    const reads = store.sent.map(({ command, input }) => [
      command,
      JSON.stringify(input).includes('"ConsistentRead":true'),
    ]);
    expect(reads).toEqual([
      ['GetItemCommand', true],
      ['QueryCommand', true],
      ['QueryCommand', true],
      ['QueryCommand', true],
      ['BatchGetItemCommand', true],
      ['GetItemCommand', true],
      ['QueryCommand', true],
      ['QueryCommand', true],
      ['GetItemCommand', true],
    ]);
  });
});
