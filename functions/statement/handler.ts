import { readFile } from 'node:fs/promises';
import { DynamoInvoiceSnapshotStore } from '#shared/billing/invoice-snapshot-store.ts';
import { DynamoLedgerReader } from '#shared/billing/ledger-reader.ts';
import { drawStatement } from '#shared/billing/statement/draw-statement.ts';
import { openFonts } from '#shared/billing/statement/fonts.ts';
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

/** infra/bundle-functions.ts puts fonts beside the bundle. */
const readFont = (file: string) => readFile(new URL(`fonts/${file}`, import.meta.url));
async function startDrawing() {
  const [korean, latin] = [readFont('NotoSansKR-Regular.otf'), readFont('NotoSans-Regular.ttf')];
  return drawStatement(openFonts([await korean, await latin]));
}
let drawing: ReturnType<typeof startDrawing> | undefined;

export const handler = serveRoutes({ callerLimits: dynamoCallerLimits(table) }, statementRoutes, {
  partners: new DynamoPartnerStore(table),
  customers: new DynamoCustomerStore(table),
  catalog: new DynamoCatalogStore(table),
  orders: new DynamoOrderStore(table),
  ledgerReader: new DynamoLedgerReader(table),
  invoiceSnapshots: new DynamoInvoiceSnapshotStore(table),
  commit: commitTo(table),
  draw: async (statement: Statement) => {
    drawing ??= startDrawing();
    const draw = await drawing;
    return draw(statement);
  },
});
