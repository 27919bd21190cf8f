import * as z from 'zod/mini';
import type { Change } from '../change.ts';
import { changes } from '../dynamodb/change.ts';
import { instant } from '../dynamodb/schemas.ts';
import { getItem, type Table } from '../dynamodb/table.ts';
import { requestKeys } from './keys.ts';
import {
  type RequestRecord,
  type RequestRecords,
  recordEndsAt,
  recordsOverBefore,
} from './request-record.ts';

/** Encrypts recorded responses, so that read access to the table does not reveal them. */
export interface Seal {
  close(text: string): Promise<string>;
  open(text: string): Promise<string>;
}

/** No encryption, for responses that contain only what the table stores in plain text anyway. */
export const NO_SEAL: Seal = { close: async (text) => text, open: async (text) => text };

const requestItem = z.object({
  scope: z.string(),
  requestId: z.string(),
  fingerprint: z.string(),
  answer: z.string(),
  at: instant,
});
export class DynamoRequestRecords implements RequestRecords {
  readonly #table: Table;
  readonly #seal: Seal;

  constructor(table: Table, seal: Seal) {
    this.#table = table;
    this.#seal = seal;
  }

  async find(scope: string, requestId: string, now: Date): Promise<RequestRecord | undefined> {
    const item = await getItem(this.#table, requestKeys.request(scope, requestId));
    const row = item === undefined ? undefined : requestItem.parse(item);
    // DynamoDB deletes expired items within days, not at once.
    if (!row || now >= recordEndsAt(row.at)) {
      return undefined;
    }
    return { ...row, answer: await this.#seal.open(row.answer) };
  }

  async remember(record: RequestRecord): Promise<Change> {
    const { scope, requestId, fingerprint, answer, at } = record;
    return changes(this.#table).put(`remember request ${requestId}`, {
      Item: {
        ...requestKeys.request(scope, requestId),
        ...{ scope, requestId, fingerprint },
        at: at.toISOString(),
        answer: await this.#seal.close(answer),
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
