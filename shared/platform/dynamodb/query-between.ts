import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { canExist, type Table } from './table.ts';

/** A range of a partition, with both of its ends. */
export interface SortKeyRange {
  readonly PK: string;
  readonly from: string;
  readonly to: string;
}

/** Reads the items of a range in the order of their sort keys, or the last ones first; at most so many. */
export async function queryBetween(
  { client, name }: Table,
  { PK, from, to }: SortKeyRange,
  { newestFirst = false, most = Number.POSITIVE_INFINITY } = {},
): Promise<readonly unknown[]> {
  if (!canExist({ PK, SK: from }) || !canExist({ PK, SK: to })) {
    return [];
  }
  const items: unknown[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': PK, ':from': from, ':to': to },
        ScanIndexForward: !newestFirst,
        ConsistentRead: true,
        ...(most < Number.POSITIVE_INFINITY && { Limit: most - items.length }),
        ExclusiveStartKey,
      }),
    );
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey && items.length < most);
  return items;
}
