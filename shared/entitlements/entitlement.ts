import type { Order, OrderLine } from '#shared/orders/order.ts';
import { hasHandedKeysOn } from '#shared/orders/subscriptions/renewal.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';

/** An item of the customer's software page: what it holds by a purchase (R5). */
export interface Entitlement {
  readonly id: string;
  readonly order: Order;
  readonly line: OrderLine;
  readonly productId: string;
  readonly skuId: string;
  readonly title: string;
  /** Entitlements that come with it: keys and files of the versions n-1 and n-2. */
  readonly included: readonly Entitlement[];
}

/** `{orderId}:{lineItemNumber}:{productId}`. */
export const formatEntitlementId = (
  order: Order,
  line: OrderLine,
  productId = line.offer.productId,
): string => `${order.id}:${line.lineItemNumber}:${productId}`;

export interface EntitlementId {
  readonly orderId: string;
  readonly lineItemNumber: number;
  readonly productId: string;
}

export const entitlementNotFound = (id: string): DomainError =>
  new DomainError('ENTITLEMENT_NOT_FOUND', because('ENTITLEMENT_NOT_FOUND', { id }));

export function parseEntitlementId(id: string): EntitlementId {
  const [, orderId, line, productId] = /^([^:]+):(\d{1,4}):([^:]+)$/.exec(id) ?? [];
  if (!orderId || !line || !productId) {
    throw entitlementNotFound(id);
  }
  return { orderId, lineItemNumber: Number(line), productId };
}

function entitlementOf(order: Order, line: OrderLine): Entitlement {
  const { productId, skuId } = line.offer;
  const of = (granted: Pick<Entitlement, 'productId' | 'skuId' | 'title'>): Entitlement => ({
    ...granted,
    id: formatEntitlementId(order, line, granted.productId),
    order,
    line,
    included: [],
  });
  return {
    ...of({ productId, skuId, title: line.friendlyName }),
    included: line.includes.map(of),
  };
}

/** Everything that an order brought, cancelled items too. */
export const entitlementsOf = (order: Order): readonly Entitlement[] =>
  order.lines.map((line) => entitlementOf(order, line));

/** Finds an entitlement of an order, or one that these include. */
export const findEntitlementIn = (order: Order, id: string): Entitlement | undefined =>
  entitlementsOf(order)
    .flatMap((entitlement) => [entitlement, ...entitlement.included])
    .find((entitlement) => entitlement.id === id);

/** R16, R21: keys and links are given out for what is held, and for nothing else. */
export function requireHeld(entitlement: Entitlement, now: Date): void {
  const { line } = entitlement;
  if (line.state !== 'active') {
    throw new DomainError(
      'ENTITLEMENT_ENDED',
      because('PURCHASE_ENDED', { lineState: line.state }),
    );
  }
  if (hasHandedKeysOn(line)) {
    throw new DomainError(
      'ENTITLEMENT_ENDED',
      because('SUBSCRIPTION_RENEWED', { orderId: line.renewedBy?.orderId }),
    );
  }
  if (now >= line.termEndsAt) {
    throw new DomainError(
      'ENTITLEMENT_ENDED',
      because('SUBSCRIPTION_ENDED', { termEndsAt: line.termEndsAt.toISOString() }),
    );
  }
}
