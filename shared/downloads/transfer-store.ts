import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, type Key, queryAll, type Table } from '#shared/platform/dynamodb/table.ts';
import { readCountedLink } from './counted-link.ts';
import { downloadKeys } from './keys.ts';
import type { CountedLink } from './link.ts';
import { reviewChange } from './review-change.ts';
import type { ServedDownload, Transfer } from './transfer.ts';

/** The time up to which the logs have been read, and the place in them of a pass that takes several runs. */
export interface LogCursor {
  readonly until: Date;
  readonly pass?: LogPass | undefined;
}

export interface LogPass {
  /** The start of its first run: what is delivered later belongs to the next pass. */
  readonly since: Date;
  /** The last name of each log up to which everything was processed. */
  readonly after: Readonly<Record<string, string>>;
}

export interface TransferStore {
  findServed(transfer: Omit<Transfer, 'bytes'>): Promise<ServedDownload | undefined>;
  /** Lists what was served for the downloads of a link's window. */
  listServed(link: CountedLink): Promise<readonly ServedDownload[]>;
  findLink(tokenHash: string): Promise<CountedLink | undefined>;
  /** Returns those of some logs that were processed. */
  takenLogs(logNames: readonly string[]): Promise<ReadonlySet<string>>;
  /** Returns true if a log's bytes of one download were added. */
  isTaken(logName: string, transfer: Transfer): Promise<boolean>;
  takeLog(logName: string, now: Date): Change;
  take(logName: string, transfer: Transfer, now: Date): Change;
  save(served: ServedDownload, now: Date): Change;
  /** Charges the link. Fails if it has fewer downloads left, or another window. */
  charge(link: CountedLink, downloads: number): Change;
  /**
   * Gives downloads of a window back, closes their budgets, and marks the events that were told. Fails if the link
   * changed meanwhile: no click, no charge and no join came in between.
   */
  review(link: CountedLink, returned: readonly number[], isTelling: boolean, now: Date): Change;
  readCursor(): Promise<LogCursor | undefined>;
  moveCursor(cursor: LogCursor): Change;
}

const servedItem = rowSchema({
  tokenHash: z.string(),
  window: z.int(),
  number: z.int(),
  bytes: z.int(),
  charged: z.int(),
  isReturned: z.optional(z.boolean()),
  version: z.int(),
});
const cursorItem = rowSchema({
  until: instant,
  pass: z.optional(z.object({ since: instant, after: z.record(z.string(), z.string()) })),
});

const markItem = z.looseObject({ PK: z.string() });

/** Marks are kept while the log object may be listed again, sums while the link may be read. */
const KEPT_MILLISECONDS = 90 * 24 * 60 * 60 * 1000;
const deleteAfter = (now: Date): number => Math.ceil((now.getTime() + KEPT_MILLISECONDS) / 1000);

export class DynamoTransferStore implements TransferStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async findServed(transfer: Omit<Transfer, 'bytes'>): Promise<ServedDownload | undefined> {
    const item = await getItem(this.#table, downloadKeys.served(transfer));
    return item === undefined ? undefined : servedItem.parse(item);
  }

  async listServed({ tokenHash, window }: CountedLink): Promise<readonly ServedDownload[]> {
    const { PK } = downloadKeys.served({ tokenHash, window, number: 0 });
    const items = await queryAll(this.#table, { PK, prefix: `DOWNLOAD#${window}#` });
    return items.map((item) => servedItem.parse(item));
  }

  async findLink(tokenHash: string): Promise<CountedLink | undefined> {
    const item = await getItem(this.#table, downloadKeys.link(tokenHash));
    return item === undefined ? undefined : readCountedLink(item);
  }

  async takenLogs(logNames: readonly string[]): Promise<ReadonlySet<string>> {
    const items = await getItems(this.#table, logNames.map(downloadKeys.takenLog));
    const taken = new Set(items.map((item) => markItem.parse(item).PK));
    return new Set(logNames.filter((name) => taken.has(downloadKeys.takenLog(name).PK)));
  }

  async isTaken(logName: string, transfer: Transfer): Promise<boolean> {
    return (
      (await getItem(this.#table, downloadKeys.takenTransfer(logName, transfer))) !== undefined
    );
  }

  takeLog(logName: string, now: Date): Change {
    return this.#mark(logName, downloadKeys.takenLog(logName), now);
  }

  take(logName: string, transfer: Transfer, now: Date): Change {
    return this.#mark(logName, downloadKeys.takenTransfer(logName, transfer), now);
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
        ...downloadKeys.served(served),
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
      Key: downloadKeys.link(link.tokenHash),
      UpdateExpression: 'SET downloadsUsed = downloadsUsed + :downloads',
      // Never beyond the limit: clicks in between may have used the remaining downloads.
      ConditionExpression: '#window = :window AND downloadsUsed <= :room',
      ExpressionAttributeNames: { '#window': 'window' },
      ExpressionAttributeValues: {
        ':downloads': downloads,
        ':window': link.window,
        ':room': link.downloadLimit - downloads,
      },
    });
  }

  review(link: CountedLink, returned: readonly number[], isTelling: boolean, now: Date): Change {
    return reviewChange(this.#table, link, returned, isTelling, now);
  }

  async readCursor(): Promise<LogCursor | undefined> {
    const item = await getItem(this.#table, downloadKeys.transferCursor());
    return item === undefined ? undefined : cursorItem.parse(item);
  }

  moveCursor({ until, pass }: LogCursor): Change {
    return changes(this.#table).put('move the cursor of the log', {
      Item: {
        ...downloadKeys.transferCursor(),
        until: until.toISOString(),
        ...(pass && { pass: { ...pass, since: pass.since.toISOString() } }),
      },
      ConditionExpression: 'attribute_not_exists(PK) OR #until <= :until',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':until': until.toISOString() },
    });
  }
}
