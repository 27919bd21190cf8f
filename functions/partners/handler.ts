import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { CognitoDirectory, NO_DIRECTORY } from '#shared/partners/directory.ts';
import { DynamoPartnerStore } from '#shared/partners/partner-store.ts';
import { partnerRoutes } from '#shared/partners/partners.api.ts';
import { DynamoPrincipalStore } from '#shared/partners/principal-store.ts';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestRecords } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { env } from './env.ts';

const { TABLE_NAME, PAGING_SECRET_ARN, USER_POOL_ID, PROGRAM_SCOPE = '' } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const pagingSecret = secret(PAGING_SECRET_ARN);
const commit = commitTo(table);

export const handler = serveRoutes(
  {
    // Encrypted, because some responses contain a secret.
    requests: new DynamoRequestRecords(table, sealWith(pagingSecret)),
    commit,
  },
  partnerRoutes,
  {
    partners: new DynamoPartnerStore(table),
    principals: new DynamoPrincipalStore(table),
    directory:
      USER_POOL_ID === undefined
        ? NO_DIRECTORY
        : new CognitoDirectory(sdkClient(CognitoIdentityProviderClient), {
            id: USER_POOL_ID,
            scope: PROGRAM_SCOPE,
          }),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit,
    paging: continuation(pagingSecret),
  },
);
