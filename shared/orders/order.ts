import type { CancellationPolicy } from '#shared/catalog/cancellation-policy.ts';
import {
  type Availability,
  type CoreLicences,
  type EntitlementType,
  type IncludedEntitlement,
  type OfferId,
  parseOfferId,
  type Sku,
  type Term,
} from '#shared/catalog/catalog.ts';
import type { Customer } from '#shared/customers/customer.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { type Money, plus, times } from '#shared/platform/money.ts';
import { endOfTerm, type TermDuration } from '#shared/platform/time.ts';
import type { Settlement } from './cancellation/refund.ts';
import type { ProvisioningContext } from './subscriptions/azure-subscription.ts';
import type { RenewedBy, Renews } from './subscriptions/renewal.ts';

/**
 * `cancelling`: no key and no link is given out any more, and not all that were out are revoked yet. `expired`: the
 * term has ended, and a job has noted it; until it did, the time alone says so (R21).
 */
export type LineState = 'active' | 'cancelling' | 'cancelled' | 'expired';

/** One purchased item. It keeps what it was bought for, at which price and under which policy. */
export interface OrderLine {
  readonly lineItemNumber: number;
  readonly offer: OfferId;
  readonly friendlyName: string;
  readonly entitlementType: EntitlementType;
  readonly quantity: number;
  readonly term: TermDuration;
  readonly termEndsAt: Date;
  readonly unitPrice: Money;
  readonly paid: Money;
  readonly cancellationPolicy: CancellationPolicy;
  /** What it entitles to besides itself, as it was sold. */
  readonly includes: readonly IncludedEntitlement[];
  /** In one unit (R4). */
  readonly coreLicences?: CoreLicences | undefined;
  /** What a reservation is for, as the portal gave it. */
  readonly provisioningContext?: ProvisioningContext | undefined;
  readonly state: LineState;
  /** When a term begins that follows another one; the others begin with the purchase. */
  readonly startsAt?: Date | undefined;
  readonly renews?: Renews | undefined;
  readonly renewedBy?: RenewedBy | undefined;
  /** The last notice of the term's end, in days before it. */
  readonly noticedDays?: number | undefined;
  /** What was, or while it runs will be, given back. */
  readonly settlement?: Settlement | undefined;
  /** The request that cancelled it: sent again, it is answered and not refused (R23). */
  readonly cancelledBy?: string | undefined;
}

export interface Order {
  readonly id: string;
  readonly alternateId: string;
  readonly partnerId: string;
  readonly customerId: string;
  readonly referenceCustomerId: string | undefined;
  readonly currency: string;
  readonly createdAt: Date;
  readonly lines: readonly OrderLine[];
  /** Counts the saves; a save that another one overtook is refused. */
  readonly version: number;
}

/** What a line is called by itself: `{orderId}:{lineItemNumber}`. */
export const formatSubscriptionId = (orderId: string, lineItemNumber: number): string =>
  `${orderId}:${lineItemNumber}`;

/** As the store has it after a save. */
export const saved = (order: Order): Order => ({ ...order, version: order.version + 1 });

/**
 * An order holds at most this many lines. Its cancellation ends in one transaction, of which DynamoDB takes 100
 * writes: a refund and a fee for each line, the order, its audit record, and the record of the request.
 */
export const MAXIMUM_LINES = 40;

export const orderStatus = (order: Order): 'completed' | 'cancelled' =>
  order.lines.every((line) => line.state === 'cancelled') ? 'cancelled' : 'completed';

export const orderTotal = ({ lines }: Pick<Order, 'lines'>): Money =>
  lines.map((line) => line.paid).reduce(plus);

/** A line as a buyer asks for it. */
export interface RequestedLine {
  readonly lineItemNumber: number;
  readonly offerId: string;
  readonly quantity: number;
  readonly termDuration?: TermDuration | undefined;
  readonly friendlyName?: string | undefined;
  readonly provisioningContext?: ProvisioningContext | undefined;
  /** The subscription that it carries on. */
  readonly renewsSubscriptionId?: string | undefined;
}

const at = (field: string, index: number): { data: string[] } => ({
  data: [`lineItems[${index}].${field}`],
});

function chooseTerm(line: RequestedLine, availability: Availability, index: number): Term {
  const offered = availability.terms.map((term) => term.duration);
  const term =
    line.termDuration === undefined && availability.terms.length === 1
      ? availability.terms[0]
      : availability.terms.find(({ duration }) => duration === line.termDuration);
  if (!term) {
    throw new DomainError(
      'INVALID_PROPERTY',
      `${line.offerId} is sold for ${offered.join(' or ')}. Say which in termDuration.`,
      at('termDuration', index),
    );
  }
  return term;
}

/** One line of a purchase. `index` names it in errors. */
export function buildLine(line: RequestedLine, sku: Sku, now: Date, index: number): OrderLine {
  const offer = parseOfferId(line.offerId);
  const availability = sku.availabilities.find(({ id }) => id === offer.availabilityId);
  if (!availability) {
    throw new DomainError(
      'INVALID_OFFER',
      `${line.offerId} is not on offer. Read the SKU's availabilities again: their ids change over time.`,
      at('offerId', index),
    );
  }
  if (line.quantity < sku.minimumQuantity || line.quantity > sku.maximumQuantity) {
    throw new DomainError(
      'INVALID_QUANTITY',
      `${sku.title} is sold in quantities from ${sku.minimumQuantity} to ${sku.maximumQuantity}, not ${line.quantity}.`,
      at('quantity', index),
    );
  }
  const term = chooseTerm(line, availability, index);
  return {
    lineItemNumber: line.lineItemNumber,
    offer,
    friendlyName: line.friendlyName ?? sku.title,
    entitlementType: sku.entitlementType,
    quantity: line.quantity,
    term: term.duration,
    termEndsAt: endOfTerm(now, term.duration),
    unitPrice: term.price,
    paid: times(term.price, line.quantity),
    cancellationPolicy: sku.cancellationPolicy,
    includes: sku.includes,
    coreLicences: sku.coreLicences,
    provisioningContext: line.provisioningContext,
    state: 'active',
  };
}

/**
 * A purchase on behalf of a customer (R1, R3). `skus` are those of the customer's market, one for each
 * requested line in the same order.
 */
export function placeOrder(purchase: {
  readonly customer: Customer;
  readonly lines: readonly RequestedLine[];
  readonly skus: readonly Sku[];
  readonly referenceCustomerId: string | undefined;
  readonly ids: { readonly id: string; readonly alternateId: string };
  readonly now: Date;
}): Order {
  const { customer, ids, now, referenceCustomerId } = purchase;
  const lines = purchase.lines.map((line, index) => {
    const sku = purchase.skus[index];
    if (!sku) {
      throw new DomainError(
        'INVALID_OFFER',
        `${line.offerId} is not on offer.`,
        at('offerId', index),
      );
    }
    return buildLine(line, sku, now, index);
  });
  return {
    ...ids,
    partnerId: customer.partnerId,
    customerId: customer.id,
    referenceCustomerId,
    currency: orderTotal({ lines }).currency,
    createdAt: now,
    lines,
    version: 1,
  };
}
