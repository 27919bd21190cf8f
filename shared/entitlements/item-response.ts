import { type DownloadLink, linkState } from '#shared/downloads/link.ts';
import { windowEndsAt } from '#shared/orders/cancellation/cancellation.ts';
import { settlementResponse } from '#shared/orders/cancellation/settlement-response.ts';
import { stateAt } from '#shared/orders/subscriptions/term.ts';
import { seesAmounts } from '#shared/platform/http/access.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import type { Entitlement } from './entitlement.ts';
import type {
  CancellationWindow,
  DownloadLinksResponse,
  EntitlementResponse,
  IncludedResponse,
} from './item-schemas.ts';
import type { ListedEntitlement } from './list-entitlements.ts';
import { artifactsOf } from './reservation.ts';

function linkStateResponse(each: DownloadLink, now: Date): DownloadLinksResponse['items'][number] {
  const { version, language, fileType } = each.subject;
  const { downloadsUsed, downloadLimit, expiresAt, requestedAt } = each;
  const state = linkState(each, now);
  const left = state === 'active' ? downloadLimit - downloadsUsed : 0;
  return {
    ...{ version, language, fileType, state, downloadsUsed, downloadLimit, left },
    endsAt: expiresAt.toISOString(),
    ...(requestedAt && { requestedAt: requestedAt.toISOString() }),
  };
}

/** The states of the links of one product: what the licence includes has links of its own. */
function downloadLinksResponse(
  { productId }: Entitlement,
  links: readonly DownloadLink[],
  now: Date,
): DownloadLinksResponse {
  const items = links
    .filter(({ subject }) => subject.productId === productId)
    .map((each) => linkStateResponse(each, now));
  const active = items.filter(({ state }) => state === 'active');
  const [endsAt] = active.map((each) => each.endsAt).sort();
  return {
    active: active.length,
    left: active.reduce((sum, each) => sum + each.left, 0),
    ...(endsAt !== undefined && { endsAt }),
    items,
  };
}

/** The rest of the window (R14). An item that has ended or was renewed cannot be cancelled, whatever its window says. */
function cancellationWindow(
  { order, line }: Entitlement,
  now: Date,
): CancellationWindow | undefined {
  if (stateAt(line, now) !== 'active' || line.renewedBy) {
    return undefined;
  }
  const until = windowEndsAt(order, line);
  const left = until.getTime() - now.getTime();
  return {
    until: until.toISOString(),
    daysLeft: Math.max(0, Math.floor(left / MILLISECONDS_PER_DAY)),
    open: left >= 0,
  };
}

function facts(entitlement: Entitlement, links: readonly DownloadLink[], now: Date) {
  const { id, order, line, productId, skuId, title } = entitlement;
  const held = line.state === 'cancelled' ? 0 : line.quantity;
  return {
    id,
    referenceOrder: {
      id: order.id,
      lineItemId: String(line.lineItemNumber),
      alternateId: order.alternateId,
    },
    productId,
    skuId,
    // Partner Center: what is not fulfilled does not count.
    quantity: held,
    quantityDetails: [
      { quantity: line.quantity, status: held === 0 ? 'unfulfilled' : 'fulfilled' },
    ],
    entitledArtifacts: artifactsOf(order, line),
    entitlementType: line.entitlementType,
    friendlyName: title,
    // The end of its term ends an item, too (R21).
    state: stateAt(line, now),
    purchasedAt: order.createdAt.toISOString(),
    expiryDate: line.termEndsAt.toISOString(),
    downloadLinks: downloadLinksResponse(entitlement, links, now),
  } satisfies Partial<EntitlementResponse>;
}

function itemLinks({ id, order }: Entitlement): EntitlementResponse['links'] {
  const uri = `/customers/${order.customerId}/entitlements/${id}`;
  return {
    self: link(uri),
    options: link(`${uri}/options`),
    downloads: link(`${uri}/downloads`),
    keys: link(`${uri}/keys`),
  };
}

/** An item of the software page, for the caller's role: helpdesk agents see no amounts. */
export function entitlementResponse(
  { entitlement, links }: ListedEntitlement,
  { caller, now }: Pick<Context, 'caller' | 'now'>,
) {
  const { cancelledAt, settlement } = entitlement.line;
  const cancellation = cancellationWindow(entitlement, now);
  return resource<EntitlementResponse>(
    'Entitlement',
    {
      ...facts(entitlement, links, now),
      ...(cancellation && { cancellation }),
      ...(cancelledAt && { cancelledAt: cancelledAt.toISOString() }),
      ...(settlement && seesAmounts(caller) && { settlement: settlementResponse(settlement) }),
      includedEntitlements: entitlement.included.map((each) =>
        // An included product is an item of its own, which includes nothing.
        resource<IncludedResponse>(
          'Entitlement',
          { ...facts(each, links, now), includedEntitlements: [] },
          itemLinks(each),
        ),
      ),
    },
    itemLinks(entitlement),
  );
}
