import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import * as z from 'zod';
import { PRODUCT_KEY_FORM, PRODUCT_KEY_PATTERN } from '#shared/product-keys/key.ts';
import { CliError } from './cli-error.ts';

/** Names that the column of keys may have; a file without a header has them in its first column. */
const COLUMN_NAMES = ['productkey', 'product key', 'key'];
/** Lines that a message names; it counts the rest. */
const NAMED_LINES = 10;

const record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

export interface KeyFile {
  /** Each one once, in the order of the file. */
  readonly keys: readonly string[];
  /** Numbers of the lines whose key an earlier line has. */
  readonly repeated: readonly number[];
}

const named = (lines: readonly number[]): string => {
  const more = lines.length - NAMED_LINES;
  return `${lines.slice(0, NAMED_LINES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

/** Names lines and never what stands in them: it may be a key with a slip in it. */
const broken = (file: string, lines: readonly number[]) =>
  new CliError(
    `${file} was not imported: no product key (${PRODUCT_KEY_FORM}) in line ${named(lines)}.\nCorrect the file and run the command again.`,
  );

/** Reads product keys from a CSV file whole, so that a broken line stops it before anything is sent. */
export async function readKeys(file: string): Promise<KeyFile> {
  if (!(await stat(file).catch(() => undefined))?.isFile()) {
    throw new CliError(`There is no file ${file}.`);
  }
  const keys = new Set<string>();
  const repeated: number[] = [];
  const wrong: number[] = [];
  let column: number | undefined;
  const rows = createReadStream(file).pipe(
    parse({ bom: true, info: true, relaxColumnCount: true, skipEmptyLines: true, trim: true }),
  );
  try {
    for await (const row of rows) {
      const { record: cells, info } = record.parse(row);
      const header = cells.findIndex((cell) => COLUMN_NAMES.includes(cell.toLowerCase()));
      if (column === undefined && header !== -1) {
        column = header;
        continue;
      }
      column ??= 0;
      const key = (cells[column] ?? '').toUpperCase();
      if (!PRODUCT_KEY_PATTERN.test(key)) {
        wrong.push(info.lines);
      } else if (keys.has(key)) {
        repeated.push(info.lines);
      }
      keys.add(key);
    }
  } catch (error) {
    // The library's message shows the line.
    throw error instanceof CsvError
      ? new CliError(`${file} is not a CSV file (${error.code}).`)
      : error;
  }
  if (wrong.length > 0) {
    throw broken(file, wrong);
  }
  if (keys.size === 0) {
    throw new CliError(`${file} has no product keys.`);
  }
  return { keys: [...keys], repeated };
}

export const repeatedText = (lines: readonly number[]): string =>
  `${lines.length} lines repeat an earlier key and are skipped: ${named(lines)}.`;
