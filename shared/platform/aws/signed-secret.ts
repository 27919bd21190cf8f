import * as z from 'zod/mini';
import type { AwsEnvironment } from './environment.ts';
import { signedRequest } from './signed-request.ts';

const answer = z.object({ SecretString: z.string() });

/**
 * Reads a secret without the SDK's client, which would double the click's bundle. The next use retries a failed read.
 * https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html
 */
export function signedSecret(arn: string, aws: AwsEnvironment): () => Promise<Buffer> {
  const send = signedRequest('secretsmanager', aws.secretsEndpoint, aws);
  let value: Promise<Buffer> | undefined;
  const read = async (): Promise<Buffer> => {
    const { statusCode, body } = await send(
      {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'secretsmanager.GetSecretValue',
      },
      JSON.stringify({ SecretId: arn }),
    );
    if (statusCode !== 200) {
      throw new Error(`Secrets Manager answered ${statusCode}.`);
    }
    return Buffer.from(answer.parse(JSON.parse(body)).SecretString, 'utf8');
  };
  return () => {
    value ??= read().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
