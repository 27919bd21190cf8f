import { type OfferId, parseOfferId, type Sku } from '#shared/catalog/catalog.ts';
import type { CatalogStore, FoundSku } from '#shared/catalog/catalog-store.ts';
import { inventoryBlocker } from '#shared/catalog/inventory.ts';
import type { Customer } from '#shared/customers/customer.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import {
  type AzureSubscriptionStore,
  type ProvisioningContext,
  provisioningBlocker,
  subscriptionOf,
} from './subscriptions/azure-subscription.ts';

/** The SKU that is sold to the customer under an offer's id, or the reason why none is. */
export type Offered = Sku | DomainError;

/** A line that somebody wants to buy, and how its fields are called in refusals. */
export interface WantedOffer {
  readonly offerId: string;
  readonly provisioningContext?: ProvisioningContext | undefined;
  /** Of the line, such as `lineItems[2]`. */
  readonly path: string;
  /** The line's field that holds the offer's id. */
  readonly field: 'offerId' | 'catalogItemId';
}

export interface OfferDependencies {
  readonly catalog: Pick<CatalogStore, 'findSkus'>;
  readonly azureSubscriptions: Pick<AzureSubscriptionStore, 'findAll'>;
}

function parsed({ offerId, path, field }: WantedOffer): OfferId | DomainError {
  try {
    return parseOfferId(offerId, `${path}.${field}`);
  } catch (error) {
    if (isDomainError(error)) {
      return error;
    }
    throw error;
  }
}

function missing(
  { productId, skuId }: OfferId,
  found: 'elsewhere' | undefined,
  country: string,
  field: string,
): DomainError {
  return found === 'elsewhere'
    ? new DomainError(
        'NOT_SOLD_IN_COUNTRY',
        because('NOT_SOLD_IN_COUNTRY', { productId, skuId, country }),
        { data: [field] },
      )
    : new DomainError('INVALID_OFFER', because('OFFER_UNKNOWN', { productId, skuId }), {
        data: [field],
      });
}

/** The customer's own among the subscriptions that the lines are for; nothing is read if there are none. */
async function registeredOf(
  { azureSubscriptions }: OfferDependencies,
  customer: Customer,
  wanted: readonly WantedOffer[],
): Promise<ReadonlySet<string>> {
  const asked = new Set(
    wanted.flatMap(({ provisioningContext }) => subscriptionOf(provisioningContext) ?? []),
  );
  const found = asked.size > 0 ? await azureSubscriptions.findAll([...asked]) : [];
  return new Set(found.filter(({ customerId }) => customerId === customer.id).map(({ id }) => id));
}

/**
 * Looks up the offers of several lines at once, in their order, all of the same catalog, and what must be so before
 * they are bought. R2: what the customer's country does not have is told apart from what nobody sells.
 */
export async function findOffers(
  dependencies: OfferDependencies,
  customer: Customer,
  wanted: readonly WantedOffer[],
): Promise<readonly Offered[]> {
  const offers = wanted.map(parsed);
  const right = offers.filter((offer): offer is OfferId => !isDomainError(offer));
  const [skus, registered] = await Promise.all([
    right.length > 0 ? dependencies.catalog.findSkus(customer.country, right) : [],
    registeredOf(dependencies, customer, wanted),
  ]);
  return wanted.map((line, index) => {
    const offer = offers[index];
    if (!offer || isDomainError(offer)) {
      return (
        offer ??
        new DomainError('INVALID_OFFER', because('OFFER_NOT_ON_OFFER', { offerId: line.offerId }))
      );
    }
    const found: FoundSku = skus[right.indexOf(offer)];
    if (found === undefined || found === 'elsewhere') {
      return missing(offer, found, customer.country, `${line.path}.${line.field}`);
    }
    return (
      inventoryBlocker(found, `${line.path}.${line.field}`) ??
      provisioningBlocker(found, line.provisioningContext, registered, line.path) ??
      found
    );
  });
}
