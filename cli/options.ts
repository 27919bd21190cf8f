import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import * as z from 'zod';
import { cutMarks } from '#shared/platform/text/visible.ts';

/** Parser of a value by a schema. The sentence says what the value must be, and follows the option's name in the error. */
export const parsedBy =
  <Schema extends z.ZodType>(schema: Schema, sentence: string) =>
  (text: string): z.output<Schema> => {
    const { success, data } = schema.safeParse(text);
    if (!success) {
      throw new InvalidArgumentError(sentence);
    }
    return data;
  };

/** A GUID as people copy it: in any case, in braces, with typographic dashes and invisible marks. */
export function guidOf(text: string): string {
  const digits = cutMarks(text)
    .replace(/[\p{Pd}{}]/gu, '')
    .toLowerCase();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}

export const parseGuid = parsedBy(
  z.string().transform(guidOf).pipe(z.guid()),
  'It must be a GUID such as 3f6d0b0e-1111-4222-8333-444455556666.',
);

export const parseCount = parsedBy(
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int()),
  'It must be a whole number.',
);
export const parseUrl = parsedBy(
  z.url({ protocol: /^https?$/ }),
  'It must be an address that begins with https:// or http://.',
);

export const LOCAL_RUN = 'http://127.0.0.1:3000';
export const urlOption = () =>
  new Option('--url <url>', 'address of the service').default(LOCAL_RUN).argParser(parseUrl);
