import * as z from 'zod';
import { didYouMean } from '#shared/platform/text/did-you-mean.ts';
import { lineProblem, tidyLine } from '#shared/platform/text/visible.ts';
import { FILE_TYPES, fileTypeName } from './file-types.ts';
import { languageMeant, languageTag } from './language-tags.ts';

/** A language, stored in lower case: a part of keys since before tags were checked. */
export const languageInput = z.string().transform((text, { addIssue }) => {
  const tag = languageTag(tidyLine(text));
  if (tag === undefined) {
    const meant = languageMeant(text);
    const suggestion = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    const message = `must be a language tag of BCP 47 such as en-US or ko-KR.${suggestion}`;
    addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  return tag.toLowerCase();
});

export const fileTypeInput = z.string().transform((text, { addIssue }) => {
  const name = fileTypeName(tidyLine(text));
  if (name === undefined) {
    const message = `must be a kind of file, and an architecture if it is for one, such as iso-x64.${didYouMean(text, FILE_TYPES)}`;
    addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  return name;
});

function nameProblem(name: string): string | undefined {
  if (/[/\\]/.test(name) || /^\.+$/.test(name)) {
    return 'must be a file name without a path';
  }
  return name.isWellFormed() ? lineProblem(name) : 'must be well-formed Unicode';
}

/** The name that a download is saved under. It is part of a header of the answer. */
export const fileNameInput = z
  .string()
  .overwrite((name) => tidyLine(name).normalize('NFC'))
  .min(1, 'must have a character that is visible')
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
  .regex(
    /^[a-z0-9!#$&^_.+-]+\/[a-z0-9!#$&^_.+-]+$/,
    'must be a media type such as application/octet-stream',
  );
