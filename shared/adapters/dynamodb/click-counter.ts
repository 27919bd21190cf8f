import { setTimeout as pause } from 'node:timers/promises';
import {
  ConditionalCheckFailedException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { CountedLink, NewDownload } from '../../domain/download-link.ts';
import type { ClickCounter, ClickResult } from '../../domain/ports.ts';
import { MAXIMUM_RESUMES } from '../../domain/resume.ts';
import { readCountedLink } from './counted-link.ts';
import { packDownload } from './download-entry.ts';
import { keys } from './keys.ts';
import { getItem, type Table } from './table.ts';

/** A transaction on the link (a renewal, a revocation) is over within milliseconds. */
const MAXIMUM_ATTEMPTS = 6;

/** Text comparison orders the instants: all are ISO 8601 in UTC with milliseconds. */
const ALIVE = '#status = :live AND expiresAt > :now';

/**
 * R9 as a condition, since only a conditional write can decide between clicks that come at once. It says what
 * `linkState` says; the contract suite holds the two together. The last part makes a repeat of the same write
 * fail: the SDK sends one again when its answer was lost on the way.
 */
const COUNTABLE = `${ALIVE} AND downloadsUsed < downloadLimit AND NOT contains(downloads, :download)`;

const numberOf = (link: CountedLink | undefined, { nonce }: NewDownload): number =>
  (link?.downloads.findIndex((download) => download.nonce === nonce) ?? -1) + 1;

export class DynamoClickCounter implements ClickCounter {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  /** One request to the table: it counts, checks and records; a refusal brings back why. */
  async count(tokenHash: string, download: NewDownload): Promise<ClickResult> {
    const { link } = await this.#update(tokenHash, {
      UpdateExpression:
        'SET downloadsUsed = downloadsUsed + :one, downloads = list_append(downloads, :entries)',
      ConditionExpression: COUNTABLE,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':live': 'live',
        ':now': download.at.toISOString(),
        ':one': 1,
        ':download': packDownload(download),
        ':entries': [packDownload(download)],
      },
    });
    // A refused repeat finds what its first try counted.
    const number = numberOf(link, download);
    return link && number > 0 ? { counted: true, link, number } : { counted: false, link };
  }

  async find(tokenHash: string): Promise<CountedLink | undefined> {
    const item = await getItem(this.#table, keys.link(tokenHash));
    return item === undefined ? undefined : readCountedLink(item);
  }

  async resume(
    tokenHash: string,
    { window, number, now }: { window: number; number: number; now: Date },
  ): Promise<ClickResult> {
    const { updated, link } = await this.#update(tokenHash, {
      UpdateExpression: 'SET resumed.#number = if_not_exists(resumed.#number, :none) + :one',
      ConditionExpression: `${ALIVE} AND #window = :window AND (attribute_not_exists(resumed.#number) OR resumed.#number < :maximum)`,
      ExpressionAttributeNames: {
        '#status': 'status',
        '#window': 'window',
        '#number': String(number),
      },
      ExpressionAttributeValues: {
        ':live': 'live',
        ':now': now.toISOString(),
        ':window': window,
        ':none': 0,
        ':one': 1,
        ':maximum': MAXIMUM_RESUMES,
      },
    });
    return link && updated ? { counted: true, link, number } : { counted: false, link };
  }

  async #update(
    tokenHash: string,
    update: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
  ): Promise<{ readonly updated: boolean; readonly link: CountedLink | undefined }> {
    const command = {
      ...{ TableName: this.#table.name, Key: keys.link(tokenHash), ...update },
      ReturnValues: 'ALL_NEW',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    } as const;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { Attributes } = await this.#table.client.send(new UpdateCommand(command));
        return { updated: true, link: readCountedLink(Attributes) };
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) {
          return { updated: false, link: error.Item && readCountedLink(unmarshall(error.Item)) };
        }
        if (!(error instanceof TransactionConflictException) || attempt === MAXIMUM_ATTEMPTS) {
          throw error;
        }
      }
      await pause(Math.random() * 10 * 2 ** attempt);
    }
  }
}
