import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { addDays } from '#shared/platform/time.ts';
import type { Delivery } from './delivery.ts';
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
const deliveryItem = rowSchema({
  event: eventItem,
  lane: z.string(),
  position: z.string(),
  state: z.enum(['waiting', 'delivered', 'dead', 'unwanted']),
  tries: z.int(),
  nextTryAt: instant,
  attempts: z.array(
    z.object({ at: instant, status: z.optional(z.int()), problem: z.optional(z.string()) }),
  ),
  finishedAt: z.optional(instant),
});

/**
 * What is over is kept for so many days: longer than the stream can come again (one day), so that a repeat is known
 * for one, and as long as Partner Center tells of a test event (seven). The dead wait for an operator.
 */
const KEPT_DAYS = { delivered: 7, unwanted: 7, dead: 30 } as const;

export const readDelivery = (item: unknown): Delivery => {
  const { event, ...delivery } = deliveryItem.parse(item);
  const { customerId, orderId, ...facts } = event;
  return { ...delivery, event: { ...facts, customerId, orderId } };
};

export const deliveryRow = (delivery: Delivery) => {
  const { event, state, finishedAt } = delivery;
  const row = { ...webhookKeys.delivery(event.partnerId, event.id), ...stored(delivery) };
  if (state === 'waiting' || !finishedAt) {
    return row;
  }
  return {
    ...row,
    deleteAfter: Math.ceil(addDays(finishedAt, KEPT_DAYS[state]).getTime() / 1000),
    ...(state === 'dead' && webhookKeys.deadDelivery(event.partnerId, finishedAt, event.id)),
  };
};

/** Its place in its lane. */
export const waitingRow = ({ event, lane, position }: Delivery) => ({
  ...webhookKeys.waiting(event.partnerId, lane, position),
  ...{ eventId: event.id, position },
});

/** When its lane is to be looked at. */
export const dueLaneRow = ({ event, lane, nextTryAt }: Delivery) => ({
  ...webhookKeys.dueLane(event.partnerId, nextTryAt, lane, event.id),
  ...{ lane, at: nextTryAt.toISOString() },
});
