import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { findName, suggestionFor } from '#shared/platform/text/did-you-mean.ts';

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
const SUPPLIES = { keys: 'SUPPLY_KEYS', files: 'SUPPLY_FILES' } as const;

/** Requires a product to have keys or files in the catalog. */
export function requireKind(supply: ProductSupply, kind: SupplyKind): void {
  const { productId, title } = supply;
  if (!supply[HAS[kind]]) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('PRODUCT_WITHOUT_SUPPLY', {
        ...{ productId, title, has: HAS[kind] },
        kind: because(SUPPLIES[kind]),
      }),
      { data: ['productId'] },
    );
  }
}

/** Requires a version of a product to have keys or files in the catalog. Returns the version as the catalog spells it. */
export function requireVersion(supply: ProductSupply, version: string, kind: SupplyKind): string {
  const { productId, versions } = supply;
  requireKind(supply, kind);
  const known = versions === undefined ? version : findName(version, versions);
  if (known === undefined) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('VERSION_UNKNOWN', {
        productId,
        version,
        suggestion: suggestionFor(version, versions ?? []),
        versions: versions?.join(', '),
      }),
      { data: ['version'] },
    );
  }
  return known;
}
