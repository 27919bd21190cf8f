import { describe, expect, it } from 'vitest';
import { dynamoDbAccesses } from '../../../../local/iam/dynamodb-access.ts';

const ARN = 'arn:aws:dynamodb:us-east-1:000000000000:table/T';
const tables = new Map([
  ['T', { arn: ARN, partitionKey: 'PK', indexes: new Map([['due', 'duePK']]) }],
]);
const key = (PK: string) => ({ PK: { S: PK }, SK: { S: 'x' } });
const needs = (operation: string, input: object) =>
  dynamoDbAccesses(tables, operation, { TableName: 'T', ...input }).map(
    ({ action, resource, context }) => [action, resource, context['dynamodb:LeadingKeys']],
  );

describe('what a request to DynamoDB needs', () => {
  it.each([
    ['GetItem', { Key: key('LINK#1') }],
    ['UpdateItem', { Key: key('LINK#1') }],
    ['DeleteItem', { Key: key('LINK#1') }],
    ['PutItem', { Item: { ...key('LINK#1'), name: { S: 'CUSTOMER#1' } } }],
  ])('%s is of the partition of its item', (operation, input) => {
    expect(needs(operation, input)).toEqual([[`dynamodb:${operation}`, ARN, ['LINK#1']]]);
  });

  it.each([
    ['PK = :pk AND begins_with(SK, :sk)', {}],
    ['begins_with(SK, :sk) AND PK=:pk', {}],
    ['#other = :sk AND #key = :pk', { '#key': 'PK', '#other': 'SK' }],
  ])('a query is of the partition that it compares with: %s', (expression, names) => {
    const query = {
      KeyConditionExpression: expression,
      ExpressionAttributeNames: names,
      ExpressionAttributeValues: { ':pk': { S: 'CUSTOMER#1' }, ':sk': { S: 'ORDER#' } },
    };
    expect(needs('Query', query)).toEqual([['dynamodb:Query', ARN, ['CUSTOMER#1']]]);
  });

  it('a query of an index is of the index, by its own key', () => {
    const query = {
      IndexName: 'due',
      KeyConditionExpression: 'duePK = :shard AND dueSK <= :now',
      ExpressionAttributeValues: { ':shard': { S: 'LINK#3' }, ':now': { S: '2026' } },
    };
    expect(needs('Query', query)).toEqual([['dynamodb:Query', `${ARN}/index/due`, ['LINK#3']]]);
  });

  it('a transaction needs each of its parts', () => {
    const TransactItems = [
      { Put: { TableName: 'T', Item: key('A#1') } },
      { Update: { TableName: 'T', Key: key('B#1') } },
      { Delete: { TableName: 'T', Key: key('C#1') } },
      { ConditionCheck: { TableName: 'T', Key: key('D#1') } },
    ];
    expect(needs('TransactWriteItems', { TransactItems })).toEqual([
      ['dynamodb:PutItem', ARN, ['A#1']],
      ['dynamodb:UpdateItem', ARN, ['B#1']],
      ['dynamodb:DeleteItem', ARN, ['C#1']],
      ['dynamodb:ConditionCheckItem', ARN, ['D#1']],
    ]);
  });

  it('a batch is of all the partitions that it names', () => {
    expect(
      needs('BatchGetItem', { RequestItems: { T: { Keys: [key('A#1'), key('B#1')] } } }),
    ).toEqual([['dynamodb:BatchGetItem', ARN, ['A#1', 'B#1']]]);
    const writes = [{ PutRequest: { Item: key('A#1') } }, { DeleteRequest: { Key: key('B#1') } }];
    expect(needs('BatchWriteItem', { RequestItems: { T: writes } })).toEqual([
      ['dynamodb:BatchWriteItem', ARN, ['A#1', 'B#1']],
    ]);
  });

  it.each([
    ['an item without a partition', 'PutItem', { Item: {} }],
    ['a query without one', 'Query', { KeyConditionExpression: 'SK = :x' }],
    ['another table', 'GetItem', { TableName: 'U', Key: key('A#1') }],
    ['an operation that functions do not use', 'Scan', {}],
  ])('%s is let through by nobody', (_, operation, input) => {
    expect(() => needs(operation, input)).toThrow();
  });
});
