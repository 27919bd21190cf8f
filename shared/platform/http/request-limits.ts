import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { KeyDigest } from '../crypto/key-digest.ts';
import { ROW_VERSION } from '../dynamodb/row.ts';
import type { Table } from '../dynamodb/table.ts';
import { DomainError } from '../errors.ts';
import { requestKeys } from './keys.ts';

/** Counts requests in fixed windows of time. */
export interface RequestLimits {
  /** Counts one request of a caller; throws `TOO_MANY_REQUESTS` when its window is full. */
  count(caller: string, now: Date): Promise<void>;
}

const WINDOW_MILLISECONDS = 60_000;

interface Limit {
  /** Requests of one caller that are answered in a minute. */
  readonly most: number;
  /** What a caller's counter is called in the table. */
  readonly nameOf: (caller: string) => Promise<string>;
}

/**
 * Validations of keys, by address, whose counter does not tell it. A licence server asks once for each start of
 * what it serves; whoever guesses keys needs far more.
 */
export const addressLimit = (digest: KeyDigest): Limit => ({
  most: 60,
  nameOf: (address) => digest.digest('address', address),
});

/** What a partner's portal sends for customers and orders; Partner Center throttles at about as many. */
export const PARTNER_LIMIT: Limit = {
  most: 500,
  nameOf: async (partnerId) => `PARTNER#${partnerId}`,
};

/** Test events, as few as Partner Center sends. */
export const VALIDATION_LIMIT: Limit = {
  most: 2,
  nameOf: async (partnerId) => `VALIDATION#${partnerId}`,
};

/** One counter for each caller and minute, which deletes itself. */
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
      throw new DomainError(
        'TOO_MANY_REQUESTS',
        `At most ${most} requests a minute are answered. Wait as long as Retry-After says, then repeat.`,
        { cause: error, retryAfterSeconds: Math.ceil((end - now.getTime()) / 1000) },
      );
    }
  }
}
