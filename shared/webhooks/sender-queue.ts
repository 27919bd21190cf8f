import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { gatheredReads, gatheredRemovals } from '#shared/platform/dynamodb/gathered.ts';
import { rowSchema, versionedRow } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { type Key, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Delivery } from './delivery.ts';
import { deliveryRow, dueGroupRow, readDelivery } from './delivery-item.ts';
import { STORED_STATES } from './delivery-states.ts';
import { webhookKeys } from './keys.ts';
import { PartnerSchedule } from './partner-schedule.ts';

/** The exclusive right to send for one partner, until it ends. Times are milliseconds of the wall clock. */
export interface Lease {
  readonly partnerId: string;
  readonly token: string;
  readonly until: number;
  /** The number of notifications of the partner when the lease was taken. */
  readonly notifications: number;
}

/** A message group that is due, with the marks that say so. */
export interface DueMessageGroup {
  readonly messageGroup: string;
  /** Opaque; removed when the message group is done. */
  readonly marks: readonly string[];
}

/** The first delivery of a message group. */
export interface GroupHead {
  readonly eventId: string;
  readonly position: string;
  /** No other delivery was in the group when this was read. */
  readonly isLast: boolean;
}

export interface SenderQueue {
  /** Returns undefined if another sender holds the lease, or if the partner never had a delivery. */
  takeLease(partnerId: string, now: number): Promise<Lease | undefined>;
  /** Returns undefined if another sender has taken the lease. */
  renewLease(lease: Lease, now: number): Promise<Lease | undefined>;
  /** Releases the lease with work left to do. */
  release(lease: Lease): Promise<void>;
  /**
   * Releases the lease with nothing left to do until `nextAt`. If the partner was notified since the lease was taken,
   * the lease is kept and returned to continue with.
   */
  finish(lease: Lease, nextAt: Date | undefined): Promise<Lease | undefined>;
  /** Lists message groups that may be due, from at most `limit` marks. */
  listDue(partnerId: string, now: Date, limit: number): Promise<readonly DueMessageGroup[]>;
  /** Returns the time at which the next message group is due. */
  nextDue(partnerId: string): Promise<Date | undefined>;
  head(partnerId: string, messageGroup: string): Promise<GroupHead | undefined>;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
  /** Saves the outcome of an attempt. Changes nothing if another sender saved one before. */
  save(before: Delivery, after: Delivery): Promise<void>;
  /** Marks a message group as due at the time of its first delivery. */
  mark(delivery: Delivery): Promise<void>;
  /** Removes a delivery from its message group, and a mark with it. */
  leave(partnerId: string, messageGroup: string, position: string, mark?: string): Promise<void>;
  unmark(partnerId: string, marks: readonly string[]): Promise<void>;
}

const pendingItem = rowSchema({ eventId: z.string(), position: z.string() });
/** `lane` is the message group. */
const dueGroupItem = rowSchema({ SK: z.string(), lane: z.string(), at: instant });

/** Sorts after every instant and what follows it in a key. */
const AFTER_ALL = '~';

/** The queue that a sender drains. Every read that a decision depends on is consistent. */
export class DynamoSenderQueue implements SenderQueue {
  readonly #table: Table;
  readonly #schedule: PartnerSchedule;
  readonly #read: (key: Key) => Promise<unknown>;
  readonly #remove: (keys: readonly Key[]) => Promise<void>;

  constructor(table: Table) {
    this.#table = table;
    this.#schedule = new PartnerSchedule(table);
    this.#read = gatheredReads(table);
    this.#remove = gatheredRemovals(table);
  }

  takeLease(partnerId: string, now: number): Promise<Lease | undefined> {
    return this.#schedule.take(partnerId, now);
  }

  renewLease(lease: Lease, now: number): Promise<Lease | undefined> {
    return this.#schedule.renew(lease, now);
  }

  release(lease: Lease): Promise<void> {
    return this.#schedule.release(lease);
  }

  finish(lease: Lease, nextAt: Date | undefined): Promise<Lease | undefined> {
    return this.#schedule.finish(lease, nextAt);
  }

  async listDue(partnerId: string, now: Date, limit: number): Promise<readonly DueMessageGroup[]> {
    const { PK } = webhookKeys.webhook(partnerId);
    const { Items = [] } = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        KeyConditionExpression: 'PK = :pk AND SK BETWEEN :first AND :last',
        ExpressionAttributeValues: {
          ':pk': PK,
          ':first': 'DUE#',
          ':last': `DUE#${now.toISOString()}#${AFTER_ALL}`,
        },
        ConsistentRead: true,
        Limit: limit,
      }),
    );
    const byGroup = Map.groupBy(
      Items.map((item) => dueGroupItem.parse(item)),
      ({ lane }) => lane,
    );
    return [...byGroup].map(([messageGroup, rows]) => ({
      messageGroup,
      marks: rows.map(({ SK }) => SK),
    }));
  }

  async nextDue(partnerId: string): Promise<Date | undefined> {
    const [first] = await this.#first(partnerId, 'DUE#', 1);
    return first === undefined ? undefined : dueGroupItem.parse(first).at;
  }

  async head(partnerId: string, messageGroup: string): Promise<GroupHead | undefined> {
    const { SK } = webhookKeys.pendingDelivery(partnerId, messageGroup, '');
    const [first, second] = await this.#first(partnerId, SK, 2);
    return first === undefined
      ? undefined
      : { ...pendingItem.parse(first), isLast: second === undefined };
  }

  async find(partnerId: string, eventId: string): Promise<Delivery | undefined> {
    const item = await this.#read(webhookKeys.delivery(partnerId, eventId));
    return item === undefined ? undefined : readDelivery(item);
  }

  async save(before: Delivery, after: Delivery): Promise<void> {
    try {
      await this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: versionedRow(deliveryRow(after)),
          ConditionExpression: '#state = :waiting AND tries = :tries AND nextTryAt = :nextTryAt',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: {
            ':waiting': STORED_STATES.pending,
            ':tries': before.tries,
            ':nextTryAt': before.nextTryAt.toISOString(),
          },
        }),
      );
    } catch (error) {
      // Another sender attempted it after this sender's lease had ended: that outcome counts.
      if (!(error instanceof ConditionalCheckFailedException)) {
        throw error;
      }
    }
  }

  async mark(delivery: Delivery): Promise<void> {
    const { client, name: TableName } = this.#table;
    await client.send(new PutCommand({ TableName, Item: versionedRow(dueGroupRow(delivery)) }));
  }

  leave(partnerId: string, messageGroup: string, position: string, mark?: string): Promise<void> {
    const left = webhookKeys.pendingDelivery(partnerId, messageGroup, position);
    return this.#remove([left, ...(mark === undefined ? [] : [{ PK: left.PK, SK: mark }])]);
  }

  async unmark(partnerId: string, marks: readonly string[]): Promise<void> {
    const { PK } = webhookKeys.webhook(partnerId);
    await Promise.all(marks.map((SK) => this.#remove([{ PK, SK }])));
  }

  async #first(partnerId: string, prefix: string, size: number): Promise<readonly unknown[]> {
    const { PK } = webhookKeys.webhook(partnerId);
    return (await queryPage(this.#table, { PK, prefix }, { size })).items;
  }
}
