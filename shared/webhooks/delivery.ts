import type { ServiceEvent } from './event.ts';

/**
 * Pauses in seconds after each failed try: those of the Standard Webhooks specification ("Deliverability and
 * reliability"), three days and four hours in all. The try after the last one is the tenth.
 */
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const PAUSES = [
  ...[5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR],
  ...[10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
] as const;
export const MAXIMUM_TRIES = PAUSES.length + 1;

/** How one try ended. */
export interface Attempt {
  readonly at: Date;
  /** The status of the answer, if one came. */
  readonly status?: number | undefined;
  /** Why none came, in words that show no address. */
  readonly problem?: string | undefined;
}

/** `unwanted`: the partner is registered for it no more. */
export type DeliveryState = 'waiting' | 'delivered' | 'dead' | 'unwanted';

/** One event on its way to its partner. */
export interface Delivery {
  readonly event: ServiceEvent;
  /** Deliveries of a lane are made one after the other. */
  readonly lane: string;
  /** Sorts within the lane, by when the event was taken from the stream. */
  readonly position: string;
  readonly state: DeliveryState;
  /** Tries since it was first sent, or was sent again by an operator. */
  readonly tries: number;
  /** When it is to be tried, if it is the first of its lane. */
  readonly nextTryAt: Date;
  /** The tries, oldest first. */
  readonly attempts: readonly Attempt[];
  readonly finishedAt?: Date | undefined;
}

/** Events of one order are told in its order; what is about no order has a lane of its own. */
export const laneOf = ({ orderId, resourceId }: ServiceEvent): string => orderId ?? resourceId;

export const newDelivery = (event: ServiceEvent, position: string, now: Date): Delivery => ({
  event,
  lane: laneOf(event),
  position,
  state: 'waiting',
  tries: 0,
  nextTryAt: now,
  attempts: [],
});

/** Any 2xx is a success and all else a failure, also a redirect. */
const isSuccess = ({ status }: Attempt): boolean =>
  status !== undefined && status >= 200 && status < 300;

/** What a try makes of a delivery: delivered, to be tried again after a pause, or dead. */
export function afterAttempt(delivery: Delivery, attempt: Attempt): Delivery {
  const tries = delivery.tries + 1;
  const tried = {
    ...delivery,
    tries,
    // An operator may send it again any number of times.
    attempts: [...delivery.attempts, attempt].slice(-MAXIMUM_TRIES),
  };
  if (isSuccess(attempt)) {
    return { ...tried, state: 'delivered', finishedAt: attempt.at };
  }
  const pause = PAUSES[tries - 1];
  return pause === undefined
    ? { ...tried, state: 'dead', finishedAt: attempt.at }
    : { ...tried, nextTryAt: new Date(attempt.at.getTime() + pause * 1000) };
}

/** A dead one from the start again, in its old place. */
export const redriven = (delivery: Delivery, now: Date): Delivery => ({
  ...delivery,
  state: 'waiting',
  tries: 0,
  nextTryAt: now,
  finishedAt: undefined,
});

/** `order-created` is of an `order`. */
const resourceNameOf = (eventName: string): string => eventName.replace(/-[a-z]+$/, '');

function resourceUriOf({ name, id, customerId, orderId, resourceId }: ServiceEvent): string {
  if (name === 'test-created') {
    return `/webhooks/v1/registration/validationEvents/${id}`;
  }
  if (name === 'servicerequest-updated') {
    return `/v1/servicerequests/${resourceId}`;
  }
  // Links that were made before their order was kept in them have none.
  return `/v1/customers/${customerId}${orderId === undefined ? '' : `/orders/${orderId}`}`;
}

/**
 * What is sent: Partner Center's five fields, and ours that say what they leave open. It shows no key, no token and no
 * link: who may see these asks for them.
 */
export const bodyOf = (event: ServiceEvent, apiUrl: string) => ({
  EventName: event.name,
  ResourceUri: `${apiUrl}${resourceUriOf(event)}`,
  ResourceName: resourceNameOf(event.name),
  AuditUri: null,
  ResourceChangeUtcDate: event.at.toISOString(),
  EventId: event.id,
  ResourceId: event.resourceId,
  ...(event.customerId !== undefined && { CustomerTenantId: event.customerId }),
  ...(event.orderId !== undefined && { OrderId: event.orderId }),
});
