import type { AuditStore } from '#shared/audit/audit-store.ts';
import { jobActor } from '#shared/audit/record.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { type DueOutcome, forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { IssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import type { Order } from '../order.ts';
import type { OrderStore } from '../order-store.ts';
import { keyLocation } from './renewal.ts';
import { type DueNotice, dueNotices, withNotices } from './term.ts';

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'save' | 'termDue'>;
  readonly issuedKeys: Pick<IssuedKeyStore, 'list' | 'extend'>;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

export interface ExpireSubscriptionsResult extends Record<string, unknown>, DueOutcome {
  /** Lines whose term has ended. */
  readonly expired: number;
  /** Lines whose partner was notified that the term ends soon. */
  readonly noticed: number;
}

/** Extends keys that were issued while their subscription was being renewed: they still end with the old term. */
async function extendRenewedKeys(
  { issuedKeys }: Dependencies,
  order: Order,
  { line }: DueNotice,
): Promise<readonly Change[]> {
  const { renewedBy } = line;
  if (!renewedBy?.keepsKeys) {
    return [];
  }
  const { orderId, lineItemNumber } = keyLocation({ order, line });
  const issued = await issuedKeys.list(order.customerId, orderId, lineItemNumber);
  const active = issued.filter(({ state }) => state === 'active');
  return active.map((key) => issuedKeys.extend(key, renewedBy.until));
}

/**
 * R21: marks subscriptions whose term has ended, and notifies partners 30, 7 and 1 days before the end, once each. Keys
 * and links do not wait for it: a window never outlives its term, and keys are issued by the time.
 */
export function expireSubscriptions(dependencies: Dependencies): Job<ExpireSubscriptionsResult> {
  const { orders, audit, ids, commit } = dependencies;
  return async (run) => {
    const { now, correlationId } = run;
    const recordOf = (order: Order, { line, days }: DueNotice): Change =>
      audit.append({
        id: ids.sortable(now),
        partnerId: order.partnerId,
        customerId: order.customerId,
        orderId: order.id,
        operationType: days === 0 ? 'expire_subscription' : 'notify_subscription_end',
        resourceType: 'subscription',
        resourceId: `${order.id}:${line.lineItemNumber}`,
        actor: jobActor('expire-subscriptions'),
        at: now,
        correlationId,
        ...(days === 0 && { before: { state: 'active' } }),
        after:
          days === 0
            ? { state: 'expired', ...(line.renewedBy && { renewedBy: line.renewedBy.orderId }) }
            : { daysBefore: days, termEndsAt: line.termEndsAt.toISOString() },
      });

    let [expired, noticed] = [0, 0];
    const outcome = await forEachDue(run, orders.termDue(now), async (order) => {
      const notices = dueNotices(order, now);
      const records = notices.map((notice) => recordOf(order, notice));
      const extended = await Promise.all(
        notices.map((notice) => extendRenewedKeys(dependencies, order, notice)),
      );
      await commit([orders.save(withNotices(order, notices)), ...records, ...extended.flat()]);
      const ended = notices.filter(({ days }) => days === 0).length;
      expired += ended;
      noticed += notices.length - ended;
    });
    return { expired, noticed, ...outcome };
  };
}
