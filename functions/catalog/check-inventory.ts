import * as z from 'zod';
import { restrictionsIn } from '#shared/domain/azure-subscription.ts';
import type { InventoryVariable, Sku } from '#shared/domain/catalog.ts';
import type { CatalogRepository } from '#shared/domain/catalog-ports.ts';
import { requireRelationship } from '#shared/domain/customer.ts';
import { DomainError } from '#shared/domain/errors.ts';
import type { CustomerRepository } from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';
import { countryCode } from './market.ts';
import type { InventoryReply } from './replies.ts';

const targetItem = z.object({
  productId: z.string().min(1).max(64),
  skuId: z.string().min(1).max(64),
});

export const checkInventoryInput = z.object({
  country: countryCode,
  targetItems: z.array(targetItem).min(1).max(40),
  inventoryContext: z
    .object({
      customerId: z.string().optional(),
      azureSubscriptionId: z.guid('must be the GUID of an Azure subscription').optional(),
      armRegionName: z.string().max(64).optional(),
    })
    .default({}),
});
type Input = z.output<typeof checkInventoryInput>;

export interface Dependencies {
  readonly catalog: Pick<CatalogRepository, 'findSkus'>;
  readonly customers: Pick<CustomerRepository, 'find'>;
}

const FIELDS = {
  CustomerId: 'customerId',
  AzureSubscriptionId: 'azureSubscriptionId',
  ArmRegionName: 'armRegionName',
} as const satisfies Record<InventoryVariable, keyof Input['inventoryContext']>;

/** What a SKU's own inventoryVariables ask for must be said. */
function requireVariables(skus: readonly Sku[], { inventoryContext }: Input): void {
  const asked = new Set(skus.flatMap((sku) => sku.inventoryVariables.map((name) => FIELDS[name])));
  const missing = [...asked].filter((field) => inventoryContext[field] === undefined);
  if (missing.length > 0) {
    throw new DomainError(
      'INVALID_PROPERTY',
      `The inventory of these items is checked for ${missing.join(' and ')}: say so in inventoryContext.`,
      { data: missing.map((field) => `inventoryContext.${field}`) },
    );
  }
}

/** Which of the items there are none of now, and why. Items that the country does not have are left out. */
export const checkInventory =
  ({ catalog, customers }: Dependencies) =>
  async (input: Input, { caller }: Context): Promise<InventoryReply> => {
    const { customerId, armRegionName } = input.inventoryContext;
    if (customerId !== undefined) {
      requireRelationship(caller, await customers.find(customerId.toLowerCase()), customerId);
    }
    const found = await catalog.findSkus(input.country, input.targetItems);
    const skus = found.filter((sku) => sku !== undefined && sku !== 'elsewhere');
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
