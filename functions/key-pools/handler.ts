import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { kmsDataKeys } from '#shared/platform/crypto/data-keys.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoKeyImportStore } from '#shared/product-keys/import/key-import-store.ts';
import { keyDigest } from '#shared/product-keys/key-digest.ts';
import { keyPoolRoutes } from '#shared/product-keys/key-pools.api.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { DynamoKeyPoolStore } from '#shared/product-keys/pool-store.ts';
import { env } from './env.ts';

const { TABLE_NAME, KEY_SECRET_ARN, KEY_ENCRYPTION_KEY_ARN, PAGING_SECRET_ARN } = env.parse(
  process.env,
);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);
const cipher = keyCipher(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN));

export const handler = serveRoutes(
  { requests: new DynamoRequestRecords(table, NO_SEAL), commit },
  keyPoolRoutes,
  {
    keyPools: new DynamoKeyPoolStore(table),
    keyImports: new DynamoKeyImportStore(table, keyDigest(secret(KEY_SECRET_ARN)), cipher),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit,
    paging: continuation(secret(PAGING_SECRET_ARN)),
  },
);
