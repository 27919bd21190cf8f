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
/** The logical id of the one secret that is not generated (infra/constructs/downloads.ts) begins so. */
const DOWNLOAD_KEY = 'FrontDownloadsKey';

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

/** Dynamic references, which CloudFormation replaces when it deploys a resource. */
const REFERENCE = /\{\{resolve:secretsmanager:(.+?):SecretString:*\}\}/g;

/** Speaks as much of Secrets Manager's protocol as functions use: they read values. */
export async function startSecrets(
  dataDir: string | undefined,
  secrets: readonly Secret[],
  downloadKey: string | undefined,
) {
  const made = await valuesOf(dataDir, secrets);
  // The private key of downloads is put there by an operator, once.
  const keys = secrets.filter(({ resource }) => resource.logicalId.startsWith(DOWNLOAD_KEY));
  const values = {
    ...made,
    ...(downloadKey !== undefined && Object.fromEntries(keys.map(({ arn }) => [arn, downloadKey]))),
  };
  const server = await serveAwsJson((operation, input) => answer(values, operation, input));
  return {
    ...server,
    /** A text with the values of secrets in the place of their references. */
    revealed: (text: string): string =>
      text.replace(REFERENCE, (_, arn: string) => values[arn] ?? ''),
  };
}
