import { shardOf } from './shards.ts';

/** Everything that a partner is to be told is one partition: a consistent query misses none of it. */
const partition = (partnerId: string): string => `WEBHOOK#${partnerId}`;

export const webhookKeys = {
  webhook: (partnerId: string) => ({ PK: partition(partnerId), SK: 'REGISTRATION' }),
  /** Who sends for a partner, and whether there is anything to send. */
  webhookAgenda: (partnerId: string) => ({ PK: partition(partnerId), SK: 'AGENDA' }),
  dueWebhooks: (partnerId: string, since: Date) => ({
    duePK: `WEBHOOK#${shardOf(partnerId)}`,
    dueSK: since.toISOString(),
  }),
  delivery: (partnerId: string, eventId: string) => ({
    PK: partition(partnerId),
    SK: `EVENT#${eventId}`,
  }),
  /** What waits in a lane. `position` sorts. */
  waiting: (partnerId: string, lane: string, position: string) => ({
    PK: partition(partnerId),
    SK: `LANE#${lane}#${position}`,
  }),
  /** When to look at a lane. It names the event that it was made for, so that two never share one. */
  dueLane: (partnerId: string, at: Date, lane: string, eventId: string) => ({
    PK: partition(partnerId),
    SK: `DUE#${at.toISOString()}#${lane}#${eventId}`,
  }),
  deadDelivery: (partnerId: string, at: Date, eventId: string) => ({
    duePK: `DEADWEBHOOK#${shardOf(partnerId)}`,
    dueSK: `${partnerId}#${at.toISOString()}#${eventId}`,
  }),
} as const;
