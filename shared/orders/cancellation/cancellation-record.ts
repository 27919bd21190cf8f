import type { Actor, AuditRecord } from '#shared/audit/record.ts';
import type { Order } from '../order.ts';

/** On whose behalf, and when, a cancellation is carried on. */
export interface ActorContext {
  readonly actor: Actor;
  readonly now: Date;
  readonly correlationId: string;
}

/** A record of what a cancellation does to its order. */
export const orderRecord = (
  order: Order,
  { actor, now, correlationId }: ActorContext,
  facts: Pick<
    AuditRecord,
    'id' | 'operationType' | 'resourceType' | 'resourceId' | 'before' | 'after'
  >,
): AuditRecord => ({
  ...facts,
  partnerId: order.partnerId,
  customerId: order.customerId,
  orderId: order.id,
  actor,
  at: now,
  correlationId,
});
