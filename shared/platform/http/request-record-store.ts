import * as z from 'zod/mini';
import type { Change } from '../change.ts';
import { changes } from '../dynamodb/change.ts';
import { rowSchema } from '../dynamodb/row.ts';
import { instant } from '../dynamodb/schemas.ts';
import { getItem, type Table } from '../dynamodb/table.ts';
import { requestKeys } from './keys.ts';
import {
  type RequestRecord,
  type RequestRecords,
  recordEndsAt,
  recordsOverBefore,
} from './request-record.ts';

const requestItem = rowSchema({
  scope: z.string(),
  requestId: z.string(),
  fingerprint: z.string(),
  answer: z.string(),
  at: instant,
});
export class DynamoRequestRecords implements RequestRecords {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(scope: string, requestId: string, now: Date): Promise<RequestRecord | undefined> {
    const item = await getItem(this.#table, requestKeys.request(scope, requestId));
    const row = item === undefined ? undefined : requestItem.parse(item);
    // DynamoDB deletes expired items within days, not at once.
    return row && now < recordEndsAt(row.at) ? row : undefined;
  }

  remember(record: RequestRecord): Change {
    const { scope, requestId, fingerprint, answer, at } = record;
    return changes(this.#table).put(`remember request ${requestId}`, {
      Item: {
        ...requestKeys.request(scope, requestId),
        ...{ scope, requestId, fingerprint },
        at: at.toISOString(),
        answer,
        deleteAfter: Math.ceil(recordEndsAt(at).getTime() / 1000),
      },
      ConditionExpression: 'attribute_not_exists(PK) OR #at <= :over',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: {
        ':over': recordsOverBefore(at).toISOString(),
      },
    });
  }
}
