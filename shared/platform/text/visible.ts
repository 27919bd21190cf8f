import { rule } from '#shared/platform/field-rule.ts';

/** Marks that nobody sees: format characters (U+200B, U+200E, U+FEFF, U+202E), variation selectors, blank letters. */
const MARKS = String.raw`\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFE00-\uFE0F`;
/** Without the look behind, each blank of a run in the middle begins a try of its own: the square of its length. */
export const AT_THE_ENDS = new RegExp(`^[\\s${MARKS}]+|(?<![\\s${MARKS}])[\\s${MARKS}]+$`, 'gu');
const MARKS_ANYWHERE = new RegExp(`[${MARKS}]+`, 'gu');
const ANYWHERE = new RegExp(`[\\s${MARKS}]+`, 'gu');
/** Overrides of the direction of writing: they show a text in another order than it has. */
const OVERRIDES = /[\u202A-\u202E\u2066-\u2069]/u;
const CONTROLS = /\p{Cc}/u;
const CONTROLS_BESIDE_LINES = /[^\P{Cc}\t\n\r]/u;

/** Cuts blanks and invisible marks at both ends, as copies from address books and web pages bring them. */
export const cutEnds = (text: string): string => text.replace(AT_THE_ENDS, '');

/** Cuts invisible marks anywhere, and blanks at both ends: for an e-mail address or a domain. */
export const cutMarks = (text: string): string => cutEnds(text.replace(MARKS_ANYWHERE, ''));

/** Cuts blanks and invisible marks anywhere: for a text in groups, such as a product key. */
export const cutInvisible = (text: string): string => text.replace(ANYWHERE, '');

/** Cuts the ends, and makes one blank of several: for a name in one line. */
export const tidyLine = (text: string): string => cutEnds(text).replace(/\p{Zs}+/gu, ' ');

/** The reason why a text is no name in one line; undefined if it is one. */
export function lineProblem(text: string): string | undefined {
  if (CONTROLS.test(text)) {
    return rule('RULE_ONE_PLAIN_LINE');
  }
  return OVERRIDES.test(text) ? rule('RULE_WRITING_DIRECTION') : undefined;
}

/** The reason why a text of several lines cannot be shown; undefined if it can. */
export function textProblem(text: string): string | undefined {
  if (CONTROLS_BESIDE_LINES.test(text)) {
    return rule('RULE_PLAIN_LINES');
  }
  return OVERRIDES.test(text) ? rule('RULE_WRITING_DIRECTION') : undefined;
}
