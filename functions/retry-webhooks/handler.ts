import { LambdaClient } from '@aws-sdk/client-lambda';
import { sdkClient } from '#shared/platform/aws/sdk-client.ts';
import { openTable } from '#shared/platform/dynamodb/table.ts';
import { MINUTE_JOB_MILLISECONDS } from '#shared/platform/jobs/budget.ts';
import { DynamoJobRunStore } from '#shared/system/jobs/job-run-store.ts';
import { scheduledJob } from '#shared/system/jobs/scheduled-job.ts';
import { DynamoDuePartners } from '#shared/webhooks/due-partners.ts';
import { lambdaInvokeSender } from '#shared/webhooks/invoke-sender.ts';
import { retryWebhooks } from '#shared/webhooks/retry-webhooks.job.ts';
import { env } from './env.ts';

const { TABLE_NAME, SENDER_FUNCTION_NAME } = env.parse(process.env);
const table = openTable(TABLE_NAME);

export const handler = scheduledJob({
  job: 'retry-webhooks',
  runs: new DynamoJobRunStore(table),
  itemsDone: ({ invoked }) => invoked,
  work: retryWebhooks({
    duePartners: new DynamoDuePartners(table),
    invokeSender: lambdaInvokeSender(sdkClient(LambdaClient), SENDER_FUNCTION_NAME),
    wallClock: Date.now,
  }),
  budgetMilliseconds: MINUTE_JOB_MILLISECONDS,
});
