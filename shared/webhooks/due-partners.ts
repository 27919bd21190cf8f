import * as z from 'zod/mini';
import { dueQueue, oneByOne } from '#shared/platform/dynamodb/due.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';

/** Partners that have something due. */
export interface DuePartner {
  readonly partnerId: string;
  readonly since: Date;
}

export interface DuePartners {
  /** Those for whom nobody sends at the moment. */
  due(now: Date, wallClock: number): DueQueue<DuePartner>;
}

const agendaItem = rowSchema({
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

  due(now: Date, wallClock: number): DueQueue<DuePartner> {
    const page = oneByOne(this.#table, (item) => {
      const { partnerId, dueSK: since, leaseUntil = 0 } = agendaItem.parse(item);
      // The index follows the table with a delay.
      return since && since <= now && leaseUntil <= wallClock ? { partnerId, since } : undefined;
    });
    return dueQueue(this.#table, dueShards('WEBHOOK'), { until: now, page });
  }
}
