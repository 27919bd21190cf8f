import * as z from 'zod';
import type { Access } from './authorize.ts';
import { LEADING_KEYS } from './request-shape.ts';

/** Facts of a table by which its requests are judged. */
export interface ProxiedTable {
  readonly arn: string;
  readonly partitionKey: string;
  /** Partition keys of its indexes, by their name. */
  readonly indexes: ReadonlyMap<string, string>;
}
export type ProxiedTables = ReadonlyMap<string, ProxiedTable>;

const attributes = z.record(z.string(), z.unknown());
const keyed = z.looseObject({
  TableName: z.string(),
  Key: attributes.optional(),
  Item: attributes.optional(),
});
const querySchema = z.looseObject({
  TableName: z.string(),
  IndexName: z.string().optional(),
  KeyConditionExpression: z.string(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).default({}),
  ExpressionAttributeValues: attributes.default({}),
});
const transaction = z.looseObject({
  TransactItems: z.array(z.record(z.string(), keyed)),
});
const batchGet = z.looseObject({
  RequestItems: z.record(z.string(), z.looseObject({ Keys: z.array(attributes) })),
});
const batchWrite = z.looseObject({
  RequestItems: z.record(
    z.string(),
    z.array(
      z.looseObject({
        PutRequest: z.looseObject({ Item: attributes }).optional(),
        DeleteRequest: z.looseObject({ Key: attributes }).optional(),
      }),
    ),
  ),
});

/** `{"S": "text"}` */
const textValue = z.object({ S: z.string() }).transform(({ S }) => S);

function tableOf(tables: ProxiedTables, name: string): ProxiedTable {
  const table = tables.get(name);
  if (!table) {
    throw new Error(`The template has no table ${name}.`);
  }
  return table;
}

const accessTo = (action: string, resource: string, keys: readonly unknown[]): Access => ({
  action: `dynamodb:${action}`,
  resource,
  context: { [LEADING_KEYS]: keys.map((key) => textValue.parse(key)) },
});

function ofItem(tables: ProxiedTables, action: string, input: z.output<typeof keyed>): Access {
  const { arn, partitionKey } = tableOf(tables, input.TableName);
  return accessTo(action, arn, [(input.Key ?? input.Item)?.[partitionKey]]);
}

function ofQuery(tables: ProxiedTables, raw: unknown): Access {
  const input = querySchema.parse(raw);
  const { arn, partitionKey, indexes } = tableOf(tables, input.TableName);
  const index = input.IndexName;
  const wanted = index === undefined ? partitionKey : indexes.get(index);
  const names = input.ExpressionAttributeNames;
  const comparison = [...input.KeyConditionExpression.matchAll(/([#\w]+)\s*=\s*(:\w+)/g)].find(
    ([, name = '']) => (names[name] ?? name) === wanted,
  );
  const resource = index === undefined ? arn : `${arn}/index/${index}`;
  return accessTo('Query', resource, [input.ExpressionAttributeValues[comparison?.[2] ?? '']]);
}

/** A transaction needs the permission for each of its parts, as if they were sent one by one. */
const ofTransaction = (tables: ProxiedTables, raw: unknown): readonly Access[] =>
  transaction
    .parse(raw)
    .TransactItems.flatMap((item) =>
      Object.entries(item).map(([kind, input]) =>
        ofItem(tables, kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`, input),
      ),
    );

const ofBatchGet = (tables: ProxiedTables, raw: unknown): readonly Access[] =>
  Object.entries(batchGet.parse(raw).RequestItems).map(([name, { Keys }]) => {
    const { arn, partitionKey } = tableOf(tables, name);
    return accessTo(
      'BatchGetItem',
      arn,
      Keys.map((key) => key[partitionKey]),
    );
  });

const ofBatchWrite = (tables: ProxiedTables, raw: unknown): readonly Access[] =>
  Object.entries(batchWrite.parse(raw).RequestItems).map(([name, writes]) => {
    const { arn, partitionKey } = tableOf(tables, name);
    const keys = writes.map(
      ({ PutRequest, DeleteRequest }) => (PutRequest?.Item ?? DeleteRequest?.Key)?.[partitionKey],
    );
    return accessTo('BatchWriteItem', arn, keys);
  });

/** Returns the permissions that a request to DynamoDB needs. Requests that functions do not send are not supported. */
export function dynamoDbAccesses(
  tables: ProxiedTables,
  operation: string,
  input: unknown,
): readonly Access[] {
  switch (operation) {
    case 'Query':
      return [ofQuery(tables, input)];
    case 'GetItem':
    case 'PutItem':
    case 'UpdateItem':
    case 'DeleteItem':
      return [ofItem(tables, operation, keyed.parse(input))];
    case 'TransactGetItems':
    case 'TransactWriteItems':
      return ofTransaction(tables, input);
    case 'BatchGetItem':
      return ofBatchGet(tables, input);
    case 'BatchWriteItem':
      return ofBatchWrite(tables, input);
    default:
      throw new Error(`The local run does not know what dynamodb:${operation} needs.`);
  }
}
