import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoSupplyStore } from '#shared/catalog/supply-store.ts';
import { customerGuard } from '#shared/customers/customer.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { hmacLinkTokens } from '#shared/downloads/link-tokens.ts';
import { DynamoMediaStore } from '#shared/downloads/media/media-store.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { linkUrls } from '#shared/entitlements/link-urls.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { kmsDataKeys } from '#shared/platform/crypto/data-keys.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { dynamoCallerLimits } from '#shared/platform/http/request-limits.ts';
import { DynamoRequestRecords } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoAvailableKeyStore } from '#shared/product-keys/available-key-store.ts';
import { DynamoProductKeyStore } from '#shared/product-keys/key-store.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { env } from './env.ts';

const {
  TABLE_NAME,
  KEY_ENCRYPTION_KEY_ARN,
  PAGING_SECRET_ARN,
  ANSWER_SECRET_ARN,
  LINK_SECRET_ARN,
  LINK_BASE_URL,
} = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);
const cipher = keyCipher(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN));
const linkSecret = secret(LINK_SECRET_ARN);
const tokens = hmacLinkTokens(linkSecret);

export const handler = serveRoutes(
  {
    customer: customerGuard(new DynamoCustomerStore(table)),
    callerLimits: dynamoCallerLimits(table),
    requests: new DynamoRequestRecords(table),
    seal: sealWith(secret(ANSWER_SECRET_ARN)),
    commit,
  },
  entitlementRoutes,
  {
    orders: new DynamoOrderStore(table),
    media: new DynamoMediaStore(table),
    supplies: new DynamoSupplyStore(table),
    productKeys: new DynamoProductKeyStore(table, cipher),
    availableKeys: new DynamoAvailableKeyStore(table, cipher),
    links: new DynamoDownloadLinkStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    tokens,
    hashToken,
    linkUrl: linkUrls(LINK_BASE_URL, tokens),
    commit,
    paging: continuation(secret(PAGING_SECRET_ARN)),
  },
);
