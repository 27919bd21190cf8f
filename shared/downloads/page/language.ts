import { parseAccept } from 'hono/utils/accept';
import { english } from './english.ts';
import { korean } from './korean.ts';
import type { Messages } from './messages.ts';

/** The languages of the pages. The first is the default. */
const CATALOGS = { en: english, ko: korean } as const;
export type Language = keyof typeof CATALOGS;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(CATALOGS, tag);

/** The languages with their own names, for the switch of the page. */
export const LANGUAGE_NAMES = [
  ['ko', '한국어'],
  ['en', 'English'],
] as const satisfies readonly (readonly [Language, string])[];

/**
 * The visitor's language: the one that was chosen on the page, else by Accept-Language: `ko-KR` is Korean, a weight of 0
 * excludes a language.
 */
export function chooseLanguage(acceptLanguage: string | undefined, chosen = ''): Language {
  if (isLanguage(chosen)) {
    return chosen;
  }
  const wanted = parseAccept(acceptLanguage ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.split('-', 1)[0]?.toLowerCase() ?? '');
  return wanted.find(isLanguage) ?? 'en';
}

export const messagesIn = (language: Language): Messages => CATALOGS[language];
