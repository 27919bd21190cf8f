import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import type { Deployed } from '../assembly/deployment.ts';
import { freePort, LOOPBACK } from '../free-port.ts';
import { readKept } from '../kept-file.ts';

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
  const known = (file && (await readKept(file, valuesSchema))) || {};
  const values = Object.fromEntries(
    secrets.map(({ arn, properties }) => [
      arn,
      known[arn] ?? generate(properties.GenerateSecretString.PasswordLength),
    ]),
  );
  if (file) {
    await writeFile(file, JSON.stringify(values), { mode: 0o600 });
  }
  return values;
}

function answer(values: Readonly<Record<string, string>>, target: unknown, body: unknown) {
  const { data } = requestSchema.safeParse(body);
  const value = data && values[data.SecretId];
  if (target !== 'secretsmanager.GetSecretValue' || value === undefined) {
    return {
      status: 400,
      body: { __type: 'ResourceNotFoundException', message: 'No such secret.' },
    };
  }
  return { status: 200, body: { ARN: data?.SecretId, SecretString: value } };
}

/** Speaks as much of Secrets Manager's protocol (AWS JSON 1.1) as functions use: they read values. */
export async function startSecrets(dataDir: string | undefined, secrets: readonly Secret[]) {
  const values = await valuesOf(dataDir, secrets);
  const respond = async (request: IncomingMessage) =>
    answer(values, request.headers['x-amz-target'], await json(request));
  const server = createServer((request, response) => {
    respond(request).then(
      ({ status, body }) => {
        response.writeHead(status, { 'Content-Type': 'application/x-amz-json-1.1' });
        response.end(JSON.stringify(body));
      },
      () => response.writeHead(400).end(),
    );
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
  return {
    endpoint: `http://${LOOPBACK}:${port}`,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
