import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { readAuditRecord } from '#shared/audit/read-audit-record.ts';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import { type Key, openTable } from '#shared/platform/dynamodb/table.ts';
import { DynamoDeliveryQueue } from '#shared/webhooks/delivery-queue.ts';
import {
  aCustomer,
  aLink,
  anOrder,
  CUSTOMER_ID,
  NOW,
  ORDER_ID,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';
import { aRefundRequest } from '#test/fixtures/refund-requests.ts';
import { aServiceEvent } from '#test/fixtures/webhooks.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';
import { clientOf } from '#test/setup/dynamodb.ts';

/** A store with rows of several features. */
async function filled() {
  const store = await dynamoStore();
  await store.commit(store.customers.create(aCustomer()));
  await store.commit([store.orders.create(anOrder()), ...store.links.create(aLink())]);
  await store.commit(store.refundRequests.create(aRefundRequest({ id: 'report-1' })));
  const answer = { scope: 'p', requestId: 'r', fingerprint: 'f', answer: '{}', at: NOW };
  await store.commit([await store.requests.remember(answer)]);
  await fillPool(store, 'P', '2025', ['KEY-1']);
  await store.callerLimits.count({ name: 'commerce', most: 500 }, PARTNER_ID, NOW);
  const deliveries = new DynamoDeliveryQueue(store.table);
  await deliveries.add(aServiceEvent(), '1', NOW);
  await deliveries.notify(PARTNER_ID, NOW);
  return store;
}

async function rowsOf({
  table,
}: DynamoStore): Promise<readonly (Key & { readonly v?: unknown })[]> {
  const { client } = openTable(table.name, clientOf(inject('dynamodbEndpoint')));
  const { Items = [] } = await client.send(new ScanCommand({ TableName: table.name }));
  return Items.map((item) => ({ PK: String(item['PK']), SK: String(item['SK']), v: item['v'] }));
}

async function changeRows(store: DynamoStore, UpdateExpression: string, values?: object) {
  for (const { PK, SK } of await rowsOf(store)) {
    await store.table.client.send(
      new UpdateCommand({
        TableName: store.table.name,
        Key: { PK, SK },
        UpdateExpression,
        ...(values && { ExpressionAttributeValues: { ...values } }),
      }),
    );
  }
}

const READS: readonly {
  of: string;
  read: (store: DynamoStore) => Promise<unknown>;
  row: string;
}[] = [
  {
    of: 'an order',
    read: ({ orders }) => orders.find(CUSTOMER_ID, ORDER_ID),
    row: `CUSTOMER#${CUSTOMER_ID} ORDER#${ORDER_ID}`,
  },
  {
    of: 'a list of orders',
    read: ({ orders }) => orders.list(CUSTOMER_ID, { size: 10 }),
    row: `CUSTOMER#${CUSTOMER_ID} ORDER#${ORDER_ID}`,
  },
  {
    of: 'a customer',
    read: ({ customers }) => customers.find(CUSTOMER_ID),
    row: `CUSTOMER#${CUSTOMER_ID} CUSTOMER`,
  },
  {
    of: 'a link, as a click counts on it',
    read: ({ clicks }) => clicks.find(aLink().tokenHash),
    row: `LINK#${aLink().tokenHash} LINK`,
  },
  {
    of: 'a pool of keys',
    read: ({ availableKeys }) => availableKeys.draw('P', '2025'),
    row: 'KEYPOOLS POOL#P#2025',
  },
  {
    of: 'a service request',
    read: ({ refundRequests }) => refundRequests.find('report-1'),
    row: 'SERVICEREQUEST#report-1 SERVICEREQUEST',
  },
  {
    of: 'an answer',
    read: ({ requests }) => requests.find('p', 'r', NOW),
    row: 'REQUEST#p#r REQUEST',
  },
];

describe('the schema version of a row', () => {
  it('is written with every row', async () => {
    const rows = await rowsOf(await filled());
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ v }) => v !== 1)).toEqual([]);
  });

  describe('of all rows, which are only read here', () => {
    let [without, unknown]: DynamoStore[] = [];
    beforeAll(async () => {
      [without, unknown] = [await filled(), await filled()];
      await changeRows(without, 'REMOVE v');
      await changeRows(unknown, 'SET v = :v', { ':v': 2 });
    });
    const opened = (store: DynamoStore | undefined) => {
      if (!store) {
        throw new Error('It was not filled.');
      }
      return store;
    };

    it.each(READS)('is 1 where $of has none', async ({ read }) => {
      expect(await read(opened(without))).toBeDefined();
    });

    it.each(READS)('refuses $of by its row and version if it is unknown', async ({ read, row }) => {
      await expect(read(opened(unknown))).rejects.toThrow(`Row ${row} has schema version 2.`);
    });
  });

  it('R24: is checked by the export of audit records, and not part of what it exports', () => {
    const image = (v: string) => ({
      dynamodb: {
        NewImage: {
          ...{ PK: { S: `AUDIT#${PARTNER_ID}` }, SK: { S: 'record' }, v: { N: v } },
          ...{ id: { S: 'a' }, at: { S: NOW.toISOString() } },
        },
      },
    });
    expect(readAuditRecord(image('1'))).toEqual({ id: 'a', at: NOW.toISOString() });
    expect(() => readAuditRecord(image('2'))).toThrow('has schema version 2.');
  });

  it('R16, R20: stops no job: the row fails by itself, and the others are read', async () => {
    const store = await dynamoStore();
    const started = (id: string) => startCancellation(anOrder({ id }), [0], 'request', NOW);
    await store.commit([store.orders.create(started('old'))]);
    await changeRows(store, 'SET v = :v', { ':v': 2 });
    await store.commit([store.orders.create(started('current'))]);
    const read: string[] = [];
    for (const shard of store.orders.cancelling()) {
      for await (const rows of shard.pages()) {
        for (const row of rows) {
          const order = await row.read().catch((error: Error) => error.message);
          read.push(typeof order === 'string' ? order : (order?.id ?? ''));
        }
      }
    }
    expect(read.sort()).toEqual([
      expect.stringContaining('ORDER#old has schema version 2'),
      'current',
    ]);
  });
});
