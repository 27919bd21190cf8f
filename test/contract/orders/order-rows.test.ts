import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { anOrder, CUSTOMER_ID, ORDER_ID } from '#test/fixtures/fixtures.ts';
import { changedLine } from '#test/fixtures/order-lines.ts';
import { keys } from '#test/helpers/keys.ts';
import { dynamoStore } from '#test/helpers/stores.ts';

const USD = { minorUnits: 0, currency: 'USD' };
const SETTLEMENT = { paid: USD, used: USD, fee: USD, refund: USD };

/** An order's row whose line is in the state, with one attribute of it set or removed. */
async function rowWith(
  state: 'active' | 'expired' | 'cancelling' | 'cancelled',
  attribute: 'settlement' | 'cancelledBy',
  value: object | string | undefined,
) {
  const store = await dynamoStore();
  const lines = anOrder().lines.map((line) => changedLine(line, { state }));
  await store.commit([store.orders.create(anOrder({ lines }))]);
  await store.table.client.send(
    new UpdateCommand({
      TableName: store.table.name,
      Key: keys.order(CUSTOMER_ID, ORDER_ID),
      UpdateExpression: `${value === undefined ? 'REMOVE' : 'SET'} #lines[0].#attribute${value === undefined ? '' : ' = :value'}`,
      ExpressionAttributeNames: { '#lines': 'lines', '#attribute': attribute },
      ...(value !== undefined && { ExpressionAttributeValues: { ':value': value } }),
    }),
  );
  return store.orders.find(CUSTOMER_ID, ORDER_ID);
}

describe('a line of an order on DynamoDB', () => {
  it.each(['active', 'expired', 'cancelling', 'cancelled'] as const)(
    'R16, R19: is read back whole when %s',
    async (state) => {
      const store = await dynamoStore();
      const lines = anOrder().lines.map((line) => changedLine(line, { state }));
      await store.commit([store.orders.create(anOrder({ lines }))]);
      expect((await store.orders.find(CUSTOMER_ID, ORDER_ID))?.lines).toEqual(lines);
    },
  );

  it.each(['cancelling', 'cancelled'] as const)(
    'R19: is refused when %s without its settlement, which would lose the refund',
    async (state) => {
      await expect(rowWith(state, 'settlement', undefined)).rejects.toThrow('settlement');
    },
  );

  it.each(['active', 'expired'] as const)(
    'R19: is refused when %s with a settlement',
    async (state) => {
      await expect(rowWith(state, 'settlement', SETTLEMENT)).rejects.toThrow('settlement');
    },
  );

  it.each(['active', 'expired'] as const)(
    'R23: is refused when %s with the request that cancelled it',
    async (state) => {
      await expect(rowWith(state, 'cancelledBy', 'request')).rejects.toThrow('cancelledBy');
    },
  );
});
