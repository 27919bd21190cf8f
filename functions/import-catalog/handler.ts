import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { DynamoCatalogStore } from '#shared/adapters/dynamodb/catalog-store.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { command } from '#shared/http/endpoint.ts';
import { resource } from '#shared/http/envelope.ts';
import { catalogDocument } from './catalog-document.ts';
import { env } from './env.ts';
import { importCatalog } from './import-catalog.ts';

const { TABLE_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = apiHandler<'import-catalog'>(
  { requests: new DynamoRequestRecords(table, NO_SEAL), commit: commitTo(table) },
  {
    'PUT /v1/operator/catalog': command({
      input: catalogDocument,
      operation: importCatalog({
        catalogStore: new DynamoCatalogStore(table),
        audit: new DynamoAuditRepository(table),
        ids: uuidIds,
      }),
      reply: (imported) => ({ statusCode: 200, body: resource('Catalog', imported, {}) }),
    }),
  },
);
