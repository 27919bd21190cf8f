import { LambdaClient } from '@aws-sdk/client-lambda';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { errorName, logger } from '#shared/platform/telemetry/logger.ts';
import { DynamoDeliveryQueue } from '#shared/webhooks/delivery-queue.ts';
import { dispatchEvents } from '#shared/webhooks/dispatch-events.ts';
import { DynamoWebhookStore } from '#shared/webhooks/endpoint-store.ts';
import { WebhookBatch } from '#shared/webhooks/event-batch.ts';
import { lambdaInvokeSender } from '#shared/webhooks/invoke-sender.ts';
import { readChange } from '#shared/webhooks/read-change.ts';
import { env } from './env.ts';

const { TABLE_NAME, SENDER_FUNCTION_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

const dependencies = {
  webhooks: new DynamoWebhookStore(table),
  deliveryQueue: new DynamoDeliveryQueue(table),
  invokeSender: lambdaInvokeSender(sdkClient(LambdaClient), SENDER_FUNCTION_NAME),
  wallClock: Date.now,
  // Ids and names, nothing else.
  onEvent: (event: object) => logger.info('EVENT', { ...event }),
  onInvokeFailure: (partnerId: string, error: unknown) =>
    logger.warn('WEBHOOK_KICK_FAILED', { partnerId, error: errorName(error) }),
};

export const handler = dispatchEvents({
  read: readChange,
  begin: () => new WebhookBatch(dependencies),
  onFailure: (sequenceNumber, error) =>
    logger.error('EVENT_FAILED', { sequenceNumber, error: errorName(error) }),
});
