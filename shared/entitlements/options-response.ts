import { compareVersions, inDisplayOrder } from '#shared/downloads/media/display-order.ts';
import { fileTypeFacts } from '#shared/downloads/media/file-types.ts';
import { languageLabel } from '#shared/downloads/media/language-tags.ts';
import type { Media } from '#shared/downloads/media/media.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
import type { Supply } from './choose-supply.ts';
import type { Entitlement } from './entitlement.ts';
import type { OptionsResponse } from './entitlement-schemas.ts';

const groupBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) => [
  ...Map.groupBy(items, keyOf),
];

/** The labels of a file type, for a person who chooses. */
export function fileTypeLabels(fileType: string) {
  const { label, ...facts } = fileTypeFacts(fileType);
  return { fileTypeLabel: label, ...facts };
}

const fileResponse = ({ fileType, releaseDate, file }: Media) => ({
  fileType,
  ...fileTypeLabels(fileType),
  ...(releaseDate && { releaseDate }),
  mediaId: file.mediaId,
  fileName: file.fileName,
  sizeBytes: file.sizeBytes,
  sha256: file.sha256,
});

/** The day of the newest file of a version. */
const latestOf = (media: readonly Media[]): string | undefined =>
  media
    .flatMap(({ releaseDate }) => releaseDate ?? [])
    .toSorted()
    .at(-1);

function versionResponse(
  version: string,
  media: readonly Media[],
  hasKey: boolean,
): Omit<OptionsResponse['versions'][number], 'isNewest'> {
  return {
    version,
    releaseDate: latestOf(media),
    hasKey,
    languages: groupBy(media, ({ language }) => language).map(([language, files]) => ({
      language,
      languageLabel: languageLabel(language),
      fileTypes: files.map(fileResponse),
    })),
  };
}

/** The tree that a person chooses in, in display order: version, then language, then file type (R6). */
export function optionsResponse({ order, id }: Entitlement, supply: Supply) {
  const media = inDisplayOrder(supply.media);
  const versions = new Set([...media.map(({ version }) => version), ...supply.keyVersions]);
  return resource<OptionsResponse>(
    'EntitlementOptions',
    {
      versions: [...versions].toSorted(compareVersions).map((version, index) => ({
        ...versionResponse(
          version,
          media.filter((each) => each.version === version),
          supply.keyVersions.includes(version),
        ),
        isNewest: index === 0,
      })),
    },
    { self: link(`/customers/${order.customerId}/entitlements/${id}/options`) },
  );
}
