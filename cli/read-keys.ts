import { PRODUCT_KEY_FORM, PRODUCT_KEY_PATTERN } from '#shared/product-keys/key.ts';
import { productKeyOf } from '#shared/product-keys/key-text.ts';
import { CliError } from './cli-error.ts';
import { counted } from './confirm.ts';
import { type Row, readTable, type Table } from './read-table.ts';

/** Names that the column of keys may have, without blanks and marks between words. */
const COLUMN_NAMES = [
  ...['productkey', 'key', 'licensekey', 'licencekey', 'serialnumber', 'mak'],
  ...[
    '제품키',
    '라이선스키',
    '라이센스키',
    '키',
    'produktschlüssel',
    'lizenzschlüssel',
    'schlüssel',
  ],
];
/** Lines that a message names; it counts the rest. */
const NAMED_LINES = 10;

export interface KeyFile {
  /** Each one once, in the order of the file. */
  readonly keys: readonly string[];
  /** The line of each key. */
  readonly lines: readonly number[];
  /** Numbers of the lines whose key an earlier line has. */
  readonly repeated: readonly number[];
}

const named = (lines: readonly number[]): string => {
  const more = lines.length - NAMED_LINES;
  return `${lines.slice(0, NAMED_LINES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

const isKey = (cell: string): boolean => PRODUCT_KEY_PATTERN.test(productKeyOf(cell));
const isColumnName = (cell: string): boolean =>
  COLUMN_NAMES.includes(
    cell
      .normalize('NFC')
      .toLowerCase()
      .replace(/[\s_.-]/gu, ''),
  );

interface Column {
  readonly index: number;
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The column of keys: the one that a header names, or else the first one that holds a key. */
function keyColumn({ rows }: Table): Column {
  const [header] = rows;
  const index = header?.cells.findIndex(isColumnName) ?? -1;
  if (index !== -1) {
    return { index, name: `"${header?.cells[index]}"`, rows: rows.slice(1) };
  }
  const held =
    rows.flatMap(({ cells }) => cells.findIndex(isKey)).find((found) => found !== -1) ?? 0;
  const isHeader = header !== undefined && !header.cells.some(isKey) && rows.length > 1;
  const rest = isHeader && rows.slice(1).some(({ cells }) => isKey(cells[held] ?? ''));
  return { index: held, name: `${held + 1}`, rows: rest && held > 0 ? rows.slice(1) : rows };
}

/** Names lines and never what stands in them: it may be a key with a slip in it. */
const broken = (file: string, lines: readonly number[], { readAs }: Table, { name }: Column) =>
  new CliError(
    [
      `${file} was not imported: no product key (${PRODUCT_KEY_FORM}) in line ${named(lines)}.`,
      `It was read as ${readAs}; keys are expected in column ${name}.`,
      'Correct the file and run the command again.',
    ].join('\n'),
  );

/** Reads product keys from a CSV file whole, so that a broken line stops it before anything is sent. */
export async function readKeys(file: string): Promise<KeyFile> {
  const table = await readTable(file);
  const column = keyColumn(table);
  const keys = new Map<string, number>();
  const repeated: number[] = [];
  const wrong: number[] = [];
  for (const { cells, line } of column.rows) {
    const key = productKeyOf(cells[column.index] ?? '');
    if (!PRODUCT_KEY_PATTERN.test(key)) {
      wrong.push(line);
    } else if (keys.has(key)) {
      repeated.push(line);
    } else {
      keys.set(key, line);
    }
  }
  if (wrong.length > 0) {
    throw broken(file, wrong, table, column);
  }
  if (keys.size === 0) {
    throw new CliError(`${file} has no product keys. It was read as ${table.readAs}.`);
  }
  return { keys: [...keys.keys()], lines: [...keys.values()], repeated };
}

export const repeatedText = (lines: readonly number[]): string =>
  `Skipped ${counted(lines.length, 'line')} with an earlier key again: ${named(lines)}.`;

export const withdrawnText = (lines: readonly number[]): string =>
  `Skipped ${counted(lines.length, 'key')} that the service withdrew earlier and never gives out: line ${named(lines)}.`;
