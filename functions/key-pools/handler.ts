import { KMSClient } from '@aws-sdk/client-kms';
import { sdkClient } from '#shared/adapters/aws/sdk-client.ts';
import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoKeyImportRepository } from '#shared/adapters/dynamodb/key-imports.ts';
import { DynamoKeyPoolRepository } from '#shared/adapters/dynamodb/key-pools.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { kmsDataKeys } from '#shared/adapters/secrets/data-keys.ts';
import { keyDigest } from '#shared/adapters/secrets/key-digest.ts';
import { keyVault } from '#shared/adapters/secrets/key-vault.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { keyPoolEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, KEY_SECRET_ARN, KEY_ENCRYPTION_KEY_ARN, PAGING_SECRET_ARN } = env.parse(
  process.env,
);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);
const vault = keyVault(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN));

export const handler = apiHandler<typeof contract>(
  { requests: new DynamoRequestRecords(table, NO_SEAL), commit },
  keyPoolEndpoints(
    {
      keyPools: new DynamoKeyPoolRepository(table),
      keyImports: new DynamoKeyImportRepository(table, keyDigest(secret(KEY_SECRET_ARN)), vault),
      audit: new DynamoAuditRepository(table),
      ids: uuidIds,
      commit,
    },
    continuation(secret(PAGING_SECRET_ARN)),
  ),
);
