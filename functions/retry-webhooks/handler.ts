import { LambdaClient } from '@aws-sdk/client-lambda';
import { lambdaKick } from '#shared/adapters/aws/kick.ts';
import { sdkClient } from '#shared/adapters/aws/sdk-client.ts';
import { DynamoDuePartners } from '#shared/adapters/dynamodb/due-partners.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { MINUTE_JOB_MILLISECONDS } from '#shared/jobs/budget.ts';
import { jobHandler } from '#shared/jobs/job-handler.ts';
import { env } from './env.ts';
import { retryWebhooks } from './retry-webhooks.ts';

const { TABLE_NAME, SENDER_FUNCTION_NAME } = env.parse(process.env);

export const handler = jobHandler(
  retryWebhooks({
    duePartners: new DynamoDuePartners(openTable(TABLE_NAME)),
    kick: lambdaKick(sdkClient(LambdaClient), SENDER_FUNCTION_NAME),
    wallClock: Date.now,
  }),
  MINUTE_JOB_MILLISECONDS,
);
