import { type Availability, parseOfferId, type Sku, type Term } from '#shared/catalog/catalog.ts';
import type { Customer } from '#shared/customers/customer.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { times } from '#shared/platform/money.ts';
import { because } from '#shared/platform/sentence.ts';
import { endOfTerm, type TermDuration } from '#shared/platform/time.ts';
import { type LineIn, type Order, orderTotal } from './order.ts';
import { entryOf, type ProvisioningContext } from './subscriptions/azure-subscription.ts';

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

/** The term of a reservation as portals also write it: `provisioningContext.duration`, such as `3Years`. */
function durationOf(
  { provisioningContext }: RequestedLine,
  index: number,
): TermDuration | undefined {
  const given = entryOf(provisioningContext, 'duration');
  const [, years] = /^P?([13]) ?Y(?:ears?)?$/i.exec(given ?? '') ?? [];
  if (given !== undefined && years === undefined) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('DURATION_UNKNOWN', { given }),
      at('provisioningContext.duration', index),
    );
  }
  return years === undefined ? undefined : years === '1' ? 'P1Y' : 'P3Y';
}

function chooseTerm(line: RequestedLine, availability: Availability, index: number): Term {
  const offered = availability.terms.map((term) => term.duration);
  const asked = durationOf(line, index) ?? line.termDuration;
  if (line.termDuration !== undefined && asked !== line.termDuration) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('DURATIONS_DIFFER', { asked, termDuration: line.termDuration }),
      at('provisioningContext.duration', index),
    );
  }
  const term =
    asked === undefined && availability.terms.length === 1
      ? availability.terms[0]
      : availability.terms.find(({ duration }) => duration === asked);
  if (!term) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('DURATION_MISSING', { offerId: line.offerId, offered: offered.join(', ') }),
      at('termDuration', index),
    );
  }
  return term;
}

/** A line of a purchase. `index` names it in errors. */
export function buildLine(
  line: RequestedLine,
  sku: Sku,
  now: Date,
  index: number,
): LineIn<'active'> {
  const offer = parseOfferId(line.offerId);
  const availability = sku.availabilities.find(({ id }) => id === offer.availabilityId);
  if (!availability) {
    throw new DomainError(
      'INVALID_OFFER',
      because('AVAILABILITY_NOT_ON_OFFER', { offerId: line.offerId }),
      at('offerId', index),
    );
  }
  if (line.quantity < sku.minimumQuantity || line.quantity > sku.maximumQuantity) {
    throw new DomainError(
      'INVALID_QUANTITY',
      because('QUANTITY_OUT_OF_RANGE', {
        skuTitle: sku.title,
        minimumQuantity: sku.minimumQuantity,
        maximumQuantity: sku.maximumQuantity,
        quantity: line.quantity,
      }),
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
        because('OFFER_NOT_ON_OFFER', { offerId: line.offerId }),
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
