import { compareFileTypes } from './file-types.ts';
import { compareLanguages } from './language-tags.ts';
import type { MediaChoice } from './media.ts';

const NUMERIC = new Intl.Collator('en', { numeric: true });

/** Newest first: `2025`, `2022 R2`, `2022`, and `10` before `9`. */
export const compareVersions = (one: string, other: string): number => NUMERIC.compare(other, one);

/** The order in which people see files: newest version, then language, then file type. */
export const inDisplayOrder = <Choice extends MediaChoice>(
  all: readonly Choice[],
): readonly Choice[] =>
  all.toSorted(
    (one, other) =>
      compareVersions(one.version, other.version) ||
      compareLanguages(one.language, other.language) ||
      compareFileTypes(one.fileType, other.fileType),
  );
