import * as z from 'zod/mini';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import {
  INVENTORY_VARIABLES,
  PROVISIONING_VARIABLES,
  PURCHASE_PREREQUISITES,
  RENEWALS,
  TARGET_SEGMENTS,
  TARGET_VIEWS,
} from './catalog.ts';
import { cancellationPolicySchema, coreLicencesSchema, includedSchema } from './offer-schemas.ts';

const entitlementType = z.enum(['software', 'reservedinstance']);
const amounts = z.record(z.string(), z.int());

export const productItem = rowSchema({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  publisherName: z.string(),
  entitlementType,
  targetViews: z.array(z.enum(TARGET_VIEWS)),
});

export const skuItem = rowSchema({
  id: z.string(),
  productId: z.string(),
  title: z.string(),
  description: z.string(),
  entitlementType,
  minimumQuantity: z.int(),
  maximumQuantity: z.int(),
  purchasePrerequisites: z.array(z.enum(PURCHASE_PREREQUISITES)),
  inventoryVariables: z.array(z.enum(INVENTORY_VARIABLES)),
  provisioningVariables: z.array(z.enum(PROVISIONING_VARIABLES)),
  dynamicAttributes: z.record(z.string(), z.string()),
  restrictions: z.array(
    z.object({ reasonCode: z.string(), description: z.string(), regions: z.array(z.string()) }),
  ),
  includes: z.array(includedSchema),
  coreLicences: z.optional(coreLicencesSchema),
  renewal: z.optional(z.enum(RENEWALS)),
  excludedMarkets: z.array(z.string()),
  policy: z.string(),
  availabilities: z.array(
    z.object({
      id: z.string(),
      segment: z.enum(TARGET_SEGMENTS),
      terms: z.array(
        z.object({
          duration: z.enum(['P1Y', 'P3Y']),
          description: z.string(),
          prices: amounts,
          marketPrices: z.optional(amounts),
        }),
      ),
    }),
  ),
});

export const supplyItem = rowSchema({
  productId: z.string(),
  title: z.string(),
  versions: z.optional(z.array(z.string())),
  hasKeys: z.boolean(),
  hasFiles: z.boolean(),
});

export const currentItem = rowSchema({
  id: z.string(),
  hasSupply: z.optional(z.boolean()),
  markets: z.record(
    z.string(),
    z.object({ currency: z.string(), taxIncluded: z.boolean(), listing: z.string() }),
  ),
  policies: z.record(z.string(), z.record(z.string(), cancellationPolicySchema)),
});

export const azureRatesItem = rowSchema({
  currency: z.string(),
  region: z.string(),
  hoursPerMonth: z.int(),
  asOf: z.string(),
  source: z.string(),
  sizes: z.array(
    z.object({
      armSkuName: z.string(),
      cores: z.int(),
      windowsPerHour: z.int(),
      basePerHour: z.int(),
    }),
  ),
});

export const importItem = rowSchema({
  id: z.string(),
  sha256: z.string(),
  sizeBytes: z.int(),
  startedAt: instant,
  rows: z.optional(z.object({ done: z.int(), total: z.int() })),
});
