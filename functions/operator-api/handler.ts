import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { supplyRoutes } from '#shared/catalog/supplies.api.ts';
import { DynamoSupplyStore } from '#shared/catalog/supply-store.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { mediaRoutes } from '#shared/downloads/media/media.api.ts';
import { S3MediaStorage } from '#shared/downloads/media/media-storage.ts';
import { DynamoMediaStore } from '#shared/downloads/media/media-store.ts';
import { claimRoutes } from '#shared/orders/claims/claims.api.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { DynamoAzureSubscriptionStore } from '#shared/orders/subscriptions/azure-subscription-store.ts';
import { partnerBrandRoutes } from '#shared/partners/brand.api.ts';
import { DynamoBrandStore } from '#shared/partners/brand-store.ts';
import { CognitoDirectory, NO_DIRECTORY } from '#shared/partners/directory.ts';
import { ownPartnerRoutes } from '#shared/partners/own-partner.api.ts';
import { DynamoPartnerStore } from '#shared/partners/partner-store.ts';
import { partnerRoutes } from '#shared/partners/partners.api.ts';
import { DynamoPrincipalStore } from '#shared/partners/principal-store.ts';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { kmsDataKeys } from '#shared/platform/crypto/data-keys.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { dynamoCallerLimits } from '#shared/platform/http/request-limits.ts';
import { DynamoRequestRecords } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoKeyImportStore } from '#shared/product-keys/import/key-import-store.ts';
import { DynamoImportedKeyStore } from '#shared/product-keys/imported-key-store.ts';
import { keyDigest } from '#shared/product-keys/key-digest.ts';
import { keyPoolRoutes } from '#shared/product-keys/key-pools.api.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { DynamoKeyPoolStore } from '#shared/product-keys/pool-store.ts';
import { DynamoRefundRequestStore } from '#shared/refund-requests/refund-request-store.ts';
import { reviewQueueRoutes } from '#shared/refund-requests/refund-requests.api.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { jobRoutes } from '#shared/system/jobs/jobs.api.ts';
import { schedulesOf } from '#shared/system/jobs/schedules.ts';
import { DynamoDeadDeliveries } from '#shared/webhooks/dead-deliveries.ts';
import { deadWebhookRoutes } from '#shared/webhooks/webhooks.api.ts';
import { env } from './env.ts';

const {
  TABLE_NAME,
  MEDIA_BUCKET_NAME,
  KEY_SECRET_ARN,
  KEY_ENCRYPTION_KEY_ARN,
  PAGING_SECRET_ARN,
  ANSWER_SECRET_ARN,
  USER_POOL_ID,
  PROGRAM_SCOPE = '',
  CANARY_MINUTES,
} = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);
const pagingSecret = secret(PAGING_SECRET_ARN);
const cipher = keyCipher(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN));

export const handler = serveRoutes(
  {
    callerLimits: dynamoCallerLimits(table),
    requests: new DynamoRequestRecords(table),
    seal: sealWith(secret(ANSWER_SECRET_ARN)),
    commit,
  },
  [
    ...partnerRoutes,
    ...partnerBrandRoutes,
    ...ownPartnerRoutes,
    ...supplyRoutes,
    ...mediaRoutes,
    ...keyPoolRoutes,
    ...reviewQueueRoutes,
    ...deadWebhookRoutes,
    ...claimRoutes,
    ...jobRoutes,
  ],
  {
    partners: new DynamoPartnerStore(table),
    brands: new DynamoBrandStore(table),
    principals: new DynamoPrincipalStore(table),
    directory:
      USER_POOL_ID === undefined
        ? NO_DIRECTORY
        : new CognitoDirectory(sdkClient(CognitoIdentityProviderClient), {
            id: USER_POOL_ID,
            scope: PROGRAM_SCOPE,
          }),
    media: new DynamoMediaStore(table),
    links: new DynamoDownloadLinkStore(table),
    supplies: new DynamoSupplyStore(table),
    storage: new S3MediaStorage(
      storageClient({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
      MEDIA_BUCKET_NAME,
    ),
    importedKeys: new DynamoImportedKeyStore(table),
    keyPools: new DynamoKeyPoolStore(table),
    keyImports: new DynamoKeyImportStore(table, keyDigest(secret(KEY_SECRET_ARN)), cipher),
    refundRequests: new DynamoRefundRequestStore(table),
    customers: new DynamoCustomerStore(table),
    azureSubscriptions: new DynamoAzureSubscriptionStore(table),
    orders: new DynamoOrderStore(table),
    dead: new DynamoDeadDeliveries(table),
    jobRuns: new DynamoJobRunStore(table),
    schedules: schedulesOf(CANARY_MINUTES === undefined ? undefined : Number(CANARY_MINUTES)),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit,
    paging: continuation(pagingSecret),
  },
);
