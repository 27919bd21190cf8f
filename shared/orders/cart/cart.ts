import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import type { Money } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import { addDays, type TermDuration } from '#shared/platform/time.ts';
import type { Offered } from '../find-offers.ts';
import { MAXIMUM_LINES, type OrderLine } from '../order.ts';
import { buildLine, type RequestedLine } from '../place-order.ts';
import type { ProvisioningContext } from '../subscriptions/azure-subscription.ts';

/** Partner Center: a cart ends 7 days after it was made. */
const CART_DAYS = 7;

export interface CartItem {
  readonly id: number;
  readonly catalogItemId: string;
  readonly quantity: number;
  readonly termDuration?: TermDuration | undefined;
  readonly friendlyName?: string | undefined;
  /** Target of a reservation, as the portal gave it. */
  readonly provisioningContext?: ProvisioningContext | undefined;
}

export interface CartLine extends CartItem {
  /** The price that the buyer was shown last, and the order that the line goes into; undefined while the line is wrong. */
  readonly agreed?: { readonly unitPrice: Money; readonly orderGroup: string } | undefined;
}

export interface Cart {
  readonly id: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly createdAt: Date;
  readonly modifiedAt: Date;
  readonly modifiedBy: string;
  /** At this instant it has ended. */
  readonly expiresAt: Date;
  readonly lines: readonly CartLine[];
  /** Orders that a checkout has placed, by their group. */
  readonly ordered: Readonly<Record<string, string>>;
  /** Counts the saves; a save that another one overtook is refused. */
  readonly version: number;
}

/** A line as it stands today. */
export interface RepricedLine {
  readonly line: CartLine;
  readonly today: OrderLine | DomainError;
}

const samePrice = (one: Money, other: Money): boolean =>
  one.minorUnits === other.minorUnits && one.currency === other.currency;

export const requestedLine = (item: CartItem, lineItemNumber: number): RequestedLine => ({
  lineItemNumber,
  offerId: item.catalogItemId,
  quantity: item.quantity,
  termDuration: item.termDuration,
  friendlyName: item.friendlyName,
  provisioningContext: item.provisioningContext,
});

function today(item: CartItem, offered: Offered | undefined, now: Date): RepricedLine['today'] {
  if (!offered || isDomainError(offered)) {
    return (
      offered ??
      new DomainError(
        'INVALID_OFFER',
        because('ITEM_NOT_ON_OFFER', { catalogItemId: item.catalogItemId }),
      )
    );
  }
  try {
    return buildLine(requestedLine(item, item.id), offered, now, item.id);
  } catch (error) {
    if (isDomainError(error)) {
      return error;
    }
    throw error;
  }
}

/** Lines as they stand today; `offers` in their order. */
export const reprice = (
  lines: readonly CartLine[],
  offers: readonly Offered[],
  now: Date,
): readonly RepricedLine[] =>
  lines.map((line, index) => ({ line, today: today(line, offers[index], now) }));

/** The price that was shown, if today's is another one. It is charged only after the buyer has seen it. */
export const changedPrice = ({ line, today }: RepricedLine): Money | undefined =>
  !isDomainError(today) && line.agreed && !samePrice(line.agreed.unitPrice, today.unitPrice)
    ? line.agreed.unitPrice
    : undefined;

/**
 * Shows the buyer today's prices: from now on these are agreed. Lines of one currency and kind share an order,
 * as many as one holds.
 */
export function quote(
  items: readonly CartItem[],
  offers: readonly Offered[],
  now: Date,
): CartLine[] {
  const inGroup = new Map<string, number>();
  return reprice(items, offers, now).map(({ line, today }) => {
    const { agreed: _, ...item } = line;
    if (isDomainError(today)) {
      return item;
    }
    const kind = `${today.entitlementType}-${today.unitPrice.currency}`.toLowerCase();
    const before = inGroup.get(kind) ?? 0;
    inGroup.set(kind, before + 1);
    const orderGroup = `${kind}-${Math.floor(before / MAXIMUM_LINES) + 1}`;
    return { ...item, agreed: { unitPrice: today.unitPrice, orderGroup } };
  });
}

/** Groups that are still to be ordered, in the order of their lines. */
export const openGroups = ({ lines, ordered }: Cart): readonly string[] =>
  [...new Set(lines.flatMap(({ agreed }) => (agreed ? [agreed.orderGroup] : [])))].filter(
    (group) => ordered[group] === undefined,
  );

/** `Ordered` once every line is. */
export const cartStatus = (cart: Cart): 'Active' | 'Ordered' =>
  Object.keys(cart.ordered).length > 0 && openGroups(cart).length === 0 ? 'Ordered' : 'Active';

export const cartEnd = (createdAt: Date): Date => addDays(createdAt, CART_DAYS);

/** The reason why a line cannot be ordered, or undefined. */
export function blocker(repriced: RepricedLine): DomainError | undefined {
  const { line, today } = repriced;
  if (isDomainError(today)) {
    return today;
  }
  const field = { data: [`lineItems[${line.id}].catalogItemId`] };
  const changed = changedPrice(repriced);
  if (changed) {
    return new DomainError(
      'PRICE_CHANGED',
      because('PRICE_CHANGED', { catalogItemId: line.catalogItemId }),
      field,
    );
  }
  return line.agreed
    ? undefined
    : new DomainError(
        'PRICE_CHANGED',
        because('ITEM_ON_OFFER_AGAIN', { catalogItemId: line.catalogItemId }),
        field,
      );
}
