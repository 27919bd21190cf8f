import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import type { ServiceEvent } from './event.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/**
 * Pauses in seconds after each failed attempt, from the Standard Webhooks specification ("Deliverability and
 * reliability"): three days and four hours in all. The attempt after the last pause is the tenth.
 */
const PAUSES = [
  ...[5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR],
  ...[10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
] as const;
export const MAXIMUM_TRIES = PAUSES.length + 1;

/** The outcome of one attempt. */
export interface Attempt {
  readonly at: Date;
  /** The status of the response, if there was one. */
  readonly status?: number | undefined;
  /** The reason that there was no response, in words that show no address. */
  readonly problem?: string | undefined;
}

/**
 * `failed`: the last attempt failed. `cancelled`: the partner no longer subscribes to the event, or its endpoint is
 * paused.
 */
export type DeliveryState = 'pending' | 'delivered' | 'failed' | 'cancelled';

/** One event on its way to its partner. */
export interface Delivery {
  readonly event: ServiceEvent;
  /** Deliveries of a message group are attempted one after the other. */
  readonly messageGroup: string;
  /** Sorts within the message group, by the time at which the event was read from the stream. */
  readonly position: string;
  readonly state: DeliveryState;
  /** Attempts since the first one, or since the delivery was redriven. */
  readonly tries: number;
  /** The time of the next attempt, once the delivery is the first of its message group. */
  readonly nextTryAt: Date;
  /** The attempts, oldest first. */
  readonly attempts: readonly Attempt[];
  readonly finishedAt?: Date | undefined;
}

/** Events of one order are delivered in order. An event without an order belongs to the group of its resource. */
export const messageGroupOf = ({ orderId, resourceId }: ServiceEvent): string =>
  orderId ?? resourceId;

export const newDelivery = (event: ServiceEvent, position: string, now: Date): Delivery => ({
  event,
  messageGroup: messageGroupOf(event),
  position,
  state: 'pending',
  tries: 0,
  nextTryAt: now,
  attempts: [],
});

/** A 2xx status is a success. Everything else is a failure, including a redirect. */
const isSuccess = ({ status }: Attempt): boolean =>
  status !== undefined && status >= 200 && status < 300;

/** 410 Gone: the endpoint asks for no more events (Standard Webhooks, "Deliverability and reliability"). */
export const isGone = (attempt: Attempt | undefined): boolean => attempt?.status === 410;

/**
 * Applies the outcome of an attempt: the delivery is delivered, pending until the next attempt, failed, or cancelled
 * because its endpoint is gone.
 */
export function afterAttempt(delivery: Delivery, attempt: Attempt): Delivery {
  const tries = delivery.tries + 1;
  const attempted = {
    ...delivery,
    tries,
    // A delivery may be redriven any number of times.
    attempts: [...delivery.attempts, attempt].slice(-MAXIMUM_TRIES),
  };
  if (isSuccess(attempt)) {
    return { ...attempted, state: 'delivered', finishedAt: attempt.at };
  }
  if (isGone(attempt)) {
    return { ...attempted, state: 'cancelled', finishedAt: attempt.at };
  }
  const pause = PAUSES[tries - 1];
  return pause === undefined
    ? { ...attempted, state: 'failed', finishedAt: attempt.at }
    : { ...attempted, nextTryAt: new Date(attempt.at.getTime() + pause * 1000) };
}

/** Marks positions of deliveries that were redriven. It sorts behind the old position, and before the next delivery. */
const REDRIVEN = '~';

/**
 * Returns a delivery to its old place, with its attempts counted from zero. Its position has a key of its own: a sender
 * that still removes the old one does not take it away.
 */
export const redriven = (delivery: Delivery, now: Date): Delivery => ({
  ...delivery,
  position: `${delivery.position.split(REDRIVEN)[0]}${REDRIVEN}${now.toISOString()}`,
  state: 'pending',
  tries: 0,
  nextTryAt: now,
  finishedAt: undefined,
});

/** The resource in an event's name: `order-created` is about an `order`. */
const resourceNameOf = (eventName: string): string => eventName.replace(/-[a-z]+$/, '');

/** The GUID of a subscription, whose record names its line: `{orderId}:{lineItemNumber}`. */
const subscriptionIdOf = (resourceId: string): string => {
  const [orderId = '', lineItemNumber] = resourceId.split(':');
  return formatSubscriptionId(orderId, Number(lineItemNumber));
};

function resourceUriOf({ name, id, customerId, orderId, resourceId }: ServiceEvent): string {
  if (name === 'test-created') {
    return `/webhooks/v1/registration/validationEvents/${id}`;
  }
  if (name === 'servicerequest-updated') {
    return `/v1/servicerequests/${resourceId}`;
  }
  if (name === 'subscription-updated') {
    return `/v1/customers/${customerId}/subscriptions/${subscriptionIdOf(resourceId)}`;
  }
  // Links that were created before links kept their order have none.
  return `/v1/customers/${customerId}${orderId === undefined ? '' : `/orders/${orderId}`}`;
}

/**
 * The body of a delivery: Partner Center's five fields, and fields of our own for the ids that those leave out. It
 * contains no key, no token and no link; callers with the right to see them request them from the API.
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
