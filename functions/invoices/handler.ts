import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoKeptMonthRepository } from '#shared/adapters/dynamodb/kept-months.ts';
import { DynamoLedgerReader } from '#shared/adapters/dynamodb/ledger-reader.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { invoiceEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = apiHandler<typeof contract>(
  {},
  invoiceEndpoints(
    {
      ledgerReader: new DynamoLedgerReader(table),
      keptMonths: new DynamoKeptMonthRepository(table),
      commit: commitTo(table),
    },
    continuation(secret(PAGING_SECRET_ARN)),
  ),
);
