import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { DynamoLedgerStore } from '#shared/billing/ledger-store.ts';
import { customerGuard } from '#shared/customers/customer.ts';
import { DynamoCustomerStore } from '#shared/customers/customer-store.ts';
import { DynamoDownloadLinkStore } from '#shared/downloads/link-store.ts';
import { DynamoRefundCapStore } from '#shared/orders/cancellation/refund-cap-store.ts';
import { DynamoOrderStore } from '#shared/orders/order-store.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestRecords } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { DynamoIssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import { S3AttachmentStorage } from '#shared/refund-requests/attachment-storage.ts';
import { DynamoRefundRequestStore } from '#shared/refund-requests/refund-request-store.ts';
import {
  refundRequestRoutes,
  reviewQueueRoutes,
} from '#shared/refund-requests/refund-requests.api.ts';
import { env } from './env.ts';

const { TABLE_NAME, ATTACHMENTS_BUCKET_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);
const customers = new DynamoCustomerStore(table);
const pagingSecret = secret(PAGING_SECRET_ARN);

export const handler = serveRoutes(
  {
    customer: customerGuard(customers),
    // Encrypted, because one response contains an upload form.
    requests: new DynamoRequestRecords(table, sealWith(pagingSecret)),
    commit,
  },
  [...refundRequestRoutes, ...reviewQueueRoutes],
  {
    customers,
    refundCaps: new DynamoRefundCapStore(table),
    orders: new DynamoOrderStore(table),
    refundRequests: new DynamoRefundRequestStore(table),
    attachmentStorage: new S3AttachmentStorage(
      storageClient({ responseChecksumValidation: 'WHEN_REQUIRED' }),
      ATTACHMENTS_BUCKET_NAME,
    ),
    issuedKeys: new DynamoIssuedKeyStore(table),
    links: new DynamoDownloadLinkStore(table),
    ledger: new DynamoLedgerStore(table),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit,
    paging: continuation(pagingSecret),
  },
);
