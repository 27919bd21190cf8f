import { inDisplayOrder } from '#shared/downloads/media/display-order.ts';
import { fileTypeFacts } from '#shared/downloads/media/file-types.ts';
import { languageLabel } from '#shared/downloads/media/language-tags.ts';
import type { Media } from '#shared/downloads/media/media.ts';
import { link, resource } from '#shared/platform/http/envelope.ts';
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

/** The tree that a person chooses in, in display order: version, then language, then file type (R6). */
export const optionsResponse = ({ order, id }: Entitlement, media: readonly Media[]) =>
  resource<OptionsResponse>(
    'EntitlementOptions',
    {
      versions: groupBy(inDisplayOrder(media), ({ version }) => version).map(
        ([version, inVersion], index) => ({
          version,
          isNewest: index === 0,
          releaseDate: latestOf(inVersion),
          languages: groupBy(inVersion, ({ language }) => language).map(([language, files]) => ({
            language,
            languageLabel: languageLabel(language),
            fileTypes: files.map(fileResponse),
          })),
        }),
      ),
    },
    { self: link(`/customers/${order.customerId}/entitlements/${id}/options`) },
  );
