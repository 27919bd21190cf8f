import type { Choice, Entitlement, Options } from '../../api/entitlements.ts';

/** A file that can be chosen, with the item that it belongs to: a licence may cover products before its own. */
export interface FileOption extends Choice {
  readonly entitlementId: string;
  readonly sizeBytes: number;
  readonly fileName: string;
  /** False for a product without keys. */
  readonly hasKey: boolean;
}

/** Access licences have a key and no file: their option has a version alone. */
export const isKeyOnly = ({ fileType }: Choice): boolean => fileType === '';

/** All files of an item, in the order of the API: the item's own first, then those that its licence covers besides. */
export function filesOf(entitlementId: string, options: Options): readonly FileOption[] {
  return options.versions.flatMap(({ version, languages, hasKey }) => {
    const files = languages.flatMap(({ language, fileTypes }) =>
      fileTypes.map(({ fileType, sizeBytes, fileName }) => ({
        ...{ entitlementId, version, language, fileType, sizeBytes, fileName, hasKey },
      })),
    );
    const key = {
      entitlementId,
      version,
      language: '',
      fileType: '',
      sizeBytes: 0,
      fileName: '',
      hasKey,
    };
    return files.length === 0 && hasKey ? [key] : files;
  });
}

const byVersion = new Intl.Collator('en', { numeric: true });

/** The distinct values of a field; versions begin with the newest. */
export const versionsOf = (files: readonly FileOption[]): readonly string[] =>
  [...new Set(files.map(({ version }) => version))].sort((a, b) => byVersion.compare(b, a));

export const languagesOf = (files: readonly FileOption[], version: string): readonly string[] => [
  ...new Set(files.filter((file) => file.version === version).map(({ language }) => language)),
];

export const fileTypesOf = (
  files: readonly FileOption[],
  version: string,
  language: string,
): readonly FileOption[] =>
  files.filter((file) => file.version === version && file.language === language);

/** Preferences: the last choice for this customer, and the language of the customer's country. */
export interface Preference {
  readonly version?: string | undefined;
  readonly language?: string | undefined;
  readonly fileType?: string | undefined;
  readonly country: string;
}

function languageOfCountry(country: string): string {
  try {
    return new Intl.Locale(`und-${country}`).maximize().language;
  } catch {
    return 'en';
  }
}

function preferred(available: readonly string[], wanted: string | undefined): string | undefined {
  return available.find((each) => each === wanted);
}

/** The choice to begin with. Only combinations that exist are ever chosen (R6). */
export function firstChoice(
  files: readonly FileOption[],
  { version, language, fileType, country }: Preference,
): FileOption | undefined {
  const versions = versionsOf(files);
  const chosenVersion = preferred(versions, version) ?? versions[0] ?? '';
  const languages = languagesOf(files, chosenVersion);
  const local = languageOfCountry(country);
  const chosenLanguage =
    preferred(languages, language) ??
    languages.find((each) => each.split('-')[0] === local) ??
    languages.find((each) => each.startsWith('en')) ??
    languages[0] ??
    '';
  const types = fileTypesOf(files, chosenVersion, chosenLanguage);
  return types.find((file) => file.fileType === fileType) ?? types[0];
}

const keptAt = (customerId: string): string => `countersign.choice.${customerId}`;

/** The last choice for a customer; versions differ by product and are not remembered. */
export function rememberedChoice(customerId: string): Partial<Choice> {
  try {
    return JSON.parse(localStorage.getItem(keptAt(customerId)) ?? '{}');
  } catch {
    return {};
  }
}

export function rememberChoice(customerId: string, { language, fileType }: Choice): void {
  localStorage.setItem(keptAt(customerId), JSON.stringify({ language, fileType }));
}

/** Ids of an item and of the items that its licence covers besides. */
export const itemIds = ({ id, includedEntitlements }: Entitlement): readonly string[] => [
  id,
  ...includedEntitlements.map((included) => included.id),
];
