import type { ProductSupply } from '#shared/catalog/supply.ts';
import type { SupplyStore } from '#shared/catalog/supply-store.ts';
import { compareVersions } from '#shared/downloads/media/display-order.ts';
import { chooseMedia, type Media, type PartialChoice } from '#shared/downloads/media/media.ts';
import type { MediaStore } from '#shared/downloads/media/media-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { findName, suggestionFor } from '#shared/platform/text/did-you-mean.ts';
import type { AvailableKeyStore } from '#shared/product-keys/available-key-store.ts';

export interface SupplyDependencies {
  readonly media: Pick<MediaStore, 'list'>;
  readonly supplies: Pick<SupplyStore, 'find'>;
  readonly availableKeys: Pick<AvailableKeyStore, 'versionsOf'>;
}

/** The supply of a product: its files, and the versions that have a key. */
export interface Supply {
  readonly media: readonly Media[];
  readonly keyVersions: readonly string[];
  /** False only where the catalog says so: a product without a pool waits for its keys. */
  readonly hasKeys: boolean;
}

/** A product that a later catalog dropped is given out as before: by its files and pools. */
async function catalogSupply(
  { supplies }: SupplyDependencies,
  productId: string,
): Promise<ProductSupply | undefined> {
  const found = await supplies.find(productId);
  return found === 'unchecked' ? undefined : found;
}

export async function findSupply(
  dependencies: SupplyDependencies,
  productId: string,
  /** A version that is chosen: if it has files, the pools are not read. */
  chosen?: string,
): Promise<Supply> {
  const [media, supply] = await Promise.all([
    dependencies.media.list(productId),
    catalogSupply(dependencies, productId),
  ]);
  const isFile = media.some(({ version }) => version === chosen);
  const pools = isFile ? [] : await dependencies.availableKeys.versionsOf(productId);
  const hasKeys = supply?.hasKeys ?? true;
  const withFiles = media.map(({ version }) => version);
  const named = hasKeys ? [...(supply?.versions ?? []), ...pools, ...withFiles] : [];
  return { media, hasKeys, keyVersions: [...new Set(named)].toSorted(compareVersions) };
}

export interface ChosenSupply {
  readonly version: string;
  /** Undefined for a key that has no file. */
  readonly media: Media | undefined;
  readonly hasKey: boolean;
}

/** Access licences and connectors have keys and no files: their version alone is the choice. */
function keyOnly({ hasKeys, keyVersions }: Supply, version: string): ChosenSupply {
  const known = findName(version, keyVersions);
  if (!hasKeys) {
    throw new DomainError('INVALID_PROPERTY', because('NOTHING_TO_SUPPLY'), { data: ['version'] });
  }
  if (known === undefined && keyVersions.length > 0) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('VERSION_NOT_OFFERED', {
        version,
        suggestion: suggestionFor(version, keyVersions),
        versions: keyVersions.join(', '),
      }),
      { data: ['version'] },
    );
  }
  return { version: known ?? version, media: undefined, hasKey: true };
}

/**
 * Finds what a choice gives (R6, R7): a file and its key, a key without a file, or a file without a key. A version that
 * has files is chosen with language and file type.
 */
export function chooseSupply(supply: Supply, choice: PartialChoice): ChosenSupply {
  const { media, hasKeys, keyVersions } = supply;
  const version =
    findName(
      choice.version,
      media.map((each) => each.version),
    ) ?? choice.version;
  const hasFiles = media.some((each) => each.version === version);
  if (!hasFiles && (media.length === 0 || findName(version, keyVersions) !== undefined)) {
    return keyOnly(supply, version);
  }
  const chosen = chooseMedia(media, { ...choice, version });
  return { version: chosen.version, media: chosen, hasKey: hasKeys };
}
