import { parseAccept } from 'hono/utils/accept';
import { english } from './english.ts';
import { korean } from './korean.ts';
import type { Messages } from './messages.ts';

/** The languages of the pages. The first is the default. */
const CATALOGS = { en: english, ko: korean } as const;
export type Language = keyof typeof CATALOGS;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(CATALOGS, tag);

/** The visitor's language by Accept-Language: `ko-KR` is Korean, a weight of 0 excludes a language. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  const wanted = parseAccept(acceptLanguage ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.split('-', 1)[0]?.toLowerCase() ?? '');
  return wanted.find(isLanguage) ?? 'en';
}

export const messagesIn = (language: Language): Messages => CATALOGS[language];
