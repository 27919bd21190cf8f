import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { startCancellation } from '#shared/orders/cancellation/cancellation.ts';
import { finishCancellations } from '#shared/orders/cancellation/finish-cancellations.job.ts';
import type { Change } from '#shared/platform/change.ts';
import { anOrder, CUSTOMER_ID, NOW } from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const RUN = { now: NOW, correlationId: 'job', hasTime: () => true };

async function cancelling(store: Store, ids: readonly string[]) {
  for (const id of ids) {
    await store.commit([
      store.orders.create(startCancellation(anOrder({ id }), [0], 'request', NOW)),
    ]);
  }
}
const stateOf = async (store: Store, id: string) =>
  (await store.orders.find(CUSTOMER_ID, id))?.lines[0]?.state;

/** Takes from an order's row what its schema asks for. */
async function spoil(store: Store, id: string): Promise<void> {
  if ('table' in store) {
    await store.table.client.send(
      new UpdateCommand({
        TableName: store.table.name,
        Key: { PK: `CUSTOMER#${CUSTOMER_ID}`, SK: `ORDER#${id}` },
        UpdateExpression: 'REMOVE alternateId',
      }),
    );
  } else {
    store.orders.malformed.add(id);
  }
}

describe.each(STORES)('finish-cancellations %s', (_, open) => {
  it('R16: finishes the others when a row does not parse, and then fails', async () => {
    const store = await open();
    await cancelling(store, ['a', 'b', 'c']);
    await spoil(store, 'a');
    await expect(finishCancellations(store)(RUN)).rejects.toThrow('1 due items failed; 2 are done');
    expect([await stateOf(store, 'b'), await stateOf(store, 'c')]).toEqual([
      'cancelled',
      'cancelled',
    ]);
  });

  it('R16: reaches an order behind more failing ones of its shard than a page holds', async () => {
    const store = await open();
    // Ids whose digits differ by 16 in their sum share a shard; the healthy one sorts last.
    const stuck = Array.from({ length: 101 }, (_unused, index) => {
      const id = String.fromCodePoint(0x100 + 16 * index);
      return id;
    });
    const healthy = String.fromCodePoint(0x100 + 16 * 101);
    await cancelling(store, [...stuck, healthy]);
    const commit = async (changes: readonly Change[]) => {
      if (!changes.some(({ description }) => description === `save order ${healthy}`)) {
        throw new Error('It always fails.');
      }
      await store.commit(changes);
    };
    await expect(finishCancellations({ ...store, commit })(RUN)).rejects.toThrow(
      '101 due items failed; 1 are done',
    );
    expect(await stateOf(store, healthy)).toBe('cancelled');
  });
});
