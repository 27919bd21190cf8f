import type { DeliveryQueue } from './delivery-queue.ts';
import type { EventBatch } from './dispatch-events.ts';
import { type WebhookRegistration, wants } from './endpoint.ts';
import type { WebhookStore } from './endpoint-store.ts';
import type { ServiceEvent } from './event.ts';
import type { InvokeSender } from './invoke-sender.ts';

export interface Dependencies {
  readonly webhooks: Pick<WebhookStore, 'find'>;
  readonly deliveryQueue: DeliveryQueue;
  readonly invokeSender: InvokeSender;
  readonly wallClock: () => number;
  readonly onEvent: (event: ServiceEvent) => void;
  readonly onInvokeFailure: (partnerId: string, error: unknown) => void;
}

/** Sequence numbers of streams have up to 40 digits. */
const SEQUENCE_DIGITS = 40;

/**
 * Queues events for the partners that subscribe to them, in the order of the stream, and notifies each of these
 * partners once.
 */
export class WebhookBatch implements EventBatch {
  readonly #dependencies: Dependencies;
  readonly #registrations = new Map<string, Promise<WebhookRegistration | undefined>>();
  readonly #notified = new Map<string, Date>();

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
  }

  async add(event: ServiceEvent, sequenceNumber: string): Promise<void> {
    const { deliveryQueue, onEvent, wallClock } = this.#dependencies;
    const registration = await this.#registrationOf(event.partnerId);
    if (registration && wants(registration, event)) {
      const takenAt = new Date(wallClock());
      // An event whose time is ahead of this clock is due at once, too.
      const now = event.at > takenAt ? event.at : takenAt;
      const sequence = sequenceNumber.padStart(SEQUENCE_DIGITS, '0');
      // The id keeps positions unique, whatever sequence numbers a stream assigns.
      const position = `${takenAt.toISOString()}#${sequence}#${event.id}`;
      if (registration.pausedAt) {
        await deliveryQueue.keep(event, position, now);
      } else {
        await deliveryQueue.add(event, position, now);
        this.#willNotify(event.partnerId, now);
      }
    }
    onEvent(event);
  }

  #willNotify(partnerId: string, now: Date): void {
    const before = this.#notified.get(partnerId);
    this.#notified.set(partnerId, before && before > now ? before : now);
  }

  async end(): Promise<void> {
    const { deliveryQueue, invokeSender, onInvokeFailure } = this.#dependencies;
    for (const [partnerId, now] of this.#notified) {
      await deliveryQueue.notify(partnerId, now);
      // This only saves time: a job finds what is due.
      await invokeSender(partnerId, now).catch((error: unknown) =>
        onInvokeFailure(partnerId, error),
      );
    }
  }

  #registrationOf(partnerId: string): Promise<WebhookRegistration | undefined> {
    const known = this.#registrations.get(partnerId);
    const registration = known ?? this.#dependencies.webhooks.find(partnerId);
    this.#registrations.set(partnerId, registration);
    return registration;
  }
}
