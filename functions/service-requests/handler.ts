import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { DynamoCappedRefundRepository } from '#shared/adapters/dynamodb/capped-refunds.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoCustomerRepository } from '#shared/adapters/dynamodb/customers.ts';
import { DynamoDownloadLinkRepository } from '#shared/adapters/dynamodb/download-links.ts';
import { DynamoHeldKeyRepository } from '#shared/adapters/dynamodb/held-keys.ts';
import { DynamoLedgerRepository } from '#shared/adapters/dynamodb/ledger.ts';
import { DynamoOrderRepository } from '#shared/adapters/dynamodb/orders.ts';
import { DynamoRequestRecords } from '#shared/adapters/dynamodb/request-records.ts';
import { DynamoServiceRequestRepository } from '#shared/adapters/dynamodb/service-requests.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { S3AttachmentStorage } from '#shared/adapters/s3/attachment-storage.ts';
import { storageClient } from '#shared/adapters/s3/storage-client.ts';
import { sealWith } from '#shared/adapters/secrets/seal.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { serviceRequestEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, ATTACHMENTS_BUCKET_NAME, PAGING_SECRET_ARN } = env.parse(process.env);
const table = openTable(TABLE_NAME);
const commit = commitTo(table);
const customers = new DynamoCustomerRepository(table);
const pagingSecret = secret(PAGING_SECRET_ARN);

export const handler = apiHandler<typeof contract>(
  // Sealed, since one of the answers is a form that takes a file.
  { customers, requests: new DynamoRequestRecords(table, sealWith(pagingSecret)), commit },
  serviceRequestEndpoints(
    {
      customers,
      cappedRefunds: new DynamoCappedRefundRepository(table),
      orders: new DynamoOrderRepository(table),
      serviceRequests: new DynamoServiceRequestRepository(table),
      attachmentStorage: new S3AttachmentStorage(
        storageClient({ responseChecksumValidation: 'WHEN_REQUIRED' }),
        ATTACHMENTS_BUCKET_NAME,
      ),
      heldKeys: new DynamoHeldKeyRepository(table),
      links: new DynamoDownloadLinkRepository(table),
      ledger: new DynamoLedgerRepository(table),
      audit: new DynamoAuditRepository(table),
      ids: uuidIds,
      commit,
    },
    continuation(pagingSecret),
  ),
);
