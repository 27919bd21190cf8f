import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { Kick } from '../../domain/webhook-ports.ts';

/** Runs the sender without waiting for it. */
export const lambdaKick =
  (lambda: Pick<LambdaClient, 'send'>, functionName: string): Kick =>
  async (partnerId, now) => {
    const Payload = JSON.stringify({ partnerId, time: now.toISOString() });
    await lambda.send(
      new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }),
    );
  };
