import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { S3CatalogFiles } from '#shared/catalog/import/catalog-files.ts';
import { catalogImportRoutes } from '#shared/catalog/import/catalog-import.api.ts';
import { DynamoCatalogImportStore } from '#shared/catalog/import/catalog-import-store.ts';
import { DynamoCatalogWriter } from '#shared/catalog/import/catalog-writer.ts';
import { DynamoPublicationStore } from '#shared/catalog/import/publication-store.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { dynamoCallerLimits } from '#shared/platform/http/request-limits.ts';
import { DynamoRequestRecords } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { env } from './env.ts';

const { TABLE_NAME, MEDIA_BUCKET_NAME, ANSWER_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);

export const handler = serveRoutes(
  {
    callerLimits: dynamoCallerLimits(table),
    requests: new DynamoRequestRecords(table),
    seal: sealWith(secret(ANSWER_SECRET_ARN)),
    commit,
  },
  catalogImportRoutes,
  {
    catalogStore: new DynamoCatalogWriter(table),
    catalogImports: new DynamoCatalogImportStore(table),
    publications: new DynamoPublicationStore(table),
    catalogFiles: new S3CatalogFiles(
      storageClient({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
      MEDIA_BUCKET_NAME,
    ),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit,
  },
);
