import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NARROW } from './narrow.ts';

/** The text of a cell without a value: an empty one looks like one that is still loading. */
const NOTHING = '–';

/** The content of a cell, or a dash for none. A zero is content. */
const contentOf = (content: ReactNode): ReactNode =>
  content === undefined || content === null || content === false || content === ''
    ? NOTHING
    : content;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
    [NARROW]: { display: 'block' },
  },
  head: {
    [NARROW]: {
      display: 'block',
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  body: { [NARROW]: { display: 'block' } },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'block', padding: `${tokens.spacingVerticalS} 0` },
  },
  name: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    verticalAlign: 'top',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(84px, 30%) minmax(0, 1fr)',
      columnGap: tokens.spacingHorizontalM,
      padding: `2px ${tokens.spacingHorizontalM}`,
      ':before': {
        content: 'attr(data-name)',
        color: tokens.colorNeutralForeground2,
        fontSize: tokens.fontSizeBase200,
      },
    },
  },
  end: {
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: { textAlign: 'start' },
  },
  words: { overflowWrap: 'break-word' },
  // A browser makes a column as narrow as it can be broken, which is one letter where text breaks anywhere.
  content: { display: 'inline-block', minWidth: '5em', [NARROW]: { minWidth: 0 } },
  short: { whiteSpace: 'nowrap', [NARROW]: { whiteSpace: 'normal' } },
});

/** A word that is broken where its column is too narrow for it, such as the name of a file. Shorter ones stay whole. */
const LONG_WORD = /\S{17}/;

export interface Column<Item> {
  readonly name: string;
  readonly cell: (item: Item) => ReactNode;
  /** Numbers and amounts stand at the end of their column. */
  readonly atEnd?: boolean;
  /** A date, an amount or a number is never broken into two lines. */
  readonly isShort?: boolean;
}

interface Props<Item> {
  readonly label: string;
  /** The first column names its row. */
  readonly columns: readonly Column<Item>[];
  readonly items: readonly Item[];
  readonly keyOf: (item: Item, index: number) => string;
}

function Cell({
  name,
  content,
  atEnd,
  isShort = atEnd,
}: Pick<Column<never>, 'name' | 'atEnd' | 'isShort'> & { readonly content: ReactNode }) {
  const styles = useStyles();
  const isWords = typeof content === 'string' && !LONG_WORD.test(content);
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: see below
    <td
      role="cell"
      data-name={name}
      className={mergeClasses(
        styles.cell,
        isWords && styles.words,
        atEnd && styles.end,
        isShort && styles.short,
      )}
    >
      <span className={mergeClasses(!isWords && !isShort && styles.content)}>
        {contentOf(content)}
      </span>
    </td>
    // biome-ignore-end lint/a11y/noRedundantRoles: see below
  );
}

/**
 * A table. On a narrow screen its rows become blocks with the name of the column before each value; the roles keep it a table
 * for screen readers, which browsers drop with the display.
 */
export function DataTable<Item>({ label, columns, items, keyOf }: Props<Item>) {
  const styles = useStyles();
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: a table that is displayed as blocks loses its roles
    <table role="table" aria-label={label} className={styles.table}>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {columns.map(({ name, atEnd }) => (
            <th
              key={name}
              role="columnheader"
              scope="col"
              className={mergeClasses(styles.name, atEnd && styles.end)}
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className={styles.body}>
        {items.map((item, index) => (
          <tr key={keyOf(item, index)} role="row" className={styles.row}>
            {columns.map(({ cell, ...column }) => (
              <Cell key={column.name} {...column} content={cell(item)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}
