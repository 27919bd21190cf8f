import { DynamoInvoiceSnapshotStore } from '#shared/billing/invoice-snapshot-store.ts';
import { invoiceRoutes } from '#shared/billing/invoices.api.ts';
import { DynamoLedgerReader } from '#shared/billing/ledger-reader.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = serveRoutes({}, invoiceRoutes, {
  ledgerReader: new DynamoLedgerReader(table),
  invoiceSnapshots: new DynamoInvoiceSnapshotStore(table),
  commit: commitTo(table),
  paging: continuation(secret(PAGING_SECRET_ARN)),
});
