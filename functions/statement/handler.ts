import { readFile } from 'node:fs/promises';
import { DynamoInvoiceSnapshotStore } from '#shared/billing/invoice-snapshot-store.ts';
import { DynamoLedgerReader } from '#shared/billing/ledger-reader.ts';
import { drawStatement } from '#shared/billing/statement/draw-statement.ts';
import { statementRoutes } from '#shared/billing/statement/statement.api.ts';
import type { Statement } from '#shared/billing/statement/statement.ts';
import { DynamoCatalogStore } from '#shared/catalog/catalog-store.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { DynamoPartnerStore } from '#shared/partners/partner-store.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { dynamoCallerLimits } from '#shared/platform/http/request-limits.ts';
import { env } from './env.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

async function readFont() {
  // infra/bundle-functions.ts puts this file beside the bundle.
  const font = import.meta.resolve(
    '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  );
  return drawStatement(await readFile(new URL(font)));
}
let drawing: ReturnType<typeof readFont> | undefined;

export const handler = serveRoutes({ callerLimits: dynamoCallerLimits(table) }, statementRoutes, {
  partners: new DynamoPartnerStore(table),
  customers: new DynamoCustomerStore(table),
  catalog: new DynamoCatalogStore(table),
  orders: new DynamoOrderStore(table),
  ledgerReader: new DynamoLedgerReader(table),
  invoiceSnapshots: new DynamoInvoiceSnapshotStore(table),
  commit: commitTo(table),
  draw: async (statement: Statement) => {
    drawing ??= readFont();
    const draw = await drawing;
    return draw(statement);
  },
});
