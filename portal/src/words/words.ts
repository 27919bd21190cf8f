import { type Language, useLanguage } from './language.ts';

/** The same messages in each language. A language that lacks one does not compile. */
export type InEachLanguage<Words> = Readonly<Record<Language, Words>>;

export const inEachLanguage = <Words>(words: InEachLanguage<Words>): InEachLanguage<Words> => words;

/** The messages of a page in the language of the person. */
export const useWords = <Words>(words: InEachLanguage<Words>): Words => words[useLanguage()];

/** `1 day`, `2 days`: English has two forms, and Korean one. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
