import { type OfferId, parseOfferId, type Sku } from './catalog.ts';
import type { CatalogRepository } from './catalog-ports.ts';
import { DomainError, isDomainError } from './errors.ts';

/** What is sold to the customer under an offer's id, or why it is not. */
export type Offered = Sku | DomainError;

const parsed = (offerId: string, field: string): OfferId | DomainError => {
  try {
    return parseOfferId(offerId, field);
  } catch (error) {
    if (isDomainError(error)) {
      return error;
    }
    throw error;
  }
};

const missing = (
  { productId, skuId }: OfferId,
  country: string,
  field: string,
  elsewhere: boolean,
) =>
  elsewhere
    ? new DomainError(
        'NOT_SOLD_IN_COUNTRY',
        `${productId}:${skuId} is not available in ${country}, the customer's country.`,
        { data: [field] },
      )
    : new DomainError(
        'INVALID_OFFER',
        `There is no ${productId}:${skuId}. Use the catalogItemId of an availability.`,
        { data: [field] },
      );

/**
 * Looks up the offers of several lines at once, in their order, all of the same catalog. R2: what the customer's
 * country does not have is told apart from what nobody sells. `fieldOf` names the field of a line.
 */
export async function findOffers(
  catalog: Pick<CatalogRepository, 'findSkus'>,
  country: string,
  offerIds: readonly string[],
  fieldOf: (index: number) => string,
): Promise<readonly Offered[]> {
  const offers = offerIds.map((offerId, index) => parsed(offerId, fieldOf(index)));
  const wanted = offers.filter((offer): offer is OfferId => !isDomainError(offer));
  const skus = wanted.length > 0 ? await catalog.findSkus(country, wanted) : [];
  return offers.map((offer, index) => {
    if (isDomainError(offer)) {
      return offer;
    }
    const sku = skus[wanted.indexOf(offer)];
    return sku === undefined || sku === 'elsewhere'
      ? missing(offer, country, fieldOf(index), sku === 'elsewhere')
      : sku;
  });
}
