import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { sdkClient } from '../aws/sdk-client.ts';

/** Reads a secret on first use, once per function instance. The next use retries a failed read. */
export function secret(
  arn: string,
  client = sdkClient(SecretsManagerClient),
): () => Promise<Buffer> {
  let value: Promise<Buffer> | undefined;

  const read = async (): Promise<Buffer> => {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: arn }));
    if (!SecretString) {
      throw new Error(`Secret ${arn} has no text value.`);
    }
    return Buffer.from(SecretString, 'utf8');
  };

  return () => {
    value ??= read().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
