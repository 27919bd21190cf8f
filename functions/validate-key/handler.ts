import { DynamoKeyStandingRepository } from '#shared/adapters/dynamodb/key-standings.ts';
import { addressLimit, DynamoRequestLimits } from '#shared/adapters/dynamodb/request-limits.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { keyDigest } from '#shared/adapters/secrets/key-digest.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import type { contract } from './contract.ts';
import { validateKeyEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, KEY_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const digest = keyDigest(secret(KEY_SECRET_ARN));

export const handler = apiHandler<typeof contract>(
  {},
  validateKeyEndpoints({
    keyStandings: new DynamoKeyStandingRepository(table, digest),
    limits: new DynamoRequestLimits(table, addressLimit(digest)),
  }),
);
