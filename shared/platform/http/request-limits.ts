import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { KeyDigest } from '../crypto/key-digest.ts';
import { ROW_VERSION } from '../dynamodb/row.ts';
import type { Table } from '../dynamodb/table.ts';
import { DomainError } from '../errors.ts';
import { because } from '../sentence.ts';
import { requestKeys } from './keys.ts';
import type { LimitClass } from './limit-classes.ts';

/** Counts requests in fixed time windows. */
export interface RequestLimits {
  /** Counts one request of a caller; throws `TOO_MANY_REQUESTS` when its window is full. */
  count(caller: string, now: Date): Promise<void>;
}

const WINDOW_MILLISECONDS = 60_000;

interface Limit {
  /** Requests that one caller may make in a minute. */
  readonly most: number;
  /** Returns the name of a caller's counter in the table. */
  readonly nameOf: (caller: string) => Promise<string>;
}

/**
 * Key validations per address. The counter stores a digest, which does not reveal the address. A licence server asks
 * once per start of the software; guessing keys takes far more requests.
 */
export const addressLimit = (digest: KeyDigest): Limit => ({
  most: 60,
  nameOf: (address) => digest.digest('address', address),
});

/** Test events, as few as Partner Center sends. */
export const VALIDATION_LIMIT: Limit = {
  most: 2,
  nameOf: async (partnerId) => `VALIDATION#${partnerId}`,
};

/** Counts the requests of each caller by class. */
export interface CallerLimits {
  /** Counts one request; throws `TOO_MANY_REQUESTS` when the caller's minute is full. */
  count(limit: Pick<LimitClass, 'name' | 'most'>, caller: string, now: Date): Promise<void>;
}

export const dynamoCallerLimits = (table: Table): CallerLimits => ({
  count: ({ name, most }, caller, now) =>
    new DynamoRequestLimits(table, {
      most,
      nameOf: async (who) => `CALLER#${name}#${who}`,
    }).count(caller, now),
});

/** Keeps one counter per caller and minute, which the table's TTL deletes. */
export class DynamoRequestLimits implements RequestLimits {
  readonly #table: Table;
  readonly #limit: Limit;

  constructor(table: Table, limit: Limit) {
    this.#table = table;
    this.#limit = limit;
  }

  async count(caller: string, now: Date): Promise<void> {
    const { most, nameOf } = this.#limit;
    const start = Math.floor(now.getTime() / WINDOW_MILLISECONDS) * WINDOW_MILLISECONDS;
    const end = start + WINDOW_MILLISECONDS;
    try {
      await this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: requestKeys.requestLimit(await nameOf(caller), new Date(start)),
          UpdateExpression: 'SET deleteAfter = :end, v = :v ADD requests :one',
          ConditionExpression: 'attribute_not_exists(requests) OR requests < :most',
          ExpressionAttributeValues: {
            ':end': end / 1000,
            ':one': 1,
            ':most': most,
            ':v': ROW_VERSION,
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) {
        throw error;
      }
      throw new DomainError('TOO_MANY_REQUESTS', because('TOO_MANY_REQUESTS', { most }), {
        cause: error,
        retryAfterSeconds: Math.ceil((end - now.getTime()) / 1000),
      });
    }
  }
}
