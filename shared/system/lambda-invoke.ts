import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import type { Dependencies } from './pass-on.ts';

/** The answer of a function behind the API. */
const result = z.looseObject({ statusCode: z.number() });

/** Invokes a function by the ARN of its alias, and waits for its answer. */
export const lambdaInvoke =
  (
    lambda: Pick<LambdaClient, 'send'>,
    aliases: Readonly<Record<string, string>>,
  ): Dependencies['invoke'] =>
  async (target, event) => {
    const { Payload, FunctionError } = await lambda.send(
      new InvokeCommand({ FunctionName: aliases[target], Payload: JSON.stringify(event) }),
    );
    if (FunctionError !== undefined) {
      throw new Error(`${target} failed: ${FunctionError}`);
    }
    const answer: APIGatewayProxyStructuredResultV2 = result.parse(
      JSON.parse(Buffer.from(Payload ?? []).toString('utf8')),
    );
    return answer;
  };
