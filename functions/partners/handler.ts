import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { sdkClient } from '#shared/adapters/aws/sdk-client.ts';
import { CognitoDirectory, NO_DIRECTORY } from '#shared/adapters/cognito/directory.ts';
import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoPartnerRepository } from '#shared/adapters/dynamodb/partners.ts';
import { DynamoPrincipalRepository } from '#shared/adapters/dynamodb/principals.ts';
import { DynamoRequestRecords } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { sealWith } from '#shared/adapters/secrets/seal.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { partnerEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN, USER_POOL_ID, PROGRAM_SCOPE = '' } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const pagingSecret = secret(PAGING_SECRET_ARN);
const commit = commitTo(table);

export const handler = apiHandler<typeof contract>(
  {
    // Sealed, since some of the answers show a secret.
    requests: new DynamoRequestRecords(table, sealWith(pagingSecret)),
    commit,
  },
  partnerEndpoints(
    {
      partners: new DynamoPartnerRepository(table),
      principals: new DynamoPrincipalRepository(table),
      directory:
        USER_POOL_ID === undefined
          ? NO_DIRECTORY
          : new CognitoDirectory(sdkClient(CognitoIdentityProviderClient), {
              id: USER_POOL_ID,
              scope: PROGRAM_SCOPE,
            }),
      audit: new DynamoAuditRepository(table),
      ids: uuidIds,
      commit,
    },
    continuation(pagingSecret),
  ),
);
