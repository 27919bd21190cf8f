import en from './messages/en.json' with { type: 'json' };
import ko from './messages/ko.json' with { type: 'json' };

/** Sentences of all refusals, by reason code. A value in braces is a parameter. The first language is the default. */
const CATALOGS = { en, ko } as const satisfies Record<string, Readonly<Record<ReasonCode, string>>>;
export type ReasonCode = keyof typeof en;
export type SentenceLanguage = keyof typeof CATALOGS;

type Value = string | number | Sentence | readonly Sentence[] | undefined;
type Values = Readonly<Record<string, Value>>;

/** Why a request is refused, in no language yet. */
export interface Sentence {
  readonly reasonCode: string;
  readonly params: Values;
  /** English words that no catalog has. */
  readonly text?: string;
}

/** Names the reason of a refusal, with the values of its sentence. */
export const because = (reasonCode: ReasonCode, params: Values = {}): Sentence => ({
  reasonCode,
  params,
});

export const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'object' && value !== null && 'reasonCode' in value;

const isReason = (code: string): code is ReasonCode => Object.hasOwn(en, code);

function shown(value: Value, language: SentenceLanguage): string {
  if (isSentence(value)) {
    return sentenceIn(value, language);
  }
  if (typeof value !== 'object') {
    return String(value ?? '');
  }
  return value
    .map((each) => sentenceIn(each, language))
    .reduce((all, each) => `${all}${/[.?]$/.test(all) ? ' ' : '; '}${each}`);
}

/** The sentence in a language; in English where the catalog of the language does not have it. */
export function sentenceIn(
  { reasonCode, params, text }: Sentence,
  language: SentenceLanguage,
): string {
  if (text !== undefined || !isReason(reasonCode)) {
    return text ?? reasonCode;
  }
  const template = CATALOGS[language][reasonCode];
  return template.replace(/\{(\w+)\}/g, (_, name: string) => shown(params[name], language));
}

export interface ShownSentence {
  readonly reasonCode: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly description: string;
}

/** A refusal has a size: callers send names and values of any length. */
const LONGEST_VALUE = 200;
const LONGEST_REASON = 400;

const cut = (reason: ShownSentence): ShownSentence => ({
  ...reason,
  description: reason.description.slice(0, LONGEST_REASON),
});

/** A sentence as an answer has it: the values as they stand in the text, several reasons one by one. */
export function showSentence(sentence: Sentence, language: SentenceLanguage): ShownSentence {
  const entries = Object.entries(sentence.params).map(([name, value]) => {
    const isMany = typeof value === 'object' && !isSentence(value);
    const one = typeof value === 'number' ? value : shown(value, language).slice(0, LONGEST_VALUE);
    return [name, isMany ? value.map((each) => cut(showSentence(each, language))) : one];
  });
  return {
    reasonCode: sentence.reasonCode,
    params: Object.fromEntries(entries),
    description: sentenceIn(sentence, language),
  };
}

const isLanguage = (tag: string): tag is SentenceLanguage => Object.hasOwn(CATALOGS, tag);

const baseOf = (tag: string): string => tag.trim().split(/[-_]/, 1)[0]?.toLowerCase() ?? '';

/** The language of a caller: by X-Locale, as Partner Center's clients send it, then by Accept-Language. */
export function languageOf(
  headers: Readonly<Record<string, string | undefined>>,
): SentenceLanguage {
  const locale = baseOf(headers['x-locale'] ?? '');
  if (isLanguage(locale)) {
    return locale;
  }
  const wanted = (headers['accept-language'] ?? '')
    .split(',')
    .map((each) => {
      const [tag = '', ...rest] = each.split(';');
      const weight = rest.map((part) => /^\s*q=([\d.]+)\s*$/i.exec(part)?.[1]).find(Boolean) ?? '1';
      return { tag: baseOf(tag), weight: Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return wanted.map(({ tag }) => tag).find(isLanguage) ?? 'en';
}
