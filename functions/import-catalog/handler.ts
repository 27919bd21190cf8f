import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { DynamoCatalogImportRepository } from '#shared/adapters/dynamodb/catalog-imports.ts';
import { DynamoCatalogStore } from '#shared/adapters/dynamodb/catalog-store.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { S3CatalogFiles } from '#shared/adapters/s3/catalog-files.ts';
import { storageClient } from '#shared/adapters/s3/storage-client.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import type { contract } from './contract.ts';
import { catalogEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);

export const handler = apiHandler<typeof contract>(
  { requests: new DynamoRequestRecords(table, NO_SEAL), commit },
  catalogEndpoints({
    catalogStore: new DynamoCatalogStore(table),
    catalogImports: new DynamoCatalogImportRepository(table),
    catalogFiles: new S3CatalogFiles(
      storageClient({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
      MEDIA_BUCKET_NAME,
    ),
    audit: new DynamoAuditRepository(table),
    ids: uuidIds,
    commit,
  }),
);
