import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoAgreementStore } from '#shared/agreements/agreement-store.ts';
import { requireAgreement } from '#shared/agreements/require-agreement.ts';
import { DynamoAuditLog } from '#shared/audit/audit-log-store.ts';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoInvoiceSnapshotStore } from '#shared/billing/invoice-snapshot-store.ts';
import { DynamoLedgerReader } from '#shared/billing/ledger-reader.ts';
import { DynamoLedgerStore } from '#shared/billing/ledger-store.ts';
import { DynamoCatalogStore } from '#shared/catalog/catalog-store.ts';
import { customerGuard } from '#shared/customers/customer.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { DynamoRefundCapStore } from '#shared/orders/cancellation/refund-cap-store.ts';
import { DynamoCartStore } from '#shared/orders/cart/cart-store.ts';
import { findHoldings } from '#shared/orders/customer-holdings.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { DynamoAzureSubscriptionStore } from '#shared/orders/subscriptions/azure-subscription-store.ts';
import { DynamoBrandStore } from '#shared/partners/brand-store.ts';
import { DynamoPartnerStore } from '#shared/partners/partner-store.ts';
import { DynamoProfileStore } from '#shared/partners/profiles/profile-store.ts';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { kmsDataKeys } from '#shared/platform/crypto/data-keys.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import {
  DynamoRequestLimits,
  dynamoCallerLimits,
  VALIDATION_LIMIT,
} from '#shared/platform/http/request-limits.ts';
import { DynamoRequestRecords } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoIssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { S3AttachmentStorage } from '#shared/refund-requests/attachment-storage.ts';
import { DynamoRefundRequestStore } from '#shared/refund-requests/refund-request-store.ts';
import { DynamoDeliveries } from '#shared/webhooks/deliveries.ts';
import { DynamoWebhookStore } from '#shared/webhooks/endpoint-store.ts';
import { checkAddress, resolveByDns } from '#shared/webhooks/sender/receiver.ts';
import { DynamoValidationEvents } from '#shared/webhooks/validation-events.ts';
import { webhookSecrets } from '#shared/webhooks/webhook-secrets.ts';
import { env } from './env.ts';
import { partnerApiRoutes } from './routes.ts';

const {
  TABLE_NAME,
  ATTACHMENTS_BUCKET_NAME,
  KEY_ENCRYPTION_KEY_ARN,
  PAGING_SECRET_ARN,
  ANSWER_SECRET_ARN,
  ALLOW_LOOPBACK_WEBHOOKS,
  DEMAND_AGREEMENTS,
} = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);
const customers = new DynamoCustomerStore(table);
const orders = new DynamoOrderStore(table);
const agreements = new DynamoAgreementStore(table);
const pagingSecret = secret(PAGING_SECRET_ARN);

const webhooks = {
  webhooks: new DynamoWebhookStore(table),
  deliveries: new DynamoDeliveries(table),
  validations: new DynamoValidationEvents(table),
  validationLimits: new DynamoRequestLimits(table, VALIDATION_LIMIT),
  secrets: webhookSecrets(
    keyCipher(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN, 'webhook-secrets')),
  ),
  checkAddress: checkAddress({
    resolve: resolveByDns,
    allowsLoopback: ALLOW_LOOPBACK_WEBHOOKS === 'on',
  }),
};

const serviceRequests = {
  refundRequests: new DynamoRefundRequestStore(table),
  attachmentStorage: new S3AttachmentStorage(
    storageClient({ responseChecksumValidation: 'WHEN_REQUIRED' }),
    ATTACHMENTS_BUCKET_NAME,
  ),
};

export const handler = serveRoutes(
  {
    customer: customerGuard(customers),
    callerLimits: dynamoCallerLimits(table),
    requests: new DynamoRequestRecords(table),
    seal: sealWith(secret(ANSWER_SECRET_ARN)),
    commit,
  },
  partnerApiRoutes,
  {
    ...webhooks,
    ...serviceRequests,
    customers,
    partners: new DynamoPartnerStore(table),
    brands: new DynamoBrandStore(table),
    profiles: new DynamoProfileStore(table),
    agreements,
    requireAgreement: DEMAND_AGREEMENTS === 'on' ? requireAgreement({ agreements }) : undefined,
    catalog: new DynamoCatalogStore(table),
    carts: new DynamoCartStore(table),
    orders,
    findHoldings: findHoldings({ orders }),
    azureSubscriptions: new DynamoAzureSubscriptionStore(table),
    refundCaps: new DynamoRefundCapStore(table),
    issuedKeys: new DynamoIssuedKeyStore(table),
    links: new DynamoDownloadLinkStore(table),
    ledger: new DynamoLedgerStore(table),
    ledgerReader: new DynamoLedgerReader(table),
    invoiceSnapshots: new DynamoInvoiceSnapshotStore(table),
    audit: new DynamoAuditStore(table),
    auditLog: new DynamoAuditLog(table),
    ids: uuidIds,
    commit,
    paging: continuation(pagingSecret),
  },
);
