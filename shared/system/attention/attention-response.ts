import { formatEntitlementId } from '#shared/entitlements/entitlement.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { toDecimal } from '#shared/platform/money.ts';
import type { Place, PlacedLink } from './attention.ts';
import type { AttentionResponse } from './attention-schemas.ts';
import type { Attention } from './read-attention.ts';

const MOST = 50;

const placeFacts = ({ customer, order, line }: Place) => ({
  ...{ customerId: customer.id, customerName: customer.companyName },
  entitlementId: formatEntitlementId(order, line),
  orderId: order.id,
  orderNumber: order.alternateId,
  friendlyName: line.friendlyName,
  quantity: line.quantity,
});

function linkFacts(place: PlacedLink) {
  const { version, language, fileType, productId } = place.link.subject;
  return {
    ...placeFacts(place),
    entitlementId: formatEntitlementId(place.order, place.line, productId),
    ...{ version, language, fileType },
  };
}

/** The most urgent ones, by an instant. */
const urgent = <Item>(items: readonly Item[], at: (item: Item) => string) => ({
  total: items.length,
  items: items.toSorted((a, b) => (at(a) < at(b) ? -1 : 1)).slice(0, MOST),
});

const newest = <Item>(items: readonly Item[], at: (item: Item) => string) => ({
  total: items.length,
  items: items.toSorted((a, b) => (at(a) > at(b) ? -1 : 1)).slice(0, MOST),
});

export function attentionResponse(found: Attention): AttentionResponse {
  const nameOf = (customerId: string | undefined) =>
    customerId === undefined ? undefined : found.names.get(customerId);
  const links = found.links.map((each) => ({
    ...linkFacts(each),
    ...{ left: each.left, endsAt: each.link.expiresAt.toISOString() },
  }));
  const requests = found.requests.map((each) => ({
    ...linkFacts(each),
    requestedAt: each.requestedAt.toISOString(),
  }));
  const terms = found.terms.map((each) => ({
    ...placeFacts(each),
    ...{ endsAt: each.line.termEndsAt.toISOString(), within: each.within },
  }));
  const windows = found.windows.map((each) => ({
    ...placeFacts(each),
    until: each.until.toISOString(),
  }));
  return resource<AttentionResponse>(
    'Attention',
    {
      downloadLinks: urgent(links, ({ endsAt }) => endsAt),
      linkRequests: newest(requests, ({ requestedAt }) => requestedAt),
      terms: urgent(terms, ({ endsAt }) => endsAt),
      cancellations: urgent(windows, ({ until }) => until),
      reports: found.reports.map(({ id, title, status, modifiedAt, customerId }) => ({
        ...{ customerId, customerName: nameOf(customerId), id, title, status },
        modifiedAt: modifiedAt.toISOString(),
      })),
      ...(found.charges && {
        charges: found.charges.map(({ amount, hasMore }) => ({
          ...{ currencyCode: amount.currency, amount: toDecimal(amount), hasMore },
        })),
      }),
      ...(found.actions && {
        actions: found.actions.map((record) => ({
          ...{ id: record.id, at: record.at.toISOString(), by: record.actor.principalName },
          ...{ customerId: record.customerId, customerName: nameOf(record.customerId) },
          ...{ orderId: record.orderId, operationType: record.operationType },
          ...{ resourceType: record.resourceType, resourceId: record.resourceId },
        })),
      }),
      customersRead: found.customersRead,
      next: found.next,
    },
    { self: link('/attention') },
  );
}
