import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { DuePartner, DuePartners } from '#shared/webhooks/due-partners.ts';
import { memoryQueue } from './memory-due.ts';

/** Partners with something due and no sender. */
export class MemoryDuePartners implements DuePartners {
  /** For tests: ids of partners whose rows do not parse. */
  readonly malformed = new Set<string>();
  readonly #partners = new Map<string, DuePartner>();

  /** For tests: notes that a partner has something due. */
  add(partner: DuePartner): void {
    this.#partners.set(partner.partnerId, partner);
  }

  due(now: Date): DueQueue<DuePartner> {
    return memoryQueue('WEBHOOK', {
      all: () => [...this.#partners.values()],
      idOf: ({ partnerId }) => partnerId,
      isDue: ({ since }) => since <= now,
      malformed: this.malformed,
    });
  }
}
