import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import type { InventoryRestriction, Sku, SkuFacts } from './catalog.ts';

/** The reason why a SKU is out of stock in an Azure region; by default in the SKU's own region. */
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

/** Out-of-stock SKUs cannot be ordered. */
export function inventoryBlocker(sku: Sku, path: string): DomainError | undefined {
  const [restriction] = restrictionsIn(sku);
  return (
    restriction &&
    new DomainError(
      'INVENTORY_NOT_AVAILABLE',
      because('INVENTORY_NOT_AVAILABLE', {
        skuTitle: sku.title,
        description: restriction.description,
      }),
      { data: [path] },
    )
  );
}
