import { setTimeout as pause } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod/mini';
import { sdkClient } from '#shared/adapters/aws/sdk-client.ts';
import { DynamoDeliveryQueue } from '#shared/adapters/dynamodb/delivery-queue.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { DynamoWebhookRepository } from '#shared/adapters/dynamodb/webhooks.ts';
import { kmsDataKeys } from '#shared/adapters/secrets/data-keys.ts';
import { keyVault } from '#shared/adapters/secrets/key-vault.ts';
import { webhookSecrets } from '#shared/adapters/secrets/webhook-secrets.ts';
import { postTo } from '#shared/adapters/webhooks/post.ts';
import { resolveByDns } from '#shared/adapters/webhooks/receiver.ts';
import { logger } from '#shared/http/logger.ts';
import { jobHandler } from '#shared/jobs/job-handler.ts';
import { env } from './env.ts';
import { logTry } from './log-try.ts';
import { sendWebhooks } from './send-webhooks.ts';

const { TABLE_NAME, KEY_ENCRYPTION_KEY_ARN, API_URL, ALLOW_LOOPBACK_WEBHOOKS } = env.parse(
  process.env,
);
const table = openTable(TABLE_NAME);
const kick = z.object({ partnerId: z.string() });

const send = sendWebhooks({
  queue: new DynamoDeliveryQueue(table),
  webhooks: new DynamoWebhookRepository(table),
  secrets: webhookSecrets(
    keyVault(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN, 'webhook-secrets')),
  ),
  post: postTo({ resolve: resolveByDns, allowsLoopback: ALLOW_LOOPBACK_WEBHOOKS === 'on' }),
  apiUrl: API_URL,
  wallClock: Date.now,
  pause,
  moment: () => pause(1_000),
  tried: logTry(logger),
});

export const handler = jobHandler((run, event) =>
  send({ ...run, partnerId: kick.parse(event).partnerId }),
);
