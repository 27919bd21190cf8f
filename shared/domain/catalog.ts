import type { CancellationPolicy } from './cancellation-policy.ts';
import { DomainError } from './errors.ts';
import type { Money } from './money.ts';
import type { TermDuration } from './time.ts';

/** What Partner Center calls the views of the catalog, as far as this one is sold through them. */
export const TARGET_VIEWS = [
  'SoftwareSubscriptions',
  'AzureReservations',
  'AzureReservationsVM',
  'Software',
] as const;
export type TargetView = (typeof TARGET_VIEWS)[number];

/** Whether a product hands out keys and files, or is capacity in Azure. */
export type EntitlementType = 'software' | 'reservedinstance';

/** A product as one market lists it. A market without an availability has no row (R2). */
export interface Product {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly publisherName: string;
  readonly entitlementType: EntitlementType;
  readonly targetViews: readonly TargetView[];
  readonly country: string;
}

/** A term at its price for one unit, paid at once. */
export interface Term {
  readonly duration: TermDuration;
  readonly description: string;
  readonly price: Money;
}

export interface Availability {
  /** Changes over time; a SKU is bought as `product:sku:availability`. */
  readonly id: string;
  readonly segment: string;
  readonly terms: readonly Term[];
}

/** A SKU as one market sells it. Its id is unique only inside its product. */
export interface Sku {
  readonly id: string;
  readonly productId: string;
  readonly title: string;
  readonly description: string;
  readonly entitlementType: EntitlementType;
  readonly country: string;
  /** R3: Australia and Brazil only; which ones is data. */
  readonly taxIncluded: boolean;
  readonly minimumQuantity: number;
  readonly maximumQuantity: number;
  readonly cancellationPolicy: CancellationPolicy;
  readonly availabilities: readonly Availability[];
}

/** What is bought: `product:sku:availability`, Partner Center's catalogItemId and an order line's offerId. */
export interface OfferId {
  readonly productId: string;
  readonly skuId: string;
  readonly availabilityId: string;
}

export const formatOfferId = ({ productId, skuId, availabilityId }: OfferId): string =>
  `${productId}:${skuId}:${availabilityId}`;

/** `field` is where the id was said, for the refusal's data. */
export function parseOfferId(offerId: string, field?: string): OfferId {
  const [productId, skuId, availabilityId, ...rest] = offerId.split(':');
  if (!productId || !skuId || !availabilityId || rest.length > 0) {
    throw new DomainError(
      'INVALID_OFFER',
      `"${offerId}" is not an offer id. Use the catalogItemId of an availability: product:sku:availability.`,
      field === undefined ? {} : { data: [field] },
    );
  }
  return { productId, skuId, availabilityId };
}
