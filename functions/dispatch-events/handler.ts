import { LambdaClient } from '@aws-sdk/client-lambda';
import { lambdaKick } from '#shared/adapters/aws/kick.ts';
import { sdkClient } from '#shared/adapters/aws/sdk-client.ts';
import { DynamoOutbox } from '#shared/adapters/dynamodb/outbox.ts';
import { readChange } from '#shared/adapters/dynamodb/read-change.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { DynamoWebhookRepository } from '#shared/adapters/dynamodb/webhooks.ts';
import { errorName, logger } from '#shared/http/logger.ts';
import { dispatchEvents } from './dispatch-events.ts';
import { env } from './env.ts';
import { WebhookBatch } from './event-batch.ts';

const { TABLE_NAME, SENDER_FUNCTION_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

const dependencies = {
  webhooks: new DynamoWebhookRepository(table),
  outbox: new DynamoOutbox(table),
  kick: lambdaKick(sdkClient(LambdaClient), SENDER_FUNCTION_NAME),
  wallClock: Date.now,
  // Ids and names, nothing else.
  told: (event: object) => logger.info('EVENT', { ...event }),
  kickFailed: (partnerId: string, error: unknown) =>
    logger.warn('WEBHOOK_KICK_FAILED', { partnerId, error: errorName(error) }),
};

export const handler = dispatchEvents({
  read: readChange,
  begin: () => new WebhookBatch(dependencies),
  failed: (sequenceNumber, error) =>
    logger.error('EVENT_FAILED', { sequenceNumber, error: errorName(error) }),
});
