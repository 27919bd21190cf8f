import { secret } from '#shared/platform/crypto/secret.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { addressLimit, DynamoRequestLimits } from '#shared/platform/http/request-limits.ts';
import { keyDigest } from '#shared/product-keys/key-digest.ts';
import { DynamoKeyStatusStore } from '#shared/product-keys/key-status-store.ts';
import { validateKeyRoutes } from '#shared/product-keys/validate-key.api.ts';
import { env } from './env.ts';

const { TABLE_NAME, KEY_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const digest = keyDigest(secret(KEY_SECRET_ARN));

export const handler = serveRoutes({}, validateKeyRoutes, {
  keyStatuses: new DynamoKeyStatusStore(table, digest),
  limits: new DynamoRequestLimits(table, addressLimit(digest)),
});
