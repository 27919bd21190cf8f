import { formatSubscriptionId, skuGuid } from '#shared/billing/subscription-id.ts';
import { formatOfferId } from '#shared/catalog/catalog.ts';
import { collection, link, resource } from '#shared/platform/http/envelope.ts';
import { previewLine } from '../cancellation/cancellation.ts';
import type { OrderLine } from '../order.ts';
import { lineProvisioning, orderEtag, orderUri, subscriptionUri } from '../order-response.ts';
import type { ShownSubscription } from './read-subscriptions.ts';
import type { Subscription } from './renewal.ts';
import type { ProvisioningResponse, SubscriptionResponse } from './subscriptions-schemas.ts';
import { stateAt } from './term.ts';

/** In Partner Center, a subscription that is cancelled is deleted. */
const STATUSES = {
  active: 'active',
  expired: 'expired',
  cancelling: 'deleted',
  cancelled: 'deleted',
} as const;

export const subscriptionStatus = (line: OrderLine, now: Date): SubscriptionResponse['status'] =>
  STATUSES[stateAt(line, now)];

/** How much a cancellation refunds now, and until when. */
function refundFacts({ order, line }: Subscription, now: Date) {
  const { cancellable, windowEndsAt, settlement } = previewLine(order, line, now);
  if (!cancellable) {
    return { refundOptions: [] };
  }
  const isFull = settlement.refund.minorUnits === line.paid.minorUnits;
  const expiresAt = windowEndsAt.toISOString();
  return {
    refundOptions: [{ type: isFull ? ('Full' as const) : ('Partial' as const), expiresAt }],
    cancellationAllowedUntilDate: expiresAt,
  };
}

const PRODUCT_TYPES = {
  software: { id: 'Software', displayName: 'Software' },
  reservedinstance: { id: 'Azure', displayName: 'Azure' },
} as const;

export function subscriptionResponse(
  { order, line, publisherName }: ShownSubscription,
  now: Date,
): SubscriptionResponse {
  const { productId, skuId, availabilityId } = line.offer;
  const product = `/customers/${order.customerId}/products/${productId}`;
  return resource(
    'Subscription',
    {
      id: formatSubscriptionId(order.id, line.lineItemNumber),
      offerId: formatOfferId(line.offer),
      offerName: line.title ?? line.friendlyName,
      friendlyName: line.friendlyName,
      productType: PRODUCT_TYPES[line.entitlementType],
      quantity: line.quantity,
      unitType: 'Licenses',
      hasPurchasableAddons: false,
      creationDate: order.createdAt.toISOString(),
      effectiveStartDate: (line.startsAt ?? order.createdAt).toISOString(),
      commitmentEndDate: line.termEndsAt.toISOString(),
      status: subscriptionStatus(line, now),
      // A renewal is an order of its own (R21).
      autoRenewEnabled: false,
      isTrial: false,
      billingType: 'license',
      billingCycle: 'one_time',
      termDuration: line.term,
      isMicrosoftProduct: publisherName === 'Microsoft',
      ...(publisherName !== undefined && { publisherName }),
      contractType: 'subscription',
      orderId: order.id,
      ...refundFacts({ order, line }, now),
    },
    {
      self: link(subscriptionUri(order, line)),
      order: link(orderUri(order)),
      product: link(product),
      sku: link(`${product}/skus/${skuId}`),
      availability: link(`${product}/skus/${skuId}/availabilities/${availabilityId}`),
    },
    { etag: orderEtag(order) },
  );
}

export const subscriptionProvisioningResponse = ({ order, line }: Subscription) =>
  resource<ProvisioningResponse>(
    'SubscriptionProvisioningStatus',
    {
      skuId: skuGuid(line.offer),
      quantity: line.state === 'cancelled' ? 0 : line.quantity,
      endDate: line.termEndsAt.toISOString(),
      // Nothing is pending here: software is there as soon as it is bought.
      status: lineProvisioning(line) === 'fulfilled' ? 'success' : 'none',
    },
    { self: link(`${subscriptionUri(order, line)}/provisioningstatus`) },
  );

/** A collection that Partner Center has of a subscription, and that is empty for prepaid software. */
export const emptyOf = ({ order, line }: Subscription, name: string) =>
  collection<never>([], `${subscriptionUri(order, line)}/${name}`);
