import * as z from 'zod/mini';
import type { CountedLink } from '../../domain/download-link.ts';
import type { Change } from '../../domain/ports.ts';
import type { ServedDownload, Transfer } from '../../domain/transfer.ts';
import type { TransferRepository } from '../../domain/transfer-ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { readCountedLink } from './counted-link.ts';
import { keys } from './keys.ts';
import { instant } from './schemas.ts';
import { getItem, type Key, type Table } from './table.ts';

const servedItem = z.object({
  tokenHash: z.string(),
  window: z.int(),
  number: z.int(),
  bytes: z.int(),
  charged: z.int(),
  version: z.int(),
});
const cursorItem = z.object({ until: instant });

/** Marks are needed while the log object may be listed again; sums while the link may be asked about. */
const KEPT_MILLISECONDS = 90 * 24 * 60 * 60 * 1000;
const deleteAfter = (now: Date): number => Math.ceil((now.getTime() + KEPT_MILLISECONDS) / 1000);

export class DynamoTransferRepository implements TransferRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async findServed(transfer: Omit<Transfer, 'bytes'>): Promise<ServedDownload | undefined> {
    const item = await getItem(this.#table, keys.served(transfer));
    return item === undefined ? undefined : servedItem.parse(item);
  }

  async findLink(tokenHash: string): Promise<CountedLink | undefined> {
    const item = await getItem(this.#table, keys.link(tokenHash));
    return item === undefined ? undefined : readCountedLink(item);
  }

  async isLogTaken(logName: string): Promise<boolean> {
    return (await getItem(this.#table, keys.takenLog(logName))) !== undefined;
  }

  async isTaken(logName: string, transfer: Transfer): Promise<boolean> {
    return (await getItem(this.#table, keys.takenTransfer(logName, transfer))) !== undefined;
  }

  takeLog(logName: string, now: Date): Change {
    return this.#mark(logName, keys.takenLog(logName), now);
  }

  take(logName: string, transfer: Transfer, now: Date): Change {
    return this.#mark(logName, keys.takenTransfer(logName, transfer), now);
  }

  #mark(logName: string, key: Key, now: Date): Change {
    return changes(this.#table).put(`take log ${logName}`, {
      Item: { ...key, deleteAfter: deleteAfter(now) },
      ConditionExpression: NEW_ITEM,
    });
  }

  save(served: ServedDownload, now: Date): Change {
    return changes(this.#table).put('save what was served', {
      Item: {
        ...keys.served(served),
        ...served,
        version: served.version + 1,
        deleteAfter: deleteAfter(now),
      },
      ConditionExpression: 'attribute_not_exists(PK) OR #version = :version',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': served.version },
    });
  }

  charge(link: CountedLink, downloads: number): Change {
    return changes(this.#table).update(`charge link ${link.id}`, {
      Key: keys.link(link.tokenHash),
      UpdateExpression: 'SET downloadsUsed = downloadsUsed + :downloads',
      // No further than its limit: clicks that came in between may have taken what was left.
      ConditionExpression: '#window = :window AND downloadsUsed <= :room',
      ExpressionAttributeNames: { '#window': 'window' },
      ExpressionAttributeValues: {
        ':downloads': downloads,
        ':window': link.window,
        ':room': link.downloadLimit - downloads,
      },
    });
  }

  async readUntil(): Promise<Date | undefined> {
    const item = await getItem(this.#table, keys.transferCursor());
    return item === undefined ? undefined : cursorItem.parse(item).until;
  }

  readTo(until: Date): Change {
    return changes(this.#table).put('move the cursor of the log', {
      Item: { ...keys.transferCursor(), until: until.toISOString() },
      ConditionExpression: 'attribute_not_exists(PK) OR #until <= :until',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':until': until.toISOString() },
    });
  }
}
