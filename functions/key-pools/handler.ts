import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoKeyPoolRepository } from '#shared/adapters/dynamodb/key-pools.ts';
import { DynamoRequestRecords, NO_SEAL } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { keyVault } from '#shared/adapters/secrets/key-vault.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { command } from '#shared/http/endpoint.ts';
import { resource } from '#shared/http/envelope.ts';
import { env } from './env.ts';
import { importKeys, importKeysInput } from './import-keys.ts';

const { TABLE_NAME, KEY_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = apiHandler<'key-pools'>(
  { requests: new DynamoRequestRecords(table, NO_SEAL), commit: commitTo(table) },
  {
    'POST /v1/operator/keypools': command({
      input: importKeysInput,
      operation: importKeys({
        keyPools: new DynamoKeyPoolRepository(table, keyVault(secret(KEY_SECRET_ARN))),
        audit: new DynamoAuditRepository(table),
        ids: uuidIds,
      }),
      reply: (imported) => ({ statusCode: 201, body: resource('KeyPoolImport', imported, {}) }),
    }),
  },
);
