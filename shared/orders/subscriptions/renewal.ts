import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import type { Renewal } from '#shared/catalog/catalog.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';
import { addDays, endOfTerm } from '#shared/platform/time.ts';
import type { LineLocation, Order, OrderLine } from '../order.ts';

/** A subscription and the order that it stands in. */
export interface Subscription {
  readonly order: Order;
  readonly line: OrderLine;
}

/** The first notice of a term's end goes out 30 days before (R21); portals renew somewhat ahead of it. */
export const RENEWAL_OPENS_DAYS = 90;

/** Location of a line's keys. */
export const keyLocation = ({ order, line }: Subscription): LineLocation =>
  line.renews?.keysOf ?? { orderId: order.id, lineItemNumber: line.lineItemNumber };

/** Reports that another line has the keys now. */
export const hasHandedKeysOn = ({ renewedBy }: OrderLine): boolean => renewedBy?.keepsKeys === true;

const refused = (message: Sentence, field: string): DomainError =>
  new DomainError('INVALID_PROPERTY', message, { data: [field] });

function requireRenewable({ order, line }: Subscription, by: OrderLine, now: Date, field: string) {
  const id = formatSubscriptionId(order.id, line.lineItemNumber);
  if (line.state === 'cancelled' || line.state === 'cancelling') {
    throw refused(because('RENEWAL_OF_CANCELLED', { id, state: line.state }), field);
  }
  if (line.renewedBy) {
    const next = formatSubscriptionId(line.renewedBy.orderId, line.renewedBy.lineItemNumber);
    throw refused(because('RENEWED_ALREADY', { id, next }), field);
  }
  const { productId, skuId } = line.offer;
  if (by.offer.productId !== productId || by.offer.skuId !== skuId) {
    throw refused(because('RENEWAL_BY_OTHER', { id, productId, skuId }), field);
  }
  const opens = addDays(line.termEndsAt, -RENEWAL_OPENS_DAYS);
  if (now < opens) {
    throw refused(
      because('RENEWAL_TOO_EARLY', {
        id,
        endsAt: line.termEndsAt.toISOString(),
        opensAt: opens.toISOString(),
      }),
      field,
    );
  }
}

/** A line that carries another one on, and that one as it is from then on. */
export interface RenewedLine {
  readonly renewing: OrderLine;
  readonly renewed: OrderLine;
}

/**
 * R21: the new term follows the old one without a gap, or begins now if that is over. `field` names the line's
 * field in refusals.
 */
export function renewLine(
  { order, line }: Subscription,
  by: { readonly orderId: string; readonly line: OrderLine; readonly renewal: Renewal | undefined },
  now: Date,
  field: string,
): RenewedLine {
  requireRenewable({ order, line }, by.line, now, field);
  if (by.renewal === undefined) {
    throw refused(because('NOT_RENEWED', { friendlyName: by.line.friendlyName }), field);
  }
  const keepsKeys = by.renewal === 'keeps_keys';
  const startsAt = line.termEndsAt > now ? line.termEndsAt : now;
  const until = endOfTerm(startsAt, by.line.term);
  const { lineItemNumber } = by.line;
  const keysOf = keepsKeys ? keyLocation({ order, line }) : undefined;
  return {
    renewing: {
      ...by.line,
      startsAt,
      termEndsAt: until,
      renews: { orderId: order.id, lineItemNumber: line.lineItemNumber, ...(keysOf && { keysOf }) },
    },
    renewed: { ...line, renewedBy: { orderId: by.orderId, lineItemNumber, keepsKeys, until } },
  };
}

export const withLine = (order: Order, changed: OrderLine): Order => ({
  ...order,
  lines: order.lines.map((line) =>
    line.lineItemNumber === changed.lineItemNumber ? changed : line,
  ),
});

/** Reports that a line was renewed by the given one. */
export const isRenewedBy = ({ renewedBy }: OrderLine, by: LineLocation): boolean =>
  renewedBy?.orderId === by.orderId && renewedBy.lineItemNumber === by.lineItemNumber;
