import { setTimeout as pause } from 'node:timers/promises';
import {
  ConditionalCheckFailedException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { Download } from '../../domain/download-link.ts';
import type { ClickCounter, ClickResult } from '../../domain/ports.ts';
import { packDownload, readCountedLink } from './counted-link.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** A transaction on the link (a renewal, a revocation) is over within milliseconds. */
const MAXIMUM_ATTEMPTS = 6;

/**
 * R9 as a condition, since only a conditional write can decide between clicks that come at once. It says what
 * `linkState` says; the contract suite holds the two together. Text comparison orders the instants: all are
 * ISO 8601 in UTC with milliseconds.
 */
const ACTIVE = '#status = :live AND downloadsUsed < downloadLimit AND expiresAt > :now';

export class DynamoClickCounter implements ClickCounter {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** One request to the table: it counts, checks and records; a refusal brings back why. */
  async count(tokenHash: string, download: Download): Promise<ClickResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#countOnce(tokenHash, download);
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) {
          const link = error.Item && readCountedLink(unmarshall(error.Item));
          return { counted: false, link };
        }
        if (!(error instanceof TransactionConflictException) || attempt === MAXIMUM_ATTEMPTS) {
          throw error;
        }
      }
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }

  async #countOnce(tokenHash: string, download: Download): Promise<ClickResult> {
    const { Attributes } = await this.#table.client.send(
      new UpdateCommand({
        TableName: this.#table.name,
        Key: keys.link(tokenHash),
        UpdateExpression:
          'SET downloadsUsed = downloadsUsed + :one, downloads = list_append(downloads, :download)',
        ConditionExpression: ACTIVE,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':live': 'live',
          ':now': download.at.toISOString(),
          ':one': 1,
          ':download': [packDownload(download)],
        },
        ReturnValues: 'ALL_NEW',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return { counted: true, link: readCountedLink(Attributes) };
  }
}
