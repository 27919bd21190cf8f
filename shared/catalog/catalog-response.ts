import { link, resource } from '#shared/platform/http/envelope.ts';
import { type Money, toDecimal } from '#shared/platform/money.ts';
import { type Availability, formatOfferId, type Product, type Sku } from './catalog.ts';
import type { AvailabilityResponse, ProductResponse, SkuResponse } from './catalog-schemas.ts';

/** The location of the resources in a response: the address of the products, and its query. */
export interface ResourceLocation {
  readonly root: string;
  readonly query: string;
}

const at = ({ root, query }: ResourceLocation, ...path: string[]) =>
  link([root, ...path].join('/') + query);

const PRODUCT_TYPES = {
  software: { id: 'Software', displayName: 'Software' },
  reservedinstance: { id: 'Azure', displayName: 'Azure' },
} as const;

export const productResponse = (product: Product, location: ResourceLocation): ProductResponse =>
  resource(
    'Product',
    {
      id: product.id,
      title: product.title,
      description: product.description,
      productType: PRODUCT_TYPES[product.entitlementType],
      isMicrosoftProduct: product.publisherName === 'Microsoft',
      publisherName: product.publisherName,
    },
    { self: at(location, product.id), skus: at(location, product.id, 'skus') },
  );

/** A reservation's term is a variable too: a line may give it as `duration`. */
const provisioningVariablesOf = ({ provisioningVariables, entitlementType }: Sku) =>
  entitlementType === 'reservedinstance'
    ? [...provisioningVariables, 'Duration' as const]
    : provisioningVariables;

export const skuResponse = (sku: Sku, location: ResourceLocation): SkuResponse =>
  resource(
    'Sku',
    {
      id: sku.id,
      productId: sku.productId,
      title: sku.title,
      description: sku.description,
      minimumQuantity: sku.minimumQuantity,
      maximumQuantity: sku.maximumQuantity,
      isTrial: false,
      supportedBillingCycles: ['one_time'],
      purchasePrerequisites: sku.purchasePrerequisites,
      inventoryVariables: sku.inventoryVariables,
      provisioningVariables: provisioningVariablesOf(sku),
      dynamicAttributes: sku.dynamicAttributes,
    },
    {
      self: at(location, sku.productId, 'skus', sku.id),
      availabilities: at(location, sku.productId, 'skus', sku.id, 'availabilities'),
    },
  );

const SYMBOLS = (currency: string): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** An availability with what it is of. */
export interface OfferedAvailability {
  readonly product: Product;
  readonly sku: Sku;
  readonly availability: Availability;
}

const priceResponse = (price: Money, taxIncluded: boolean) => ({
  amount: toDecimal(price),
  currencyCode: price.currency,
  taxIncluded,
});

export function availabilityResponse(
  { product, sku, availability }: OfferedAvailability,
  location: ResourceLocation,
): AvailabilityResponse {
  const currency = availability.terms[0]?.price.currency ?? 'USD';
  return resource(
    'Availability',
    {
      id: availability.id,
      productId: sku.productId,
      skuId: sku.id,
      catalogItemId: formatOfferId({
        productId: sku.productId,
        skuId: sku.id,
        availabilityId: availability.id,
      }),
      defaultCurrency: { code: currency, symbol: SYMBOLS(currency) },
      segment: availability.segment,
      country: sku.country,
      isPurchasable: true,
      isRenewable: sku.renewal !== undefined,
      terms: availability.terms.map(({ duration, description, price }) => ({
        id: `${availability.id}-${duration}`,
        duration,
        description,
        billingCycle: 'one_time' as const,
        price: priceResponse(price, sku.taxIncluded),
      })),
      product: productResponse(product, location),
      sku: skuResponse(sku, location),
    },
    { self: at(location, sku.productId, 'skus', sku.id, 'availabilities', availability.id) },
  );
}
