import type { DeliveryQueue } from './delivery-queue.ts';
import type { EventBatch } from './dispatch-events.ts';
import { type WebhookRegistration, wants } from './endpoint.ts';
import type { WebhookStore } from './endpoint-store.ts';
import type { ServiceEvent } from './event.ts';
import type { InvokeSender } from './invoke-sender.ts';

export interface Dependencies {
  readonly webhooks: Pick<WebhookStore, 'find'>;
  readonly deliveryQueue: DeliveryQueue;
  readonly kick: InvokeSender;
  readonly wallClock: () => number;
  readonly told: (event: ServiceEvent) => void;
  readonly invokeFailed: (partnerId: string, error: unknown) => void;
}

/** Sequence numbers of streams have up to 40 digits. */
const SEQUENCE_DIGITS = 40;

/**
 * Puts events into the lanes of those who want to be told, in the order in which the stream brings them, and wakes
 * each of these partners once.
 */
export class WebhookBatch implements EventBatch {
  readonly #dependencies: Dependencies;
  readonly #registrations = new Map<string, Promise<WebhookRegistration | undefined>>();
  readonly #woken = new Map<string, Date>();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  async add(event: ServiceEvent, sequenceNumber: string): Promise<void> {
    const { deliveryQueue, told, wallClock } = this.#dependencies;
    const registration = await this.#registrationOf(event.partnerId);
    if (registration && wants(registration, event)) {
      const takenAt = new Date(wallClock());
      // An event that is ahead of this clock is due at once, too.
      const now = event.at > takenAt ? event.at : takenAt;
      const sequence = sequenceNumber.padStart(SEQUENCE_DIGITS, '0');
      // With its id no two events share a place, whatever streams call their changes.
      await deliveryQueue.add(event, `${takenAt.toISOString()}#${sequence}#${event.id}`, now);
      const before = this.#woken.get(event.partnerId);
      this.#woken.set(event.partnerId, before && before > now ? before : now);
    }
    told(event);
  }

  async end(): Promise<void> {
    const { deliveryQueue, kick, invokeFailed } = this.#dependencies;
    for (const [partnerId, now] of this.#woken) {
      await deliveryQueue.wake(partnerId, now);
      // It only saves time: a job finds what is due.
      await kick(partnerId, now).catch((error: unknown) => invokeFailed(partnerId, error));
    }
  }

  #registrationOf(partnerId: string): Promise<WebhookRegistration | undefined> {
    const known = this.#registrations.get(partnerId);
    const registration = known ?? this.#dependencies.webhooks.find(partnerId);
    this.#registrations.set(partnerId, registration);
    return registration;
  }
}
