import { KMSClient } from '@aws-sdk/client-kms';
import { sdkClient } from '#shared/adapters/aws/sdk-client.ts';
import { DynamoAuditRepository } from '#shared/adapters/dynamodb/audit.ts';
import { commitTo } from '#shared/adapters/dynamodb/change.ts';
import { DynamoDeadDeliveries } from '#shared/adapters/dynamodb/dead-deliveries.ts';
import { DynamoRequestLimits, VALIDATION_LIMIT } from '#shared/adapters/dynamodb/request-limits.ts';
import { DynamoRequestRecords } from '#shared/adapters/dynamodb/request-records.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { DynamoValidationEvents } from '#shared/adapters/dynamodb/validation-events.ts';
import { DynamoWebhookRepository } from '#shared/adapters/dynamodb/webhooks.ts';
import { uuidIds } from '#shared/adapters/ids.ts';
import { kmsDataKeys } from '#shared/adapters/secrets/data-keys.ts';
import { keyVault } from '#shared/adapters/secrets/key-vault.ts';
import { sealWith } from '#shared/adapters/secrets/seal.ts';
import { secret } from '#shared/adapters/secrets/secret.ts';
import { webhookSecrets } from '#shared/adapters/secrets/webhook-secrets.ts';
import { checkAddress, resolveByDns } from '#shared/adapters/webhooks/receiver.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { continuation } from '#shared/http/paging.ts';
import type { contract } from './contract.ts';
import { webhookEndpoints } from './endpoints.ts';
import { env } from './env.ts';

const { TABLE_NAME, KEY_ENCRYPTION_KEY_ARN, PAGING_SECRET_ARN, ALLOW_LOOPBACK_WEBHOOKS } =
  env.parse(process.env);
const table = openTable(TABLE_NAME);
const pagingSecret = secret(PAGING_SECRET_ARN);

export const handler = apiHandler<typeof contract>(
  {
    // Sealed, since some of the answers show a secret.
    requests: new DynamoRequestRecords(table, sealWith(pagingSecret)),
    commit: commitTo(table),
  },
  webhookEndpoints(
    {
      webhooks: new DynamoWebhookRepository(table),
      validations: new DynamoValidationEvents(table),
      validationLimits: new DynamoRequestLimits(table, VALIDATION_LIMIT),
      dead: new DynamoDeadDeliveries(table),
      secrets: webhookSecrets(
        keyVault(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN, 'webhook-secrets')),
      ),
      checkAddress: checkAddress({
        resolve: resolveByDns,
        allowsLoopback: ALLOW_LOOPBACK_WEBHOOKS === 'on',
      }),
      audit: new DynamoAuditRepository(table),
      ids: uuidIds,
    },
    continuation(pagingSecret),
  ),
);
