import { DynamoInvoiceSnapshotStore } from '#shared/billing/invoice-snapshot-store.ts';
import type { contract } from '#shared/billing/invoices.contract.ts';
import { invoiceEndpoints } from '#shared/billing/invoices.endpoints.ts';
import { DynamoLedgerReader } from '#shared/billing/ledger-reader.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { apiHandler } from '#shared/platform/http/pipeline.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = apiHandler<typeof contract>(
  {},
  invoiceEndpoints(
    {
      ledgerReader: new DynamoLedgerReader(table),
      invoiceSnapshots: new DynamoInvoiceSnapshotStore(table),
      commit: commitTo(table),
    },
    continuation(secret(PAGING_SECRET_ARN)),
  ),
);
