import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DynamoDBClient,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { behindIam } from './behind-iam.ts';

const lock = z.object({ endpoint: z.url(), accessKeyId: z.string() });
const HOUR = 60 * 60 * 1000;
/** What curl's click from an IPv4 address is recorded in. */
const ENTRY_BYTES = 27;

/** An item of a link's shape and size. */
const linkItem = (id: string) => ({
  PK: { S: `LINK#${id}` },
  SK: { S: 'LINK' },
  id: { S: id },
  partnerId: { S: randomUUID() },
  customerId: { S: randomUUID() },
  tokenHash: { S: `${id}0123456` },
  status: { S: 'live' },
  storageKey: { S: `media/${randomUUID()}` },
  fileName: { S: 'en-us_windows_server_2025_standard_x64.iso' },
  sizeBytes: { N: '5368709120' },
  window: { N: '1' },
  openedBy: { S: 'agent@partner.example' },
  openedAt: { S: new Date().toISOString() },
  expiresAt: { S: new Date(Date.now() + HOUR).toISOString() },
  downloadLimit: { N: '50' },
  downloadsUsed: { N: '0' },
  downloads: { L: [] },
  resumed: { M: {} },
  duePK: { S: 'LINK#00' },
  dueSK: { S: new Date(Date.now() + HOUR).toISOString() },
  placeSK: { S: `LINK#${randomUUID()}#0#DG7GMGF0DVT7#2025#en-us#iso-x64` },
});

const clientAt = (
  endpoint: string,
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string },
) => new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });

/**
 * The write that a click cannot do without, made by the SDK and nothing else, on the engine of a running service: as a
 * function would make it, or past IAM.
 */
export async function bareUpdates(dataDir: string) {
  const engine = lock.parse(JSON.parse(readFileSync(join(dataDir, 'engine.json'), 'utf8')));
  const { endpoint, accessKeyId } = engine;
  const direct = clientAt(endpoint, { accessKeyId, secretAccessKey: 'unchecked' });
  const { TableNames: [TableName = ''] = [] } = await direct.send(new ListTablesCommand({}));
  const proxied = await behindIam(engine, TableName);
  const judged = clientAt(proxied.endpoint, proxied.credentials);

  return {
    makeItems: async (count: number): Promise<readonly string[]> => {
      const ids = Array.from({ length: count }, () => randomUUID());
      for (const id of ids) {
        await direct.send(new PutItemCommand({ TableName, Item: linkItem(id) }));
      }
      return ids;
    },
    stop: proxied.stop,
    judged: updateBy(judged, TableName),
    /** The read and the write that a request which joins a download cannot do without. */
    judgedPair: pairBy(judged, TableName),
    direct: updateBy(direct, TableName),
  };
}

const updateBy =
  (client: DynamoDBClient, TableName: string) =>
  async (id: string): Promise<void> => {
    const now = new Date();
    await client.send(
      new UpdateItemCommand({
        TableName,
        Key: { PK: { S: `LINK#${id}` }, SK: { S: 'LINK' } },
        UpdateExpression:
          'SET downloadsUsed = downloadsUsed + :one, downloads = list_append(downloads, :download)',
        ConditionExpression:
          '#status = :live AND downloadsUsed < downloadLimit AND expiresAt > :now',
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':live': { S: 'live' },
          ':now': { S: now.toISOString() },
          ':one': { N: '1' },
          ':download': { L: [{ B: randomBytes(ENTRY_BYTES) }] },
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  };

const pairBy = (client: DynamoDBClient, TableName: string) => {
  const update = updateBy(client, TableName);
  return async (id: string): Promise<void> => {
    const Key = { PK: { S: `LINK#${id}` }, SK: { S: 'LINK' } };
    await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    await update(id);
  };
};
