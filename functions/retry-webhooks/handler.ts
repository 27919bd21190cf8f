import { LambdaClient } from '@aws-sdk/client-lambda';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { MINUTE_JOB_MILLISECONDS } from '#shared/platform/jobs/budget.ts';
import { jobHandler } from '#shared/platform/jobs/job-handler.ts';
import { DynamoDuePartners } from '#shared/webhooks/due-partners.ts';
import { lambdaInvokeSender } from '#shared/webhooks/invoke-sender.ts';
import { retryWebhooks } from '#shared/webhooks/retry-webhooks.job.ts';
import { env } from './env.ts';

const { TABLE_NAME, SENDER_FUNCTION_NAME } = env.parse(process.env);

export const handler = jobHandler(
  retryWebhooks({
    duePartners: new DynamoDuePartners(openTable(TABLE_NAME)),
    invokeSender: lambdaInvokeSender(sdkClient(LambdaClient), SENDER_FUNCTION_NAME),
    wallClock: Date.now,
  }),
  MINUTE_JOB_MILLISECONDS,
);
