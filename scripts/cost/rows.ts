import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { clientOf } from '#test/setup/dynamodb.ts';
import { itemBytes } from '#test/setup/write-units.ts';

type Row = Readonly<Record<string, unknown>>;

/** DynamoDB adds so many bytes to each item that it stores. */
const ITEM_OVERHEAD = 100;
const DAY_SECONDS = 86_400;

/** The rows of a table, read past the store, which has no scan. */
export async function rowsOf(endpoint: string, TableName: string): Promise<readonly Row[]> {
  const { client } = openTable(TableName, clientOf(endpoint));
  const rows: Row[] = [];
  let from: Row | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName, ...(from && { ExclusiveStartKey: from }) }),
    );
    rows.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return rows;
}

interface Kept {
  readonly tableBytes: number;
  readonly byteDays: number;
  readonly auditRecords: number;
  readonly auditBytes: number;
}

function weigh(rows: readonly Row[], now: Date, horizonDays: number): Kept {
  let [tableBytes, byteDays, auditRecords, auditBytes] = [0, 0, 0, 0];
  for (const row of rows) {
    const bytes = itemBytes(row) + ITEM_OVERHEAD;
    const end = row['deleteAfter'];
    if (typeof end === 'number') {
      const days = (end - now.getTime() / 1000) / DAY_SECONDS;
      byteDays += bytes * Math.min(horizonDays, Math.max(0, days));
    } else {
      tableBytes += bytes;
    }
    if (String(row['PK']).startsWith('AUDIT#')) {
      auditRecords += 1;
      auditBytes += bytes;
    }
  }
  return { tableBytes, byteDays, auditRecords, auditBytes };
}

/** The rows that a table has gained, weighed for a number of days from now. */
export function growth(
  before: readonly Row[],
  after: readonly Row[],
  now: Date,
  horizonDays: number,
): Kept {
  const [was, is] = [weigh(before, now, horizonDays), weigh(after, now, horizonDays)];
  return {
    tableBytes: is.tableBytes - was.tableBytes,
    byteDays: is.byteDays - was.byteDays,
    auditRecords: is.auditRecords - was.auditRecords,
    auditBytes: is.auditBytes - was.auditBytes,
  };
}
