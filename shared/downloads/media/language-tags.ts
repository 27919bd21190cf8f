import type { Label } from '#shared/platform/label.ts';
import { searchForm } from '#shared/platform/text/search-form.ts';

const namesIn = (locale: keyof Label, fallback: 'code' | 'none') =>
  new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard', fallback });
const ENGLISH = namesIn('en', 'none');
const LABELS = { en: namesIn('en', 'code'), ko: namesIn('ko', 'code') };

/** Languages that lists show first. The others follow by their English names. */
const FIRST_LANGUAGES = ['en', 'ko'];

/** The canonical BCP 47 tag of what a person typed (`en_US`, ` KO-kr`); undefined for what is no language of CLDR. */
export function languageTag(text: string): string | undefined {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text.trim().replaceAll('_', '-'));
    const { language, region } = new Intl.Locale(tag);
    const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
    const isKnown =
      ENGLISH.of(language) !== undefined &&
      (region === undefined || regions.of(region) !== undefined);
    return isKnown ? tag : undefined;
  } catch {
    return undefined;
  }
}

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));

/** The tag of a language that was named by its English or Korean name: `French` is `fr`. */
export function languageMeant(name: string): string | undefined {
  const wanted = searchForm(name.trim());
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).find((code) =>
    [ENGLISH.of(code), LABELS.ko.of(code)].some(
      (label) => label !== undefined && searchForm(label) === wanted,
    ),
  );
}

/** The names of a language: `English (United States)`. A tag that is none is its own name: rows may have such tags. */
export function languageLabel(text: string): Label {
  const tag = languageTag(text);
  return tag === undefined
    ? { en: text, ko: text }
    : { en: LABELS.en.of(tag) ?? tag, ko: LABELS.ko.of(tag) ?? tag };
}

const rankOf = (text: string): number => {
  const rank = FIRST_LANGUAGES.indexOf(languageTag(text)?.split('-', 1)[0] ?? '');
  return rank === -1 ? FIRST_LANGUAGES.length : rank;
};

export const compareLanguages = (one: string, other: string): number =>
  rankOf(one) - rankOf(other) ||
  languageLabel(one).en.localeCompare(languageLabel(other).en, 'en') ||
  one.localeCompare(other, 'en');
