import { DomainError } from '#shared/platform/errors.ts';
import { because, type ReasonCode } from '#shared/platform/sentence.ts';
import { findName, suggestionFor } from '#shared/platform/text/did-you-mean.ts';
import { type ProductSupply, requireKind, requireVersion, type SupplyKind } from './supply.ts';
import type { SupplyStore } from './supply-store.ts';

/** A version of a product that keys or files are for. */
export interface ProductVersion {
  readonly productId: string;
  readonly version: string;
}

type Read = Pick<SupplyStore, 'find' | 'ids'>;

/** Finds the supply of a product that a person typed, in any case; or the refusal of one that the catalog does not have. */
async function findTyped(
  supplies: Read,
  productId: string,
  reason: ReasonCode,
): Promise<ProductSupply | 'unchecked' | DomainError> {
  const found = await supplies.find(productId);
  if (found !== undefined) {
    return found;
  }
  const ids = await supplies.ids();
  const meant = findName(productId, ids);
  return (
    (meant === undefined ? undefined : await supplies.find(meant)) ??
    new DomainError(
      'INVALID_PROPERTY',
      because(reason, { productId, suggestion: suggestionFor(productId, ids) }),
      { data: ['productId'] },
    )
  );
}

async function requireSupply(
  supplies: Read,
  productId: string,
): Promise<ProductSupply | 'unchecked'> {
  const found = await findTyped(supplies, productId, 'CATALOG_PRODUCT_UNKNOWN');
  if (found instanceof DomainError) {
    throw found;
  }
  return found;
}

/** Requires the catalog to have keys or files of a version. Returns both names as the catalog spells them. */
export async function checkSupply(
  supplies: Read,
  { productId, version }: ProductVersion,
  kind: SupplyKind,
): Promise<ProductVersion> {
  const supply = await requireSupply(supplies, productId);
  return supply === 'unchecked'
    ? { productId, version }
    : { productId: supply.productId, version: requireVersion(supply, version, kind) };
}

async function checkKind(supplies: Read, productId: string, kind: SupplyKind): Promise<void> {
  const supply = await requireSupply(supplies, productId);
  if (supply !== 'unchecked') {
    requireKind(supply, kind);
  }
}

/** The checks of a product and its version beside those of a schema: a version that is wrong by itself hides no product. */
export const supplyChecks =
  (kind: SupplyKind) =>
  ({ supplies }: { readonly supplies: SupplyStore }) =>
  ({ productId, version }: Partial<ProductVersion>): readonly Promise<unknown>[] => {
    if (productId === undefined) {
      return [];
    }
    return version === undefined
      ? [checkKind(supplies, productId, kind)]
      : [checkSupply(supplies, { productId, version }, kind)];
  };

/**
 * Finds the product of a list, as its rows spell it. A product that the catalog no longer has is listed as before: something
 * of it is kept, or an earlier catalog had it. Refuses any other one: an empty list would say that it has nothing.
 */
export async function findListed(
  supplies: SupplyStore,
  productId: string,
  isKept: (productId: string) => Promise<boolean>,
): Promise<string> {
  const found = await findTyped(supplies, productId, 'PRODUCT_NEVER_PUBLISHED');
  if (found === 'unchecked') {
    return productId;
  }
  if (!(found instanceof DomainError)) {
    return found.productId;
  }
  if ((await isKept(productId)) || (await supplies.wasPublished(productId))) {
    return productId;
  }
  throw found;
}
