import metadata from 'libphonenumber-js/metadata.min.json';
import * as z from 'zod';

/** Of a country's entry: its calling code, the lengths of its numbers, and what is dialled before them at home. */
const plan = z
  .tuple([z.string(), z.unknown(), z.unknown(), z.array(z.number()), z.unknown()])
  .rest(z.unknown());
const plans = z.record(z.string(), plan).parse(metadata.countries);

/** People write these between digits. */
const SEPARATORS = '[ ./()-]*';

export function callingCodesOf(country: string): readonly string[] {
  const code = plans[country]?.[0];
  return code === undefined ? [] : [code];
}

/**
 * A pattern that takes every possible number as people write it: by its count of digits. The library's exact
 * patterns take digits only, and change with every block of numbers that a country opens.
 */
export function phoneNumberPatternOf(country: string): string | undefined {
  const found = plans[country];
  if (found === undefined) {
    return undefined;
  }
  const [code, , , lengths, , trunk] = found;
  const before =
    typeof trunk === 'string' && trunk !== code ? `\\+?${code}|${trunk}` : `\\+?${code}`;
  const [fewest, most] = [Math.min(...lengths), Math.max(...lengths)];
  const count = fewest === most ? fewest : `${fewest},${most}`;
  return `^(?:${before})?${SEPARATORS}(?:\\d${SEPARATORS}){${count}}$`;
}
