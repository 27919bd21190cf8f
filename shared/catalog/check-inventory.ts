import * as z from 'zod';
import { requireRelationship } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { readAll } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import type { InventoryVariable, Sku } from './catalog.ts';
import type { InventoryResponse } from './catalog-schemas.ts';
import type { CatalogStore } from './catalog-store.ts';
import { restrictionsIn } from './inventory.ts';
import { countryCode } from './market-query.ts';

const targetItem = z.object({
  productId: z.string().min(1).max(64),
  /** Without it, all SKUs of the product. */
  skuId: z.string().min(1).max(64).optional(),
});

export const checkInventoryInput = z.object({
  country: countryCode,
  targetItems: z.array(targetItem).min(1).max(40),
  inventoryContext: z
    .object({
      customerId: z.string().optional(),
      azureSubscriptionId: z.guid(rule('RULE_AZURE_SUBSCRIPTION')).optional(),
      armRegionName: z.string().max(64).optional(),
    })
    .default({}),
});
type Input = z.output<typeof checkInventoryInput>;

export interface Dependencies {
  readonly catalog: Pick<CatalogStore, 'findSkus' | 'listSkus'>;
  readonly customers: Pick<CustomerStore, 'find'>;
}

const FIELDS = {
  CustomerId: 'customerId',
  AzureSubscriptionId: 'azureSubscriptionId',
  ArmRegionName: 'armRegionName',
} as const satisfies Record<InventoryVariable, keyof Input['inventoryContext']>;

/** Requires the context that the SKUs' inventoryVariables name. */
function requireVariables(skus: readonly Sku[], { inventoryContext }: Input): void {
  const asked = new Set(skus.flatMap((sku) => sku.inventoryVariables.map((name) => FIELDS[name])));
  const missing = [...asked].filter((field) => inventoryContext[field] === undefined);
  if (missing.length > 0) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('INVENTORY_CONTEXT_MISSING', { missing: missing.join(', ') }),
      { data: missing.map((field) => `inventoryContext.${field}`) },
    );
  }
}

/** The SKUs that are asked for, each once: those that are named, and all of a product that is named alone. */
async function targetsOf(
  catalog: Dependencies['catalog'],
  { country, targetItems }: Input,
): Promise<readonly Sku[]> {
  const named = targetItems.flatMap(({ productId, skuId }) =>
    skuId === undefined ? [] : [{ productId, skuId }],
  );
  const whole = targetItems.flatMap(({ productId, skuId }) =>
    skuId === undefined ? [productId] : [],
  );
  const found = named.length > 0 ? await catalog.findSkus(country, named) : [];
  const lists = await Promise.all(
    [...new Set(whole)].map((productId) =>
      readAll((page) => catalog.listSkus(country, productId, page)),
    ),
  );
  const skus = [
    ...found.filter((sku) => sku !== undefined && sku !== 'elsewhere'),
    ...lists.flat(),
  ];
  return [...new Map(skus.map((sku) => [`${sku.productId}:${sku.id}`, sku])).values()];
}

/** Returns the items with their current restrictions. Omits items that the country does not have. */
export const checkInventory =
  ({ catalog, customers }: Dependencies) =>
  async (input: Input, { caller }: Context): Promise<InventoryResponse> => {
    const { customerId, armRegionName } = input.inventoryContext;
    if (customerId !== undefined) {
      requireRelationship(caller, await customers.find(customerId.toLowerCase()), customerId);
    }
    const skus = await targetsOf(catalog, input);
    requireVariables(skus, input);
    return skus.map((sku) => {
      const restrictions = restrictionsIn(sku, armRegionName);
      return {
        productId: sku.productId,
        skuId: sku.id,
        isRestricted: restrictions.length > 0,
        restrictions: restrictions.map(({ reasonCode, description, regions }) => ({
          reasonCode,
          description,
          properties: { type: 'Location' as const, values: regions.join(',') },
        })),
      };
    });
  };
