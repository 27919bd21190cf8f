import * as z from 'zod';
import {
  collectionOf,
  currency,
  decimal,
  link,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import {
  INVENTORY_VARIABLES,
  PROVISIONING_VARIABLES,
  PURCHASE_PREREQUISITES,
  TARGET_SEGMENTS,
} from './catalog.ts';

export const product = resourceOf(
  'Product',
  {
    id: z.string(),
    title: z.string(),
    description: z.string(),
    productType: z.object({ id: z.string(), displayName: z.string() }),
    isMicrosoftProduct: z.boolean(),
    publisherName: z.string(),
  },
  { self: link, skus: link },
);
export type ProductResponse = Shown<typeof product>;
export const products = collectionOf('ProductCollection', product);

export const sku = resourceOf(
  'Sku',
  {
    id: z.string().meta({ description: 'Unique inside its product.' }),
    productId: z.string(),
    title: z.string(),
    description: z.string(),
    minimumQuantity: z.int(),
    maximumQuantity: z.int(),
    isTrial: z.literal(false),
    supportedBillingCycles: z.array(z.literal('one_time')),
    purchasePrerequisites: z.array(z.enum(PURCHASE_PREREQUISITES)),
    inventoryVariables: z.array(z.enum(INVENTORY_VARIABLES)),
    provisioningVariables: z.array(z.enum([...PROVISIONING_VARIABLES, 'Duration'])),
    dynamicAttributes: z.record(z.string(), z.string()),
  },
  { self: link, availabilities: link },
);
export type SkuResponse = Shown<typeof sku>;
export const skus = collectionOf('SkuCollection', sku);

export const availability = resourceOf(
  'Availability',
  {
    id: z.string().meta({ description: 'Changes over time: list it before you buy.' }),
    productId: z.string(),
    skuId: z.string(),
    catalogItemId: z.string().meta({
      description: 'The id that a cart or an order line names: product:sku:availability.',
    }),
    defaultCurrency: z.object({ code: currency, symbol: z.string() }),
    segment: z.enum(TARGET_SEGMENTS),
    country: z.string().length(2),
    isPurchasable: z.literal(true),
    isRenewable: z.boolean(),
    terms: z.array(
      z.object({
        id: z.string(),
        duration: z.enum(['P1Y', 'P3Y']),
        description: z.string(),
        billingCycle: z.literal('one_time'),
        price: z
          .object({ amount: decimal, currencyCode: currency, taxIncluded: z.boolean() })
          .meta({ description: 'The price of one unit for the whole term, paid upfront.' }),
      }),
    ),
    product,
    sku,
  },
  ownLink,
);
export type AvailabilityResponse = Shown<typeof availability>;
export const availabilities = collectionOf('AvailabilityCollection', availability);

export const inventory = z
  .array(
    z.object({
      productId: z.string(),
      skuId: z.string(),
      isRestricted: z.boolean(),
      restrictions: z.array(
        z.object({
          reasonCode: z.string(),
          description: z.string(),
          properties: z.object({ type: z.literal('Location'), values: z.string() }),
        }),
      ),
    }),
  )
  .meta({ id: 'Inventory' });
export type InventoryResponse = Shown<typeof inventory>;
