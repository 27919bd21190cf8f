import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import type { Deployed } from '../assembly/deployment.ts';
import { readStored, writeStored } from '../common/json-store.ts';
import { awsError, serveAwsJson } from './aws-json.ts';

export const SECRET_TYPE = 'AWS::SecretsManager::Secret';
export const secretProperties = z.object({
  GenerateSecretString: z.object({
    PasswordLength: z.number().int().default(32),
    ExcludePunctuation: z.literal(true),
  }),
});
type Secret = Deployed<z.output<typeof secretProperties>>;

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const valuesSchema = z.record(z.string(), z.string());
const requestSchema = z.object({ SecretId: z.string() });

const generate = (length: number): string =>
  Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Values as they were generated at the first start, for the others a new one. */
async function valuesOf(
  dataDir: string | undefined,
  secrets: readonly Secret[],
): Promise<Readonly<Record<string, string>>> {
  const file = dataDir && join(dataDir, 'secrets.json');
  const known = (file && (await readStored(file, valuesSchema))) || {};
  const values = Object.fromEntries(
    secrets.map(({ arn, properties }) => [
      arn,
      known[arn] ?? generate(properties.GenerateSecretString.PasswordLength),
    ]),
  );
  if (file) {
    await writeStored(file, values);
  }
  return values;
}

function answer(values: Readonly<Record<string, string>>, target: unknown, body: unknown) {
  const { data } = requestSchema.safeParse(body);
  const value = data && values[data.SecretId];
  if (target !== 'secretsmanager.GetSecretValue' || value === undefined) {
    return awsError('ResourceNotFoundException', 'No such secret.');
  }
  return { status: 200, body: { ARN: data?.SecretId, SecretString: value } };
}

/** Speaks as much of Secrets Manager's protocol as functions use: they read values. */
export async function startSecrets(dataDir: string | undefined, secrets: readonly Secret[]) {
  const values = await valuesOf(dataDir, secrets);
  return serveAwsJson((operation, input) => answer(values, operation, input));
}
