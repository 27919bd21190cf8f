import type { keptData } from '#test/api/helpers/kept-data.ts';

type Row = Awaited<ReturnType<ReturnType<typeof keptData>['rows']>>[number];

/** Partitions of rows that the table deletes by their time: each of them has to have one. */
const PASSING = ['REQUEST#', 'LIMIT#'];

/** Entries of the index by which something is found, by the time when it was or by its id: they stay, and are never due. */
const FOUND_BY = ['KEYISSUED#', 'LINKFILE#'];

const kindOf = (text: string): string => text.split('#')[0] ?? text;

function countBy(rows: readonly Row[], nameOf: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) {
    const name = nameOf(row);
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Rows that a job should have taken by an instant, by the kind of what is due. */
export const overdue = (rows: readonly Row[], now: Date): Readonly<Record<string, number>> =>
  countBy(
    rows.filter(
      ({ duePK, dueSK }) =>
        typeof duePK === 'string' &&
        typeof dueSK === 'string' &&
        !FOUND_BY.some((prefix) => duePK.startsWith(prefix)) &&
        dueSK < now.toISOString(),
    ),
    ({ duePK }) => kindOf(String(duePK)),
  );

/** Rows that would stay for ever, although they are of one request or one minute. */
export const endless = (rows: readonly Row[]): Readonly<Record<string, number>> =>
  countBy(
    rows.filter(
      ({ PK, deleteAfter }) =>
        PASSING.some((prefix) => PK.startsWith(prefix)) && deleteAfter === undefined,
    ),
    ({ PK }) => kindOf(PK),
  );
