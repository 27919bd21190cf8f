import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import { formatOfferId } from '#shared/catalog/catalog.ts';
import { collection, etagOf, link, resource } from '#shared/platform/http/envelope.ts';
import { type Money, toDecimal } from '#shared/platform/money.ts';
import { settlementResponse } from './cancellation/settlement-response.ts';
import { type LineLocation, type Order, type OrderLine, orderStatus, orderTotal } from './order.ts';
import type { OrderLineResponse, OrderResponse } from './order-schemas.ts';

export const orderEtag = ({ id, version }: Order): string => etagOf([id, version]);

export const orderUri = ({ customerId, id }: Order): string =>
  `/customers/${customerId}/orders/${id}`;

export const subscriptionUri = ({ customerId, id }: Order, { lineItemNumber }: OrderLine): string =>
  `/customers/${customerId}/subscriptions/${formatSubscriptionId(id, lineItemNumber)}`;

const symbolOf = ({ currency }: Money): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

const subscriptionIdOf = ({ orderId, lineItemNumber }: LineLocation): string =>
  formatSubscriptionId(orderId, lineItemNumber);

function transactionType({ state, renews }: OrderLine): OrderLineResponse['transactionType'] {
  if (state === 'cancelled') {
    return 'cancel';
  }
  return renews ? 'renew' : 'New';
}

/** Facts that not every reader of an order gets. */
interface OrderView {
  /** Prices, where the reader asks for them. */
  readonly withPrice?: boolean;
  /** Amounts of cancelled lines, for those who see invoices. */
  readonly withAmounts?: boolean;
}

const cancellationFacts = ({ cancelledAt, settlement }: OrderLine, withAmounts: boolean) => ({
  ...(cancelledAt && { cancelledDate: cancelledAt.toISOString() }),
  ...(settlement && withAmounts && { settlement: settlementResponse(settlement) }),
});

function lineResponse(
  order: Order,
  line: OrderLine,
  { withPrice = false, withAmounts = true }: OrderView,
): OrderLineResponse {
  const { productId, skuId, availabilityId } = line.offer;
  const product = `/customers/${order.customerId}/products/${productId}`;
  return {
    lineItemNumber: line.lineItemNumber,
    offerId: formatOfferId(line.offer),
    subscriptionId: formatSubscriptionId(order.id, line.lineItemNumber),
    termDuration: line.term,
    transactionType: transactionType(line),
    ...(line.renews && { renewsSubscriptionId: subscriptionIdOf(line.renews) }),
    ...(line.renewedBy && { renewedBySubscriptionId: subscriptionIdOf(line.renewedBy) }),
    friendlyName: line.friendlyName,
    // Partner Center: a cancelled line has quantity 0.
    quantity: line.state === 'cancelled' ? 0 : line.quantity,
    ...(line.provisioningContext && { provisioningContext: line.provisioningContext }),
    ...(withPrice && {
      pricing: {
        listPrice: toDecimal(line.unitPrice),
        price: toDecimal(line.unitPrice),
        extendedPrice: toDecimal(line.paid),
      },
    }),
    ...cancellationFacts(line, withAmounts),
    links: {
      product: link(product),
      sku: link(`${product}/skus/${skuId}`),
      availability: link(`${product}/skus/${skuId}/availabilities/${availabilityId}`),
      subscription: link(subscriptionUri(order, line)),
    },
  };
}

export function orderResponse(order: Order, view: OrderView = {}): OrderResponse {
  const { withPrice = false } = view;
  const total = orderTotal(order);
  const uri = orderUri(order);
  return resource(
    'Order',
    {
      id: order.id,
      alternateId: order.alternateId,
      referenceCustomerId: order.referenceCustomerId ?? order.customerId,
      billingCycle: 'one_time',
      currencyCode: order.currency,
      currencySymbol: symbolOf(total),
      lineItems: order.lines.map((line) => lineResponse(order, line, view)),
      ...(withPrice && { totalPrice: toDecimal(total) }),
      creationDate: order.createdAt.toISOString(),
      status: orderStatus(order),
      transactionType: 'UserPurchase',
    },
    {
      self: link(uri),
      provisioningStatus: link(`${uri}/provisioningstatus`),
      patchOperation: link(uri, [], 'PATCH'),
      cancellation: link(`${uri}/cancellation`),
    },
    { etag: orderEtag(order) },
  );
}

/** Software is there as soon as it is bought; what is being cancelled, or was, is not any more. */
export const lineProvisioning = ({ state }: OrderLine): 'fulfilled' | 'unfulfilled' =>
  state === 'active' || state === 'expired' ? 'fulfilled' : 'unfulfilled';

export const provisioningResponse = (order: Order) =>
  collection(
    order.lines.map((line) => {
      const { lineItemNumber, quantity } = line;
      const status = lineProvisioning(line);
      return {
        ...{ lineItemNumber, status },
        quantityProvisioningInformation: [{ quantity, status }],
        attributes: { objectType: 'OrderLineItemProvisioningStatus' as const },
      };
    }),
    `${orderUri(order)}/provisioningstatus`,
  );
