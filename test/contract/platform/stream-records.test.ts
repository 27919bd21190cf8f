import {
  CreateTableCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBStreamEvent } from 'aws-lambda';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { clientOf } from '#test/setup/dynamodb.ts';
import { eventOf, type StreamApi, streamApi } from '../../../local/runner/streams/stream-api.ts';

const BYTES = Buffer.from('xyz');
const ITEM = {
  PK: { S: 'row' },
  binary: { B: BYTES },
  emptyMap: { M: {} },
  emptyList: { L: [] },
  nested: { M: { inner: { L: [{ M: {} }, { BOOL: false }] } } },
  nothing: { NULL: true },
  number: { N: '1' },
};

let client: DynamoDBClient;
let api: StreamApi;
beforeEach(() => {
  const endpoint = inject('dynamodbEndpoint');
  client = clientOf(endpoint);
  const accessKeyId = 'test';
  api = streamApi({ endpoint, credentials: { accessKeyId, secretAccessKey: accessKeyId } });
});
afterEach(() => {
  api.close();
  client.destroy();
});

async function streamOf(TableName: string): Promise<string | undefined> {
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      ...{ TableName, BillingMode: 'PAY_PER_REQUEST' },
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  return TableDescription?.LatestStreamArn;
}

async function recordsOf(StreamArn: string | undefined) {
  const { StreamDescription } = await api.send('DescribeStream', { StreamArn });
  const { ShardIterator } = await api.send('GetShardIterator', {
    ...{ StreamArn, ShardId: StreamDescription.Shards[0]?.ShardId },
    ShardIteratorType: 'TRIM_HORIZON',
  });
  return (await api.send('GetRecords', { ShardIterator })).Records;
}

it('gives the local run a change of DynamoDB Local as Lambda gives it to a function', async () => {
  const stream = await streamOf('stream-records');
  await client.send(new PutItemCommand({ TableName: 'stream-records', Item: ITEM }));

  expect(eventOf(await recordsOf(stream))).toEqual({
    Records: [
      expect.objectContaining({
        eventName: 'INSERT',
        eventSource: 'aws:dynamodb',
        dynamodb: expect.objectContaining({
          ApproximateCreationDateTime: expect.any(Number),
          Keys: { PK: { S: 'row' } },
          SequenceNumber: expect.stringMatching(/^\d+$/),
          NewImage: { ...ITEM, binary: { B: BYTES.toString('base64') } },
        }),
      }),
    ],
  });
  await expect(api.send('GetRecords', { ShardIterator: 'none' })).rejects.toThrow(
    /^GetRecords was answered 400: /,
  );
});

it('R24: signs the removal of an item that expired as DynamoDB does, and no other', async () => {
  const TableName = 'stream-expiry';
  const stream = await streamOf(TableName);
  const change = { TableName, Key: { PK: { S: 'removed' } } };
  await client.send(new PutItemCommand({ TableName, Item: change.Key }));
  await client.send(new DeleteItemCommand(change));
  const TimeToLiveSpecification = { AttributeName: 'deleteAfter', Enabled: true };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  // What ended years ago does not expire.
  const lately = `${Math.floor(Date.now() / 1000) - 60}`;
  const Item = { PK: { S: 'expired' }, deleteAfter: { N: lately } };
  await client.send(new PutItemCommand({ TableName, Item }));

  await expect.poll(async () => (await recordsOf(stream)).length).toBe(4);
  const { Records } = eventOf(await recordsOf(stream)) as DynamoDBStreamEvent;
  const identity = { type: 'Service', principalId: 'dynamodb.amazonaws.com' };
  expect(Records.slice(1).map((record) => [record.eventName, record.userIdentity])).toEqual([
    ['REMOVE', undefined],
    ['INSERT', undefined],
    ['REMOVE', identity],
  ]);
});
