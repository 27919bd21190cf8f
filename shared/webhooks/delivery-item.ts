import * as z from 'zod/mini';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { addDays } from '#shared/platform/time.ts';
import type { Delivery } from './delivery.ts';
import { STATES_BY_STORED_NAME, STORED_STATES } from './delivery-states.ts';
import type { EventName } from './event.ts';
import { webhookKeys } from './keys.ts';

const eventItem = z.object({
  id: z.string(),
  name: z.custom<EventName>((value) => typeof value === 'string'),
  at: instant,
  partnerId: z.string(),
  customerId: z.optional(z.string()),
  orderId: z.optional(z.string()),
  resourceId: z.string(),
  correlationId: z.optional(z.string()),
});
const deliveryItem = z.object({
  event: eventItem,
  /** The message group. */
  lane: z.string(),
  position: z.string(),
  state: z.pipe(
    z.enum(['waiting', 'delivered', 'dead', 'unwanted']),
    z.transform((state) => STATES_BY_STORED_NAME[state]),
  ),
  tries: z.int(),
  nextTryAt: instant,
  attempts: z.array(
    z.object({ at: instant, status: z.optional(z.int()), problem: z.optional(z.string()) }),
  ),
  finishedAt: z.optional(instant),
});

/**
 * Days that a finished delivery is kept: longer than the stream can repeat an event (one day), so that a repeat is
 * recognized, and as long as Partner Center reports on a test event (seven). Failed deliveries wait for an operator.
 */
const RETENTION_DAYS = { delivered: 7, cancelled: 7, failed: 30 } as const;

export const readDelivery = (item: unknown): Delivery => {
  const { event, lane: messageGroup, ...delivery } = deliveryItem.parse(item);
  const { customerId, orderId, ...facts } = event;
  return { ...delivery, messageGroup, event: { ...facts, customerId, orderId } };
};

export const deliveryRow = ({ messageGroup: lane, ...delivery }: Delivery) => {
  const { event, state, finishedAt } = delivery;
  const row = {
    ...webhookKeys.delivery(event.partnerId, event.id),
    ...stored({ ...delivery, lane, state: STORED_STATES[state] }),
  };
  if (state === 'pending' || !finishedAt) {
    return row;
  }
  return {
    ...row,
    deleteAfter: Math.ceil(addDays(finishedAt, RETENTION_DAYS[state]).getTime() / 1000),
    ...(state === 'failed' && webhookKeys.deadDelivery(event.partnerId, finishedAt, event.id)),
  };
};

/** The position of a pending delivery in its message group. */
export const pendingRow = ({ event, messageGroup, position }: Delivery) => ({
  ...webhookKeys.pendingDelivery(event.partnerId, messageGroup, position),
  ...{ eventId: event.id, position },
});

/** The mark that a message group is due. */
export const dueGroupRow = ({ event, messageGroup, nextTryAt }: Delivery) => ({
  ...webhookKeys.dueMessageGroup(event.partnerId, nextTryAt, messageGroup, event.id),
  ...{ lane: messageGroup, at: nextTryAt.toISOString() },
});
