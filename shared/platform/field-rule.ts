import { because, isSentence, type ReasonCode, type Sentence, sentenceIn } from './sentence.ts';

/** Begins the message of a rule of ours: a validator carries texts only, so the sentence travels as JSON. */
const MARK = '\u0001';

/** The message of a schema for a rule that a field breaks: the sentence's code with its values, in no language yet. */
export const rule = (code: ReasonCode, params: Sentence['params'] = {}): string =>
  asRule(because(code, params));

/** A sentence as the message of a schema. */
export const asRule = (sentence: Sentence): string => `${MARK}${JSON.stringify(sentence)}`;

/** The sentence of a message that `rule` made; undefined for other texts. */
export function ruleOf(message: string): Sentence | undefined {
  if (!message.startsWith(MARK)) {
    return undefined;
  }
  const sentence: unknown = JSON.parse(message.slice(MARK.length));
  return isSentence(sentence) ? sentence : undefined;
}

/** A validator's message in English, for tools. */
export function wordsOf(message: string): string {
  const sentence = ruleOf(message);
  return sentence ? sentenceIn(sentence, 'en') : message;
}
