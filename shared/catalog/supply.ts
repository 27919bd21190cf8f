import { DomainError } from '#shared/platform/errors.ts';
import { didYouMean, findName } from '#shared/platform/text/did-you-mean.ts';

/** The keys and files that a product of the catalog has, or a product that one of its licences includes. */
export interface ProductSupply {
  readonly productId: string;
  readonly title: string;
  /** Absent: any version. */
  readonly versions?: readonly string[] | undefined;
  readonly hasKeys: boolean;
  readonly hasFiles: boolean;
}

export type SupplyKind = 'keys' | 'files';

const HAS = { keys: 'hasKeys', files: 'hasFiles' } as const;

/** Requires a version of a product to have keys or files in the catalog. Returns the version as the catalog spells it. */
export function requireVersion(supply: ProductSupply, version: string, kind: SupplyKind): string {
  const { productId, title, versions } = supply;
  if (!supply[HAS[kind]]) {
    throw new DomainError(
      'INVALID_PROPERTY',
      `productId: ${productId} (${title}) has no ${kind} in the catalog. Set ${HAS[kind]} of the product in the catalog, or choose another product.`,
      { data: ['productId'] },
    );
  }
  const known = versions === undefined ? version : findName(version, versions);
  if (known === undefined) {
    throw new DomainError(
      'INVALID_PROPERTY',
      `version: ${productId} has no version "${version}" in the catalog.${didYouMean(version, versions ?? [])} Its versions: ${versions?.join(', ')}.`,
      { data: ['version'] },
    );
  }
  return known;
}
