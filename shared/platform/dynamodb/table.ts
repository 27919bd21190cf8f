import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { sdkClient } from '../aws/sdk-client.ts';
import type { Page, PageRequest } from '../page.ts';

/** The table, and the client to reach it with. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export const openTable = (name: string, client = sdkClient(DynamoDBClient)): Table => ({
  name,
  client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }),
});

export interface Key {
  readonly PK: string;
  readonly SK: string;
}

/** DynamoDB rejects longer keys (in bytes). No item has such a key, so reads return nothing without a request. */
const LONGEST_PARTITION_KEY = 2048;
const LONGEST_SORT_KEY = 1024;

export const canExist = ({ PK, SK }: Key): boolean =>
  Buffer.byteLength(PK) <= LONGEST_PARTITION_KEY && Buffer.byteLength(SK) <= LONGEST_SORT_KEY;

/** Reads an item with strong consistency: a retry must find the writes of its first attempt. */
export async function getItem({ client, name }: Table, key: Key): Promise<unknown> {
  if (!canExist(key)) {
    return undefined;
  }
  const { Item } = await client.send(
    new GetCommand({ TableName: name, Key: key, ConsistentRead: true }),
  );
  return Item;
}

const sortKeyOf = (item: Record<string, unknown> | undefined): string | undefined =>
  typeof item?.['SK'] === 'string' ? item['SK'] : undefined;

/** A page of a partition, in the order of its sort keys, or the last ones first. `next` is the sort key after which to continue. */
export async function queryPage(
  table: Table,
  range: { readonly PK: string; readonly prefix: string },
  { size, after }: PageRequest,
  { newestFirst = false } = {},
): Promise<Page<unknown>> {
  if (!canExist({ PK: range.PK, SK: range.prefix })) {
    return { items: [], next: undefined };
  }
  const { Items = [], LastEvaluatedKey } = await table.client.send(
    new QueryCommand({
      ...withinPartition(table, range),
      ScanIndexForward: !newestFirst,
      // One extra item shows whether a next page exists, so that no last page is empty.
      Limit: size + 1,
      ...(after !== undefined && { ExclusiveStartKey: { PK: range.PK, SK: after } }),
    }),
  );
  const items = Items.slice(0, size);
  const next = Items.length > size ? sortKeyOf(items.at(-1)) : sortKeyOf(LastEvaluatedKey);
  return { items, next };
}

/** Reads all items of a range that is always small: the keys of a purchase, the files of a product. */
export async function queryAll(
  table: Table,
  range: { readonly PK: string; readonly prefix: string },
): Promise<readonly unknown[]> {
  if (!canExist({ PK: range.PK, SK: range.prefix })) {
    return [];
  }
  const items: unknown[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await table.client.send(
      new QueryCommand({ ...withinPartition(table, range), ExclusiveStartKey }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

const withinPartition = ({ name }: Table, { PK, prefix }: { PK: string; prefix: string }) => ({
  TableName: name,
  KeyConditionExpression: 'PK = :pk AND begins_with(SK, :prefix)',
  ExpressionAttributeValues: { ':pk': PK, ':prefix': prefix },
  ConsistentRead: true,
});
