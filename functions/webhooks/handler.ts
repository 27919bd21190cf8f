import { KMSClient } from '@aws-sdk/client-kms';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { kmsDataKeys } from '#shared/platform/crypto/data-keys.ts';
import { sealWith } from '#shared/platform/crypto/seal.ts';
import { secret } from '#shared/platform/crypto/secret.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { DynamoRequestLimits, VALIDATION_LIMIT } from '#shared/platform/http/request-limits.ts';
import { DynamoRequestRecords } from '#shared/platform/http/request-record-store.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { DynamoDeadDeliveries } from '#shared/webhooks/dead-deliveries.ts';
import { DynamoWebhookStore } from '#shared/webhooks/endpoint-store.ts';
import { checkAddress, resolveByDns } from '#shared/webhooks/sender/receiver.ts';
import { DynamoValidationEvents } from '#shared/webhooks/validation-events.ts';
import { webhookSecrets } from '#shared/webhooks/webhook-secrets.ts';
import { webhookRoutes } from '#shared/webhooks/webhooks.api.ts';
import { env } from './env.ts';

const { TABLE_NAME, KEY_ENCRYPTION_KEY_ARN, PAGING_SECRET_ARN, ALLOW_LOOPBACK_WEBHOOKS } =
  env.parse(process.env);
const table = openTable(TABLE_NAME);
const pagingSecret = secret(PAGING_SECRET_ARN);

export const handler = serveRoutes(
  {
    // Encrypted, because some responses contain a secret.
    requests: new DynamoRequestRecords(table, sealWith(pagingSecret)),
    commit: commitTo(table),
  },
  webhookRoutes,
  {
    webhooks: new DynamoWebhookStore(table),
    validations: new DynamoValidationEvents(table),
    validationLimits: new DynamoRequestLimits(table, VALIDATION_LIMIT),
    dead: new DynamoDeadDeliveries(table),
    secrets: webhookSecrets(
      keyCipher(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN, 'webhook-secrets')),
    ),
    checkAddress: checkAddress({
      resolve: resolveByDns,
      allowsLoopback: ALLOW_LOOPBACK_WEBHOOKS === 'on',
    }),
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    paging: continuation(pagingSecret),
  },
);
