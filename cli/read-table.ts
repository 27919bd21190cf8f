import { CsvError, parse } from 'csv-parse/sync';
import * as z from 'zod';
import { CliError } from './cli-error.ts';
import { readText } from './read-text.ts';

export interface Row {
  readonly cells: readonly string[];
  /** The number of the line in the file. */
  readonly line: number;
}

export interface Table {
  readonly rows: readonly Row[];
  /** How the file was read, for messages: `UTF-16LE, separated by tabs`. */
  readonly readAs: string;
}

const SEPARATORS = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
} as const;
type Separator = keyof typeof SEPARATORS;
const isSeparator = (text: string): text is Separator => Object.hasOwn(SEPARATORS, text);

/** Excel's first line that names the separator. */
const NAMED = /^sep=(.)\s*$/im;

const record = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

const withoutQuoted = (line: string): string => line.replace(/"(?:[^"]|"")*"/g, '');

/** The separator that most of the first lines have; a comma for a list of one column. */
function separatorOf(lines: readonly string[]): Separator {
  const counted = Object.keys(SEPARATORS).map((separator) => ({
    separator,
    count: lines.filter((line) => withoutQuoted(line).includes(separator)).length,
  }));
  const [best] = counted.toSorted((one, other) => other.count - one.count);
  return best && best.count > 0 && isSeparator(best.separator) ? best.separator : ',';
}

/** Reads a table as spreadsheets of any language setting write it. Rows without a value are left out. */
export async function readTable(file: string): Promise<Table> {
  const { text: raw, encoding } = await readText(file);
  // Files that were put together on several systems mix line ends.
  const text = raw.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n');
  const [first = '', ...lines] = text.split('\n', 20);
  const named = NAMED.exec(first)?.[1];
  const separator =
    named !== undefined && isSeparator(named) ? named : separatorOf([first, ...lines]);
  try {
    const parsed: unknown[] = parse(text, {
      ...{ bom: true, info: true, relaxColumnCount: true, relaxQuotes: true, trim: true },
      ...{ skipEmptyLines: true, delimiter: separator, recordDelimiter: '\n' },
    });
    const rows = parsed
      .map((row) => record.parse(row))
      .map(({ record: cells, info }) => ({ cells, line: info.lines }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    return {
      rows: named === undefined ? rows : rows.slice(1),
      readAs: `${encoding.toUpperCase()}, separated by ${SEPARATORS[separator]}`,
    };
  } catch (error) {
    if (!(error instanceof CsvError)) {
      throw error;
    }
    // The library's message shows the line, which may hold a key.
    throw new CliError(
      `${file} is not a CSV file (${error.code}), read as ${encoding.toUpperCase()}, separated by ${SEPARATORS[separator]}.`,
    );
  }
}
