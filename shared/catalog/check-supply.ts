import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { findName, suggestionFor } from '#shared/platform/text/did-you-mean.ts';
import { type ProductSupply, requireVersion, type SupplyKind } from './supply.ts';
import type { SupplyStore } from './supply-store.ts';

/** A version of a product that keys or files are for. */
export interface ProductVersion {
  readonly productId: string;
  readonly version: string;
}

/** Finds the supply of a product that a person typed, in any case. Refuses one that the catalog does not have. */
async function requireSupply(
  supplies: SupplyStore,
  productId: string,
): Promise<ProductSupply | 'unchecked'> {
  const found = await supplies.find(productId);
  if (found !== undefined) {
    return found;
  }
  const ids = await supplies.ids();
  const meant = findName(productId, ids);
  const supply = meant === undefined ? undefined : await supplies.find(meant);
  if (supply === undefined) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('CATALOG_PRODUCT_UNKNOWN', { productId, suggestion: suggestionFor(productId, ids) }),
      { data: ['productId'] },
    );
  }
  return supply;
}

/** Requires the catalog to have keys or files of a version. Returns both names as the catalog spells them. */
export async function checkSupply(
  supplies: SupplyStore,
  { productId, version }: ProductVersion,
  kind: SupplyKind,
): Promise<ProductVersion> {
  const supply = await requireSupply(supplies, productId);
  return supply === 'unchecked'
    ? { productId, version }
    : { productId: supply.productId, version: requireVersion(supply, version, kind) };
}
