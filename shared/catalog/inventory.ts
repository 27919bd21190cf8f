import { DomainError } from '#shared/platform/errors.ts';
import type { InventoryRestriction, Sku, SkuFacts } from './catalog.ts';

/** Why there is none of a SKU in an Azure region; by default in the region that the SKU itself is for. */
export function restrictionsIn(
  { restrictions, dynamicAttributes }: Pick<SkuFacts, 'restrictions' | 'dynamicAttributes'>,
  region: string | undefined = dynamicAttributes['armRegionName'],
): readonly InventoryRestriction[] {
  const wanted = region?.toLowerCase().replaceAll(' ', '');
  return restrictions.filter(
    ({ regions }) =>
      regions.length === 0 ||
      wanted === undefined ||
      regions.some((each) => each.toLowerCase() === wanted),
  );
}

/** Nothing is sold that there is none of. */
export function inventoryBlocker(sku: Sku, path: string): DomainError | undefined {
  const [restriction] = restrictionsIn(sku);
  return (
    restriction &&
    new DomainError(
      'INVENTORY_NOT_AVAILABLE',
      `${sku.title} is not available: ${restriction.description}`,
      { data: [path] },
    )
  );
}
