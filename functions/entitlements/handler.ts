import { KMSClient } from '@aws-sdk/client-kms';
import { sdkClient } from '#shared/adapters/aws/sdk-client.ts';
import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { DynamoDownloadLinkRepository } from '#shared/adapters/dynamodb/download-links.ts';
import { DynamoMediaRepository } from '#shared/adapters/dynamodb/media.ts';
import { DynamoOrderRepository } from '#shared/adapters/dynamodb/orders.ts';
import { DynamoPooledKeyRepository } from '#shared/adapters/dynamodb/pooled-keys.ts';
import { DynamoProductKeyRepository } from '#shared/adapters/dynamodb/product-keys.ts';
import { DynamoRequestRecords } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { kmsDataKeys } from '#shared/adapters/secrets/data-keys.ts';
import { hashToken } from '#shared/adapters/secrets/hash-token.ts';
import { keyVault } from '#shared/adapters/secrets/key-vault.ts';
import { hmacLinkTokens } from '#shared/adapters/secrets/link-tokens.ts';
import { sealWith } from '#shared/adapters/secrets/seal.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { entitlementEndpoints } from './endpoints.ts';
import { env } from './env.ts';
import { linkUrls } from './link-urls.ts';

const { TABLE_NAME, KEY_ENCRYPTION_KEY_ARN, PAGING_SECRET_ARN, LINK_SECRET_ARN, LINK_BASE_URL } =
  env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);
const vault = keyVault(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN));
const linkSecret = secret(LINK_SECRET_ARN);
const tokens = hmacLinkTokens(linkSecret);

export const handler = apiHandler<typeof contract>(
  {
    customers: new DynamoCustomerRepository(table),
    requests: new DynamoRequestRecords(table, sealWith(linkSecret)),
    commit,
  },
  entitlementEndpoints(
    {
      orders: new DynamoOrderRepository(table),
      media: new DynamoMediaRepository(table),
      productKeys: new DynamoProductKeyRepository(table, vault),
      pooledKeys: new DynamoPooledKeyRepository(table, vault),
      links: new DynamoDownloadLinkRepository(table),
      audit: new DynamoAuditRepository(table),
      ids: uuidIds,
      tokens,
      hashToken,
      linkUrl: linkUrls(LINK_BASE_URL, tokens),
      commit,
    },
    continuation(secret(PAGING_SECRET_ARN)),
  ),
);
