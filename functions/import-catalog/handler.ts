import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { S3CatalogFiles } from '#shared/catalog/import/catalog-files.ts';
import { DynamoCatalogImportStore } from '#shared/catalog/import/catalog-import-store.ts';
import { DynamoCatalogWriter } from '#shared/catalog/import/catalog-writer.ts';
import type { contract } from '#shared/catalog/import/import.contract.ts';
import { catalogEndpoints } from '#shared/catalog/import/import.endpoints.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { apiHandler } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);

export const handler = apiHandler<typeof contract>(
  { requests: new DynamoRequestRecords(table, NO_SEAL), commit },
  catalogEndpoints({
    catalogStore: new DynamoCatalogWriter(table),
    catalogImports: new DynamoCatalogImportStore(table),
    catalogFiles: new S3CatalogFiles(
      storageClient({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
      MEDIA_BUCKET_NAME,
    ),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit,
  }),
);
