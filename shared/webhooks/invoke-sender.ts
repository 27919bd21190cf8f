import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';

/** Invokes the sender of a partner. The invocation may be lost: a job repeats it. */
export type InvokeSender = (partnerId: string, now: Date) => Promise<void>;

/** Invokes the sender function asynchronously. */
export const lambdaInvokeSender =
  (lambda: Pick<LambdaClient, 'send'>, functionName: string): InvokeSender =>
  async (partnerId, now) => {
    const Payload = JSON.stringify({ partnerId, time: now.toISOString() });
    await lambda.send(
      new InvokeCommand({ FunctionName: functionName, InvocationType: 'Event', Payload }),
    );
  };
