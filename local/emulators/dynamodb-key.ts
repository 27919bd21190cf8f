import { randomBytes } from 'node:crypto';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readStored, writeStored } from '../common/json-store.ts';
import { REGION } from './endpoints.ts';

const keySchema = z.object({ accessKeyId: z.string().regex(/^[0-9A-Za-z]{32,}$/) });

export interface EmulatorCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const credentialsOf = (accessKeyId: string): EmulatorCredentials => ({
  accessKeyId,
  // DynamoDB Local checks no signature.
  secretAccessKey: accessKeyId,
});

/**
 * The access key that the tables belong to. DynamoDB Local listens on every interface of the machine and answers any
 * web page, but gives each access key a database of its own: a caller that does not know this one finds no table.
 */
export async function emulatorCredentials(
  dataDir: string | undefined,
): Promise<EmulatorCredentials> {
  const file = dataDir && join(dataDir, 'dynamodb.json');
  const kept = file && (await readStored(file, keySchema));
  if (kept) {
    return credentialsOf(kept.accessKeyId);
  }
  const accessKeyId = randomBytes(16).toString('hex');
  if (file) {
    await takeSharedTables(join(dataDir, 'dynamodb'), accessKeyId);
    await writeStored(file, { accessKeyId });
  }
  return credentialsOf(accessKeyId);
}

/** Data that an older version kept for any key is this key's from now on. */
async function takeSharedTables(folder: string, accessKeyId: string): Promise<void> {
  await rename(
    join(folder, 'shared-local-instance.db'),
    join(folder, `${accessKeyId}_${REGION}.db`),
  ).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') {
      throw error;
    }
  });
}
