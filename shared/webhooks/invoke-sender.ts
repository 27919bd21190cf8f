import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';

/** Tells a sender that there may be something to do. It may get lost: a job tells again. */
export type InvokeSender = (partnerId: string, now: Date) => Promise<void>;

/** Runs the sender without waiting for it. */
export const lambdaInvokeSender =
  (lambda: Pick<LambdaClient, 'send'>, functionName: string): InvokeSender =>
  async (partnerId, now) => {
    const Payload = JSON.stringify({ partnerId, time: now.toISOString() });
    await lambda.send(
      new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }),
    );
  };
