import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { Actor } from '#shared/audit/record.ts';
import type { LedgerStore } from '#shared/billing/ledger-store.ts';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import type { Change } from '#shared/platform/change.ts';
import type { Ids } from '#shared/platform/ids.ts';
import { purchaseEntries } from './ledger-entries.ts';
import type { Order } from './order.ts';
import type { OrderStore } from './order-store.ts';

export interface PurchaseDependencies {
  readonly orders: Pick<OrderStore, 'create'>;
  readonly ledger: LedgerStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
}

/** The subscriptions that an order renews: their own orders change with it. */
function renewedBy({ lines }: Order): { readonly renews?: string } {
  const renewed = lines.flatMap(({ renews }) =>
    renews ? [formatSubscriptionId(renews.orderId, renews.lineItemNumber)] : [],
  );
  return renewed.length > 0 ? { renews: renewed.join(',') } : {};
}

/** Changes of a purchase: the order, its charges and its audit record are committed together (R3, R24). */
export function purchaseChanges(
  { orders, ledger, audit, ids }: PurchaseDependencies,
  order: Order,
  { actor, correlationId }: { readonly actor: Actor; readonly correlationId: string },
): readonly Change[] {
  const record = audit.append({
    id: ids.sortable(order.createdAt),
    partnerId: order.partnerId,
    customerId: order.customerId,
    orderId: order.id,
    operationType: 'create_order',
    resourceType: 'order',
    resourceId: order.id,
    actor,
    at: order.createdAt,
    correlationId,
    after: { state: 'completed', lines: order.lines.length, ...renewedBy(order) },
  });
  const charges = purchaseEntries(order).map((entry) => ledger.append(entry));
  return [orders.create(order), ...charges, record];
}
