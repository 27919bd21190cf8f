import { parseAccept } from 'hono/utils/accept';
import { english } from './english.ts';
import { korean } from './korean.ts';
import type { Messages } from './messages.ts';

/** The languages that pages are in. The first is for everybody who asks for none of them. */
const CATALOGS = { en: english, ko: korean } as const;
export type Language = keyof typeof CATALOGS;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(CATALOGS, tag);

/** The visitor's language by Accept-Language: `ko-KR` is Korean, what is weighted 0 is not wanted. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  const wanted = parseAccept(acceptLanguage ?? '')
    .filter(({ q }) => q > 0)
    .map(({ type }) => type.split('-', 1)[0]?.toLowerCase() ?? '');
  return wanted.find(isLanguage) ?? 'en';
}

export const messagesIn = (language: Language): Messages => CATALOGS[language];
