import * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
import { nearestOf } from '#shared/platform/text/did-you-mean.ts';
import { tagText } from '#shared/platform/text/pieces.ts';
import { lineProblem, tidyLine } from '#shared/platform/text/visible.ts';
import { FILE_TYPES, fileTypeName } from './file-types.ts';
import { languageMeant, languageTag } from './language-tags.ts';

/** A language, stored in lower case: a part of keys since before tags were checked. */
export const languageInput = tagText.transform((text, { addIssue }) => {
  const tag = languageTag(tidyLine(text));
  if (tag === undefined) {
    const meant = languageMeant(text);
    const message =
      meant === undefined ? rule('RULE_LANGUAGE') : rule('RULE_LANGUAGE_MEANT', { meant });
    addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  return tag.toLowerCase();
});

export const fileTypeInput = z.string().transform((text, { addIssue }) => {
  const name = fileTypeName(tidyLine(text));
  if (name === undefined) {
    const meant = nearestOf(text, FILE_TYPES);
    const message =
      meant === undefined ? rule('RULE_FILE_TYPE') : rule('RULE_FILE_TYPE_MEANT', { meant });
    addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  return name;
});

function nameProblem(name: string): string | undefined {
  if (/[/\\]/.test(name) || /^\.+$/.test(name)) {
    return rule('RULE_FILE_NAME');
  }
  return name.isWellFormed() ? lineProblem(name) : rule('RULE_UNICODE');
}

/** The name that a download is saved under. It is part of a header of the answer. */
export const fileNameInput = z
  .string()
  .overwrite((name) => tidyLine(name).normalize('NFC'))
  .min(1, rule('RULE_VISIBLE'))
  .max(200)
  .check(({ value, issues }) => {
    const message = nameProblem(value);
    if (message !== undefined) {
      issues.push({ code: 'custom', message, input: value });
    }
  });

/** A media type of RFC 9110, without parameters. */
export const contentTypeInput = z
  .string()
  .overwrite((type) => tidyLine(type).toLowerCase())
  .max(100)
  .regex(/^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/, rule('RULE_MEDIA_TYPE'));
