import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { domainOf } from './domain.ts';
import { emailOf } from './email.ts';
import { cutEnds, lineProblem, textProblem, tidyLine } from './visible.ts';

/** Schemas of texts that people type or paste. Each one cuts what nobody sees, and refuses what cannot be shown. */

const checked =
  (problemOf: (text: string) => string | undefined) =>
  ({ value, issues }: z.core.ParsePayload<string>): void => {
    const message = problemOf(value);
    if (message !== undefined) {
      issues.push({ code: 'custom', message, input: value });
    }
  };

/** A line that may be empty. */
export const lineText = (longest: number) =>
  z.string().overwrite(tidyLine).max(longest).check(checked(lineProblem));

/** A name or title in one line. */
export const nameText = (longest: number) => lineText(longest).min(1, rule('RULE_VISIBLE'));

/** A text that is searched for, as people paste it. */
export const searchText = nameText(100);

/** A text of several lines. */
export const longText = (longest: number) =>
  z
    .string()
    .overwrite(cutEnds)
    .min(1, rule('RULE_VISIBLE'))
    .max(longest)
    .check(checked(textProblem));

/** An e-mail address; Unicode domains are accepted, and stored under IDNA. */
export const emailText = (longest: number) =>
  z
    .string()
    .overwrite((text) => emailOf(text) ?? text)
    .max(longest)
    .refine((text) => emailOf(text) !== undefined, rule('RULE_EMAIL'))
    .meta({ format: 'email' });

/** A DNS name; Unicode names are accepted, and stored under IDNA. */
export const domainText = z
  .string()
  .overwrite((text) => domainOf(text) ?? text)
  .refine((text) => domainOf(text) !== undefined, rule('RULE_DOMAIN'));

/** Digits of any script with the marks that people write between them, and an extension. */
const PHONE = /^[+\s().,/\p{Pd}]*\p{Nd}[\p{Nd}\s().,/\p{Pd}]*(?:(?:ext|x|#|내선)\.?\s*\p{Nd}+)?$/iu;

/** A telephone number as it was typed, or nothing: it has digits and no words. */
export const phoneLine = (longest: number) =>
  lineText(longest).refine((text) => text === '' || PHONE.test(text), rule('RULE_PHONE_LETTERS'));

/** A telephone number without marks at its ends; its rules are those of its country. */
export const phoneText = z.string().overwrite(cutEnds).max(40);

/** A language tag before it is checked. People's have a dozen letters; extensions make them as long as a body takes. */
export const tagText = z.string().max(100);
