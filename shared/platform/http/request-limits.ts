import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { KeyDigest } from '../crypto/key-digest.ts';
import type { Table } from '../dynamodb/table.ts';
import { DomainError } from '../errors.ts';
import { requestKeys } from './keys.ts';

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

/** Requests of a partner's portal for customers and orders. Partner Center throttles at about the same rate. */
export const PARTNER_LIMIT: Limit = {
  most: 500,
  nameOf: async (partnerId) => `PARTNER#${partnerId}`,
};

/** Test events, as few as Partner Center sends. */
export const VALIDATION_LIMIT: Limit = {
  most: 2,
  nameOf: async (partnerId) => `VALIDATION#${partnerId}`,
};

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
          UpdateExpression: 'SET deleteAfter = :end ADD requests :one',
          ConditionExpression: 'attribute_not_exists(requests) OR requests < :most',
          ExpressionAttributeValues: { ':end': end / 1000, ':one': 1, ':most': most },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) {
        throw error;
      }
      throw new DomainError(
        'TOO_MANY_REQUESTS',
        `The limit is ${most} requests a minute. Wait for the seconds in Retry-After, then repeat the request.`,
        { cause: error, retryAfterSeconds: Math.ceil((end - now.getTime()) / 1000) },
      );
    }
  }
}
