import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { DomainError } from '../../domain/errors.ts';
import type { RequestLimits } from '../../domain/ports.ts';
import type { KeyDigest } from './key-vault.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

const WINDOW_MILLISECONDS = 60_000;
/** A licence server asks once for each start of what it serves; whoever guesses keys needs far more. */
export const REQUESTS_IN_A_WINDOW = 60;

/** One counter for each address and minute, which deletes itself. Its key does not tell the address. */
export class DynamoRequestLimits implements RequestLimits {
  readonly #table: Table;
  readonly #digest: KeyDigest;

  constructor(table: Table, digest: KeyDigest) {
    this.#table = table;
    this.#digest = digest;
  }

  async count(address: string, now: Date): Promise<void> {
    const start = Math.floor(now.getTime() / WINDOW_MILLISECONDS) * WINDOW_MILLISECONDS;
    const end = start + WINDOW_MILLISECONDS;
    const hash = await this.#digest.digest('address', address);
    try {
      await this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: keys.requestLimit(hash, new Date(start)),
          UpdateExpression: 'SET deleteAfter = :end ADD requests :one',
          ConditionExpression: 'attribute_not_exists(requests) OR requests < :most',
          ExpressionAttributeValues: {
            ':end': end / 1000,
            ':one': 1,
            ':most': REQUESTS_IN_A_WINDOW,
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) {
        throw error;
      }
      throw new DomainError(
        'TOO_MANY_REQUESTS',
        `At most ${REQUESTS_IN_A_WINDOW} requests a minute are answered. Wait as long as Retry-After says, then repeat.`,
        { cause: error, retryAfterSeconds: Math.ceil((end - now.getTime()) / 1000) },
      );
    }
  }
}
