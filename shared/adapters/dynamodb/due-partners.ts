import * as z from 'zod/mini';
import type { DueQueue } from '../../domain/due.ts';
import type { DuePartner, DuePartners } from '../../domain/webhook-ports.ts';
import { dueQueue, oneByOne } from './due.ts';
import { instant } from './schemas.ts';
import { dueShards } from './shards.ts';
import type { Table } from './table.ts';

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

  due(now: Date, wallClock: number): DueQueue<DuePartner> {
    const page = oneByOne(this.#table, (item) => {
      const { partnerId, dueSK: since, leaseUntil = 0 } = agendaItem.parse(item);
      // The index follows the table with a delay.
      return since && since <= now && leaseUntil <= wallClock ? { partnerId, since } : undefined;
    });
    return dueQueue(this.#table, dueShards('WEBHOOK'), { until: now, page });
  }
}
