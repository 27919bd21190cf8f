import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import {
  INVENTORY_VARIABLES,
  PROVISIONING_VARIABLES,
  PURCHASE_PREREQUISITES,
  RENEWALS,
  TARGET_SEGMENTS,
  TARGET_VIEWS,
} from '../catalog.ts';
import {
  amountsByCurrency,
  amountsByMarket,
  country,
  id,
  text,
  versionName,
} from './document-values.ts';

const term = z.strictObject({
  duration: z.enum(['P1Y', 'P3Y']),
  description: text,
  prices: amountsByCurrency.meta({
    description: 'The price of one unit for the whole term, paid upfront: decimals by currency.',
  }),
  marketPrices: amountsByMarket.optional(),
});

const availability = z.strictObject({
  id: id.meta({ description: 'May change; offers are bought as product:sku:availability.' }),
  segment: z.enum(TARGET_SEGMENTS).default('commercial'),
  terms: z.array(term).min(1).max(2),
});

const versions = z.array(versionName).min(1).max(100).meta({
  description:
    'Versions that keys and files are accepted for, such as ["2025", "2022"]; absent: any version.',
});

const included = z.strictObject({
  productId: id,
  skuId: id,
  title: text,
  versions: versions.optional(),
});

const restriction = z.strictObject({
  reasonCode: z.string().min(1).max(100).default('NotAvailableForSubscription'),
  description: text,
  regions: z
    .array(z.string().min(1).max(64))
    .max(100)
    .default([])
    .meta({ description: 'ARM names of regions; an empty list means everywhere.' }),
});

const quantity = z.number().int().min(1).max(999_999_999);

const sku = z
  .strictObject({
    id,
    title: text,
    description: text,
    minimumQuantity: quantity,
    maximumQuantity: quantity,
    dynamicAttributes: z
      .record(z.string().max(64), z.string().max(200))
      .default({})
      .meta({ description: 'Attributes shown unchanged, such as armSkuName and armRegionName.' }),
    restrictions: z
      .array(restriction)
      .max(20)
      .default([])
      .meta({ description: 'Regions without capacity, which inventory checks report.' }),
    includes: z
      .array(included)
      .max(20)
      .default([])
      .meta({ description: 'Products that a unit also covers: versions n-1 and n-2.' }),
    renewal: z.enum(RENEWALS).optional().meta({
      description: 'The effect of a renewal on the keys; absent if the SKU cannot be renewed.',
    }),
    availabilities: z.array(availability).min(1).max(10),
  })
  .refine((bounds) => bounds.minimumQuantity <= bounds.maximumQuantity, {
    path: ['maximumQuantity'],
    message: rule('RULE_MINIMUM_QUANTITY'),
  });

export const productDocument = z.strictObject({
  id,
  title: text,
  description: text,
  publisherName: text.default('Microsoft'),
  family: z.string().meta({ description: "Name of one of the file's families." }),
  targetViews: z.array(z.enum(TARGET_VIEWS)).min(1),
  excludedMarkets: z.array(country).default([]),
  versions: versions.optional(),
  hasKeys: z.boolean().optional().meta({
    description: 'False if the product has no product keys. By default software has keys.',
  }),
  hasFiles: z.boolean().optional().meta({
    description: 'False if the product has no files to download. By default software has files.',
  }),
  coreLicences: z
    .strictObject({
      edition: z.enum(['standard', 'datacenter']),
      cores: z.number().int().min(1).max(1_000),
    })
    .optional()
    .meta({ description: 'Core licences of Windows Server in one unit (Azure Hybrid Benefit).' }),
  skus: z.array(sku).min(1).max(10_000),
});

export const familyDocument = z.strictObject({
  entitlementType: z.enum(['software', 'reservedinstance']),
  policy: z.string().meta({ description: "Name of one of the file's policies." }),
  excludedMarkets: z.array(country).default([]).meta({ description: 'Where it is not sold.' }),
  purchasePrerequisites: z.array(z.enum(PURCHASE_PREREQUISITES)).default([]),
  inventoryVariables: z.array(z.enum(INVENTORY_VARIABLES)).default([]),
  provisioningVariables: z.array(z.enum(PROVISIONING_VARIABLES)).default([]),
});
