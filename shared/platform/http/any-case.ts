const eitherCase = (word: string): string =>
  word.replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);

/** Matches one of the words in any case. It uses no flag: the OpenAPI document shows patterns, and JSON Schema has no flags. */
export const anyCase = (...words: readonly string[]): RegExp =>
  new RegExp(`^(?:${words.map(eitherCase).join('|')})$`);
