import { DynamoProductKeyRepository } from '#shared/adapters/dynamodb/product-keys.ts';
import { DynamoRequestLimits } from '#shared/adapters/dynamodb/request-limits.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { keyVault } from '#shared/adapters/secrets/key-vault.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { validateKeyEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, KEY_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const vault = keyVault(secret(KEY_SECRET_ARN));

export const handler = apiHandler<'validate-key'>(
  {},
  validateKeyEndpoints({
    productKeys: new DynamoProductKeyRepository(table, vault),
    limits: new DynamoRequestLimits(table, vault),
  }),
);
