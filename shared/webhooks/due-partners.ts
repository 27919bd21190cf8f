import * as z from 'zod/mini';
import { dueQueue, oneByOne } from '#shared/platform/dynamodb/due.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';

/** A partner with due deliveries. */
export interface DuePartner {
  readonly partnerId: string;
  readonly since: Date;
}

export interface DuePartners {
  /** Lists the due partners that have no active sender. */
  due(now: Date, wallClock: number): DueQueue<DuePartner>;
}

const scheduleItem = z.object({
  partnerId: z.string(),
  dueSK: z.optional(instant),
  leaseUntil: z.optional(z.int()),
});

/** Lists every due partner, however many there are: a partner that is never finished does not hide another one. */
export class DynamoDuePartners implements DuePartners {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  due(now: Date, wallClock: number): DueQueue<DuePartner> {
    const page = oneByOne(this.#table, (item) => {
      const { partnerId, dueSK: since, leaseUntil = 0 } = scheduleItem.parse(item);
      // The index is eventually consistent.
      return since && since <= now && leaseUntil <= wallClock ? { partnerId, since } : undefined;
    });
    return dueQueue(this.#table, dueShards('WEBHOOK'), { until: now, page });
  }
}
