import { CreateTableCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { expect, inject, it } from 'vitest';
import { clientOf } from '#test/setup/dynamodb.ts';
import { eventOf, streamApi } from '../../../local/runner/streams/stream-api.ts';

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

it('gives the local run a change of DynamoDB Local as Lambda gives it to a function', async () => {
  const endpoint = inject('dynamodbEndpoint');
  const client = clientOf(endpoint);
  const { TableDescription } = await client.send(
    new CreateTableCommand({
      ...{ TableName: 'stream-records', BillingMode: 'PAY_PER_REQUEST' },
      AttributeDefinitions: [{ AttributeName: 'PK', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'PK', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
  const StreamArn = TableDescription?.LatestStreamArn;
  await client.send(new PutItemCommand({ TableName: 'stream-records', Item: ITEM }));

  const accessKeyId = 'test';
  const api = streamApi({ endpoint, credentials: { accessKeyId, secretAccessKey: accessKeyId } });
  const { StreamDescription } = await api.send('DescribeStream', { StreamArn });
  const { ShardIterator } = await api.send('GetShardIterator', {
    ...{ StreamArn, ShardId: StreamDescription.Shards[0]?.ShardId },
    ShardIteratorType: 'TRIM_HORIZON',
  });
  const { Records } = await api.send('GetRecords', { ShardIterator });
  await expect(api.send('GetRecords', { ShardIterator: 'none' })).rejects.toThrow(
    /^GetRecords was answered 400: /,
  );
  api.close();
  client.destroy();

  expect(eventOf(Records)).toEqual({
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
});
