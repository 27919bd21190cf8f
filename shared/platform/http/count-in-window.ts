import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { ROW_VERSION } from '../dynamodb/row.ts';
import type { Table } from '../dynamodb/table.ts';
import { requestKeys } from './keys.ts';

export interface Window {
  readonly start: Date;
  readonly end: Date;
}

/** The window of a fixed length that an instant is in. Days are those of UTC. */
export function windowAt(now: Date, milliseconds: number): Window {
  const start = Math.floor(now.getTime() / milliseconds) * milliseconds;
  return { start: new Date(start), end: new Date(start + milliseconds) };
}

export const secondsLeft = ({ end }: Window, now: Date): number =>
  Math.ceil((end.getTime() - now.getTime()) / 1000);

/** Counts one in a window, or returns false if the window is full. The table's TTL deletes the counter. */
export async function countInWindow(
  { client, name: TableName }: Table,
  { name, most, window }: { readonly name: string; readonly most: number; readonly window: Window },
): Promise<boolean> {
  try {
    await client.send(
      new UpdateCommand({
        TableName,
        Key: requestKeys.requestLimit(name, window.start),
        UpdateExpression: 'SET deleteAfter = :end, v = :v ADD requests :one',
        ConditionExpression: 'attribute_not_exists(requests) OR requests < :most',
        ExpressionAttributeValues: {
          ':end': window.end.getTime() / 1000,
          ':one': 1,
          ':most': most,
          ':v': ROW_VERSION,
        },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      return false;
    }
    throw error;
  }
}
