import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { wholeAuditItem } from '#shared/audit/audit-item.ts';
import { readCountedLink, readWindow } from '#shared/downloads/counted-link.ts';
import { readOrder } from '#shared/orders/order-store.ts';
import { issuedKeyFields } from '#shared/product-keys/issued-key-store.ts';
import { CANARY_ID } from '#shared/system/canary/canary-link.ts';
import { readDelivery } from '#shared/webhooks/delivery-item.ts';
import { keptData } from '#test/api/helpers/kept-data.ts';

const ledgerRow = z.looseObject({
  id: z.string(),
  partnerId: z.string(),
  orderId: z.string(),
  lineItemNumber: z.int(),
  chargeType: z.string(),
  amount: z.object({ minorUnits: z.int(), currency: z.string() }),
});
const knownKeyRow = z.looseObject({ PK: z.string(), state: z.string().optional() });
const reportRow = z.looseObject({ id: z.string(), partnerId: z.string(), status: z.string() });
const issuedKeyRow = z.object(issuedKeyFields);
const archivedRecord = z.looseObject({ id: z.string() });

export type AuditRow = z.output<typeof wholeAuditItem>;
type Row = Awaited<ReturnType<ReturnType<typeof keptData>['rows']>>[number];

/** Everything that the service keeps, read past it. */
export async function readKept(dir: string) {
  const rows = await keptData(dir).rows();
  const of = (partition: string, sort = '') =>
    rows.filter(({ PK, SK }) => PK.startsWith(partition) && SK.startsWith(sort));
  return {
    orders: of('CUSTOMER#', 'ORDER#').map(readOrder),
    audit: of('AUDIT#').map((row) => wholeAuditItem.parse(row)),
    auditRows: of('AUDIT#'),
    ledger: of('ACCOUNT#').map((row) => ledgerRow.parse(row)),
    issuedKeys: of('CUSTOMER#', 'KEY#').map((row) => issuedKeyRow.parse(row)),
    availableKeys: of('KEYPOOL#', 'KEY#').map(({ SK }) => SK.slice('KEY#'.length)),
    knownKeys: new Map(
      of('PRODUCTKEY#').map((row) => [
        row.PK.slice('PRODUCTKEY#'.length),
        knownKeyRow.parse(row).state,
      ]),
    ),
    // The canary's are nobody's purchase: without records, events and ends.
    links: of('LINK#', 'LINK')
      .map(readCountedLink)
      .filter(({ partnerId }) => partnerId !== CANARY_ID),
    windows: of('CUSTOMER#', 'WINDOW#').map((row) => ({
      ...readWindow(row),
      linkId: row.SK.split('#')[1] ?? '',
    })),
    reports: of('SERVICEREQUEST#').map((row) => reportRow.parse(row)),
    requests: new Set(of('REQUEST#').map(({ PK }) => PK.slice('REQUEST#'.length))),
    deliveries: of('WEBHOOK#', 'EVENT#').map(readDelivery),
    lanes: of('WEBHOOK#', 'LANE#'),
    due: rows.flatMap((row) => (typeof row['duePK'] === 'string' ? [row['duePK']] : [])),
    archived: readArchive(dir),
  };
}
export type Kept = Awaited<ReturnType<typeof readKept>>;

/** Records in the archive, as storage keeps its files, by their ids. */
function readArchive(dir: string): ReadonlyMap<string, object> {
  const folder = join(dir, 's3');
  const lines = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\/audit\/.*\.ndjson\._S3rver_object$/.test(name))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'));
  return new Map(
    lines.map((line) => {
      const record = archivedRecord.parse(JSON.parse(line));
      return [record.id, record];
    }),
  );
}

/** A record as the archive is to have it. */
export const archivedForm = ({
  PK: _,
  SK: __,
  deleteAfter: ___,
  v: ____,
  ...record
}: Row): object => record;
