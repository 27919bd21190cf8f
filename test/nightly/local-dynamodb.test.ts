import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTable } from '#test/setup/dynamodb.ts';
import { startDynamoDb } from '../../local/emulators/dynamodb.ts';
import { emulatorCredentials } from '../../local/emulators/dynamodb-key.ts';
import { REGION } from '../../local/emulators/endpoints.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-dynamodb-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const tablesOf = async (client: DynamoDBClient) =>
  (await client.send(new ListTablesCommand({}))).TableNames;

describe('the database of the local run', () => {
  it('shows its tables to its own access key alone, after a restart too', async () => {
    const first = await startDynamoDb(dir);
    try {
      await createTable(first.client, 'own');
      const guessed = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
      const stranger = new DynamoDBClient({
        ...{ endpoint: first.endpoint, region: REGION, credentials: guessed },
      });
      expect([await tablesOf(first.client), await tablesOf(stranger)]).toEqual([['own'], []]);
    } finally {
      await first.stop();
    }
    const second = await startDynamoDb(dir);
    try {
      expect(await tablesOf(second.client)).toEqual(['own']);
    } finally {
      await second.stop();
    }
  });

  it.runIf(process.platform === 'linux')(
    'has a first filling in its folder when it has settled, and nothing of it before; and sends no telemetry',
    async () => {
      const files = async () => (await readdir(join(dir, 'dynamodb'))).length;
      const { client, settle, stop } = await startDynamoDb(dir, { filledFirst: true });
      try {
        const lock: unknown = JSON.parse(await readFile(join(dir, 'engine.json'), 'utf8'));
        const { engine: pid } = lock as { engine: number };
        const environment = await readFile(`/proc/${pid}/environ`, 'utf8');
        expect(environment.split('\0')).toContain('DDB_LOCAL_TELEMETRY=0');
        await createTable(client, 'whole');
        expect(await files()).toBe(0);
        await settle();
        expect(await tablesOf(client)).toEqual(['whole']);
        expect(await files()).toBe(1);
      } finally {
        await stop();
      }
    },
  );

  it('has another access key in each data folder, and the same one each time', async () => {
    const { accessKeyId } = await emulatorCredentials(dir);
    expect(accessKeyId).toMatch(/^[0-9a-f]{32}$/);
    expect((await emulatorCredentials(dir)).accessKeyId).toBe(accessKeyId);
    expect((await emulatorCredentials(undefined)).accessKeyId).not.toBe(accessKeyId);
  });

  it('keeps the data of a folder that an older version made', async () => {
    await mkdir(join(dir, 'dynamodb'));
    await writeFile(join(dir, 'dynamodb', 'shared-local-instance.db'), 'rows');
    const { accessKeyId } = await emulatorCredentials(dir);
    expect(await readdir(join(dir, 'dynamodb'))).toEqual([`${accessKeyId}_${REGION}.db`]);
  });
});
