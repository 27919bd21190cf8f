import { shardOf } from '#shared/platform/dynamodb/shards.ts';

/** Everything about a partner's webhooks is one partition: a consistent query misses none of it. */
const partition = (partnerId: string): string => `WEBHOOK#${partnerId}`;

export const webhookKeys = {
  webhook: (partnerId: string) => ({ PK: partition(partnerId), SK: 'REGISTRATION' }),
  /** One row per partner: who holds the sender lease, and when the next delivery is due. */
  webhookAgenda: (partnerId: string) => ({ PK: partition(partnerId), SK: 'AGENDA' }),
  dueWebhooks: (partnerId: string, since: Date) => ({
    duePK: `WEBHOOK#${shardOf(partnerId)}`,
    dueSK: since.toISOString(),
  }),
  delivery: (partnerId: string, eventId: string) => ({
    PK: partition(partnerId),
    SK: `EVENT#${eventId}`,
  }),
  /** A delivery that waits in its message group. `position` sorts. */
  waiting: (partnerId: string, lane: string, position: string) => ({
    PK: partition(partnerId),
    SK: `LANE#${lane}#${position}`,
  }),
  /** When a message group is due. It names the event that it was made for, so that two never share one. */
  dueLane: (partnerId: string, at: Date, lane: string, eventId: string) => ({
    PK: partition(partnerId),
    SK: `DUE#${at.toISOString()}#${lane}#${eventId}`,
  }),
  deadDelivery: (partnerId: string, at: Date, eventId: string) => ({
    duePK: `DEADWEBHOOK#${shardOf(partnerId)}`,
    dueSK: `${partnerId}#${at.toISOString()}#${eventId}`,
  }),
} as const;
