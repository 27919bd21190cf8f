import { setTimeout as pause } from 'node:timers/promises';
import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod/mini';
import { DynamoAuditStore } from '#shared/audit/audit-store.ts';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { kmsDataKeys } from '#shared/platform/crypto/data-keys.ts';
import { commitTo } from '#shared/platform/dynamodb/change.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { jobHandler } from '#shared/platform/jobs/job-handler.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { keyCipher } from '#shared/product-keys/kms-key-cipher.ts';
import { DynamoWebhookStore } from '#shared/webhooks/endpoint-store.ts';
import { logAttempt } from '#shared/webhooks/sender/log-attempt.ts';
import { pauseEndpoint } from '#shared/webhooks/sender/pause-endpoint.ts';
import { postTo } from '#shared/webhooks/sender/post.ts';
import { resolveByDns } from '#shared/webhooks/sender/receiver.ts';
import { sendWebhooks } from '#shared/webhooks/sender/send-webhooks.ts';
import { DynamoSenderQueue } from '#shared/webhooks/sender-queue.ts';
import { webhookSecrets } from '#shared/webhooks/webhook-secrets.ts';
import { env } from './env.ts';

const { TABLE_NAME, KEY_ENCRYPTION_KEY_ARN, API_URL, ALLOW_LOOPBACK_WEBHOOKS } = env.parse(
  process.env,
);
const table = openTable(TABLE_NAME);
const input = z.object({ partnerId: z.string() });

const webhooks = new DynamoWebhookStore(table);
const send = sendWebhooks({
  queue: new DynamoSenderQueue(table),
  webhooks,
  pauseEndpoint: pauseEndpoint({
    webhooks,
    audit: new DynamoAuditStore(table),
    ids: uuidIds,
    commit: commitTo(table),
  }),
  secrets: webhookSecrets(
    keyCipher(kmsDataKeys(sdkClient(KMSClient), KEY_ENCRYPTION_KEY_ARN, 'webhook-secrets')),
  ),
  post: postTo({ resolve: resolveByDns, allowsLoopback: ALLOW_LOOPBACK_WEBHOOKS === 'on' }),
  apiUrl: API_URL,
  wallClock: Date.now,
  pause,
  moment: () => pause(1_000),
  onAttempt: logAttempt(logger),
});

export const handler = jobHandler((run, event) =>
  send({ ...run, partnerId: input.parse(event).partnerId }),
);
