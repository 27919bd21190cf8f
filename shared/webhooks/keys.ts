import { shardOf } from '#shared/platform/dynamodb/shards.ts';

/** All that a sender decides by is one partition: a consistent query misses none of it. */
const partition = (partnerId: string): string => `WEBHOOK#${partnerId}`;
/** Deliveries are found by their ids. They take a third of the writes, and would fill the other partition in a launch. */
const deliveries = (partnerId: string): string => `${partition(partnerId)}#EVENTS`;

export const webhookKeys = {
  webhook: (partnerId: string) => ({ PK: partition(partnerId), SK: 'REGISTRATION' }),
  /** One row per partner: who holds the sender lease, and when the next delivery is due. */
  partnerSchedule: (partnerId: string) => ({ PK: partition(partnerId), SK: 'AGENDA' }),
  dueWebhooks: (partnerId: string, since: Date) => ({
    duePK: `WEBHOOK#${shardOf(partnerId)}`,
    dueSK: since.toISOString(),
  }),
  delivery: (partnerId: string, eventId: string) => ({
    PK: deliveries(partnerId),
    SK: `EVENT#${eventId}`,
  }),
  /** A delivery that waits in its message group. `position` sorts. */
  pendingDelivery: (partnerId: string, messageGroup: string, position: string) => ({
    PK: partition(partnerId),
    SK: `LANE#${messageGroup}#${position}`,
  }),
  /** When a message group is due. It names the event that it was made for, so that two never share one. */
  dueMessageGroup: (partnerId: string, at: Date, messageGroup: string, eventId: string) => ({
    PK: partition(partnerId),
    SK: `DUE#${at.toISOString()}#${messageGroup}#${eventId}`,
  }),
  deadDelivery: (partnerId: string, at: Date, eventId: string) => ({
    duePK: `DEADWEBHOOK#${shardOf(partnerId)}`,
    dueSK: `${partnerId}#${at.toISOString()}#${eventId}`,
  }),
} as const;
