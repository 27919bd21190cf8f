import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import type { Order, OrderLine } from '#shared/orders/order.ts';
import { entryOf, subscriptionOf } from '#shared/orders/subscriptions/azure-subscription.ts';
import { stateAt } from '#shared/orders/subscriptions/term.ts';
import { link } from '#shared/platform/http/envelope.ts';
import type { ArtifactResponse, ReservationsResponse } from './reservation-schemas.ts';

const PROVISIONING = {
  active: 'Succeeded',
  cancelling: 'Cancelled',
  cancelled: 'Cancelled',
  expired: 'Expired',
} as const;

export const artifactUri = (order: Order, line: OrderLine): string =>
  `/customers/${order.customerId}/artifacts/reservedinstance/groups/${order.id}/lineitems/${line.lineItemNumber}/resource/${formatSubscriptionId(order.id, line.lineItemNumber)}`;

/** The artifact of a reservation, which leads to what is reserved. Software has none. */
export const artifactsOf = (order: Order, line: OrderLine): readonly ArtifactResponse[] =>
  line.entitlementType === 'reservedinstance'
    ? [
        {
          artifactType: 'reservedinstance',
          resourceId: formatSubscriptionId(order.id, line.lineItemNumber),
          link: link(artifactUri(order, line)),
        },
      ]
    : [];

/** The reservation of an order line. A line is one reservation of as many instances as its quantity. */
export function reservationOf(
  order: Order,
  line: OrderLine,
  now: Date,
): ReservationsResponse['reservations'][number] {
  const state = stateAt(line, now);
  const scope = entryOf(line.provisioningContext, 'scope')?.toLowerCase();
  const target = subscriptionOf(line.provisioningContext);
  return {
    reservationId: formatSubscriptionId(order.id, line.lineItemNumber),
    scopeType: scope === 'single' ? 'Single' : 'Shared',
    displayName: line.friendlyName,
    appliedScopes: scope === 'single' && target !== undefined ? [target] : [],
    quantity: line.state === 'cancelled' ? 0 : line.quantity,
    expiryDateTime: line.termEndsAt.toISOString(),
    effectiveDateTime: (line.startsAt ?? order.createdAt).toISOString(),
    provisioningState: PROVISIONING[state],
  };
}
