import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { DuePartner, DuePartners } from '../../domain/webhook-ports.ts';
import { DUE_INDEX } from './keys.ts';
import { instant } from './schemas.ts';
import { dueShards } from './shards.ts';
import { getItem, type Key, type Table } from './table.ts';

const place = z.object({ PK: z.string(), SK: z.string() });
const agendaItem = z.object({
  partnerId: z.string(),
  dueSK: z.optional(instant),
  leaseUntil: z.optional(z.int()),
});

/** Every partner that is due, however many there are: one that is never done keeps nobody off the list. */
export class DynamoDuePartners implements DuePartners {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async *listDue(now: Date, wallClock: number): AsyncIterable<DuePartner> {
    for (const shard of dueShards('WEBHOOK')) {
      for await (const keys of this.#pages(shard, now)) {
        const items = await Promise.all(keys.map((key) => getItem(this.#table, key)));
        for (const item of items) {
          const { partnerId, dueSK: since, leaseUntil = 0 } = agendaItem.parse(item);
          // The index follows the table with a delay.
          if (since && since <= now && leaseUntil <= wallClock) {
            yield { partnerId, since };
          }
        }
      }
    }
  }

  async *#pages(shard: string, now: Date): AsyncIterable<readonly Key[]> {
    const pages = paginateQuery(
      { client: this.#table.client, pageSize: 100 },
      {
        TableName: this.#table.name,
        IndexName: DUE_INDEX,
        KeyConditionExpression: 'duePK = :shard AND dueSK <= :now',
        ExpressionAttributeValues: { ':shard': shard, ':now': now.toISOString() },
      },
    );
    for await (const { Items = [] } of pages) {
      yield Items.map((item) => place.parse(item));
    }
  }
}
