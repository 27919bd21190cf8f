import { InvalidArgumentError, Option } from '@commander-js/extra-typings';
import * as z from 'zod';

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
