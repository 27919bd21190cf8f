import type { DynamoDBRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { dispatchEvents } from '#shared/webhooks/dispatch-events.ts';
import type { ServiceEvent } from '#shared/webhooks/event.ts';
import { NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';

const record = (number: number): DynamoDBRecord => ({
  dynamodb: { SequenceNumber: String(number) },
});
const eventsOf = ({ dynamodb }: DynamoDBRecord): readonly ServiceEvent[] => [
  {
    id: dynamodb?.SequenceNumber ?? '',
    ...{ name: 'order-created', at: NOW, partnerId: PARTNER_ID },
    ...{ customerId: undefined, orderId: 'order', resourceId: 'order' },
  },
];

/** Hands on the records 1 to 4; those in `broken` cannot be, nor what was taken in if `end` is among them. */
async function dispatch(broken: readonly string[], read = eventsOf) {
  const published: string[] = [];
  const failures: unknown[] = [];
  let ends = 0;
  const refuse = (what: string) => {
    if (broken.includes(what)) {
      throw new Error('no');
    }
  };
  const dispatched = await dispatchEvents({
    read,
    begin: () => ({
      add: async ({ id }, sequenceNumber) => {
        refuse(id);
        published.push(sequenceNumber);
      },
      end: async () => {
        ends += 1;
        refuse('end');
      },
    }),
    onFailure: (sequenceNumber) => failures.push(sequenceNumber),
  })({ Records: [1, 2, 3, 4].map(record) });
  return { published, failures, ends, ...dispatched };
}

describe('dispatchEvents', () => {
  it('hands on all events of a batch in order', async () => {
    expect(await dispatch([])).toEqual({
      published: ['1', '2', '3', '4'],
      failures: [],
      ends: 1,
      batchItemFailures: [],
    });
  });

  it('stops at the first failure and returns it: no event is skipped or overtaken', async () => {
    expect(await dispatch(['3'])).toEqual({
      published: ['1', '2'],
      failures: ['3'],
      // What was taken in before is handed on: the stream does not bring it again.
      ends: 1,
      batchItemFailures: [{ itemIdentifier: '3' }],
    });
  });

  describe('of several message groups', () => {
    const inGroups = (each: DynamoDBRecord) => {
      const number = Number(each.dynamodb?.SequenceNumber);
      return eventsOf(each).map((event) => ({ ...event, orderId: `order-${number % 2}` }));
    };

    it('hands on those of one group in order, beside a group that failed', async () => {
      const { published, batchItemFailures } = await dispatch(['3'], inGroups);
      // The record after the failed one is of the other group: the stream brings it again.
      expect(published.filter((number) => Number(number) % 2 === 1)).toEqual(['1']);
      expect(published).toContain('2');
      expect(batchItemFailures).toEqual([{ itemIdentifier: '3' }]);
    });

    it('returns the earliest record of several that failed', async () => {
      const { failures, batchItemFailures } = await dispatch(['3', '2'], inGroups);
      expect(failures).toEqual(['2']);
      expect(batchItemFailures).toEqual([{ itemIdentifier: '2' }]);
    });

    it('returns the earliest record also where it fails last', async () => {
      const failures: unknown[] = [];
      const { promise: laterFailed, resolve } = Promise.withResolvers<void>();
      const dispatched = await dispatchEvents({
        read: inGroups,
        begin: () => ({
          add: async ({ id }) => {
            if (id === '1') {
              await laterFailed;
            } else {
              resolve();
            }
            throw new Error('no');
          },
          end: async () => undefined,
        }),
        onFailure: (sequenceNumber) => failures.push(sequenceNumber),
      })({ Records: [1, 2, 3, 4].map(record) });
      expect(dispatched.batchItemFailures).toEqual([{ itemIdentifier: '1' }]);
      expect(failures).toEqual(['1']);
    });

    it('hands on several groups at once, and of each one event', async () => {
      const begun: string[] = [];
      const { promise: all, resolve } = Promise.withResolvers<void>();
      await dispatchEvents({
        read: inGroups,
        begin: () => ({
          add: async ({ id }) => {
            begun.push(id);
            if (begun.length === 2) {
              resolve();
            }
            // Nobody comes by before both groups are there.
            await all;
          },
          end: async () => undefined,
        }),
        onFailure: () => undefined,
      })({ Records: [1, 2, 3, 4].map(record) });
      expect(begun.slice(0, 2)).toEqual(['1', '2']);
      expect(begun).toHaveLength(4);
    });
  });

  it('returns the first record when the batch cannot be handed on, so that all are repeated', async () => {
    expect(await dispatch(['end'])).toMatchObject({
      published: ['1', '2', '3', '4'],
      batchItemFailures: [{ itemIdentifier: '1' }],
    });
  });

  it('returns a record that cannot be read', async () => {
    const read = (each: DynamoDBRecord) => {
      if (each.dynamodb?.SequenceNumber === '2') {
        throw new Error('a row that does not fit');
      }
      return eventsOf(each);
    };
    expect(await dispatch([], read)).toMatchObject({
      published: ['1'],
      batchItemFailures: [{ itemIdentifier: '2' }],
    });
  });
});
