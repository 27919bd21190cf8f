import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table.ts';

/** Counts the rows of a query, up to `most`. */
export async function countRows(
  { client, name }: Table,
  query: Omit<QueryCommandInput, 'TableName' | 'Select' | 'Limit'>,
  most: number,
): Promise<number> {
  let count = 0;
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const { Count = 0, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        ...query,
        TableName: name,
        Select: 'COUNT',
        Limit: most - count,
        ExclusiveStartKey,
      }),
    );
    count += Count;
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey && count < most);
  return count;
}
