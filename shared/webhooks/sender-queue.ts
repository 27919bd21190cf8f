import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { rowSchema, versionedRow } from '#shared/platform/dynamodb/row.ts';
import { instant } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { Delivery } from './delivery.ts';
import { deliveryRow, dueLaneRow, readDelivery } from './delivery-item.ts';
import { webhookKeys } from './keys.ts';
import { WebhookAgenda } from './partner-schedule.ts';

/** The right to send for one partner, which nobody else has until it ends. Milliseconds of the clock on the wall. */
export interface Lease {
  readonly partnerId: string;
  readonly token: string;
  readonly until: number;
  /** How often the partner was woken when it was taken. */
  readonly wakes: number;
}

/** What a sender is to look at: a lane, with the marks that say so. */
export interface DueLane {
  readonly lane: string;
  /** Opaque; taken away when the lane has been looked at. */
  readonly marks: readonly string[];
}

/** The first of a lane. */
export interface LaneHead {
  readonly eventId: string;
  readonly position: string;
}

export interface SenderQueue {
  /** Nothing where somebody else sends, or nothing was ever to be sent. */
  takeLease(partnerId: string, now: number): Promise<Lease | undefined>;
  /** Nothing if it has gone to somebody else. */
  renewLease(lease: Lease, now: number): Promise<Lease | undefined>;
  /** Gives it back with work left to do. */
  giveBack(lease: Lease): Promise<void>;
  /**
   * Gives it back with nothing left to do until then. If the partner was woken since the lease was taken, it is not
   * given back, and answered to go on with.
   */
  finish(lease: Lease, nextAt: Date | undefined): Promise<Lease | undefined>;
  /** Lanes of which something may be due; of about `limit` marks. */
  listDue(partnerId: string, now: Date, limit: number): Promise<readonly DueLane[]>;
  /** When the next one is due. */
  nextDue(partnerId: string): Promise<Date | undefined>;
  head(partnerId: string, lane: string): Promise<LaneHead | undefined>;
  find(partnerId: string, eventId: string): Promise<Delivery | undefined>;
  /** Saves what a try came to. Nothing if somebody else did before. */
  save(before: Delivery, after: Delivery): Promise<void>;
  /** Marks a lane as due at the time of its first delivery. */
  mark(delivery: Delivery): Promise<void>;
  leave(partnerId: string, lane: string, position: string): Promise<void>;
  unmark(partnerId: string, marks: readonly string[]): Promise<void>;
}

const waitingItem = rowSchema({ eventId: z.string(), position: z.string() });
const dueLaneItem = rowSchema({ SK: z.string(), lane: z.string(), at: instant });

/** Sorts after every instant and what follows it in a key. */
const AFTER_ALL = '~';

/** What a sender works off. Everything that it decides by is read consistently. */
export class DynamoSenderQueue implements SenderQueue {
  readonly #table: Table;
  readonly #agenda: WebhookAgenda;

  constructor(table: Table) {
    this.#table = table;
    this.#agenda = new WebhookAgenda(table);
  }

  takeLease(partnerId: string, now: number): Promise<Lease | undefined> {
    return this.#agenda.take(partnerId, now);
  }

  renewLease(lease: Lease, now: number): Promise<Lease | undefined> {
    return this.#agenda.renew(lease, now);
  }

  giveBack(lease: Lease): Promise<void> {
    return this.#agenda.giveBack(lease);
  }

  finish(lease: Lease, nextAt: Date | undefined): Promise<Lease | undefined> {
    return this.#agenda.finish(lease, nextAt);
  }

  async listDue(partnerId: string, now: Date, limit: number): Promise<readonly DueLane[]> {
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
    const byLane = Map.groupBy(
      Items.map((item) => dueLaneItem.parse(item)),
      ({ lane }) => lane,
    );
    return [...byLane].map(([lane, rows]) => ({ lane, marks: rows.map(({ SK }) => SK) }));
  }

  async nextDue(partnerId: string): Promise<Date | undefined> {
    const [first] = await this.#first(partnerId, 'DUE#');
    return first === undefined ? undefined : dueLaneItem.parse(first).at;
  }

  async head(partnerId: string, lane: string): Promise<LaneHead | undefined> {
    const [first] = await this.#first(partnerId, webhookKeys.waiting(partnerId, lane, '').SK);
    return first === undefined ? undefined : waitingItem.parse(first);
  }

  async find(partnerId: string, eventId: string): Promise<Delivery | undefined> {
    const item = await getItem(this.#table, webhookKeys.delivery(partnerId, eventId));
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
            ':waiting': 'waiting',
            ':tries': before.tries,
            ':nextTryAt': before.nextTryAt.toISOString(),
          },
        }),
      );
    } catch (error) {
      // Another sender tried it, too, after this one's lease had ended: what that came to counts.
      if (!(error instanceof ConditionalCheckFailedException)) {
        throw error;
      }
    }
  }

  async mark(delivery: Delivery): Promise<void> {
    const { client, name: TableName } = this.#table;
    await client.send(new PutCommand({ TableName, Item: versionedRow(dueLaneRow(delivery)) }));
  }

  leave(partnerId: string, lane: string, position: string): Promise<void> {
    return this.#remove(webhookKeys.waiting(partnerId, lane, position));
  }

  async unmark(partnerId: string, marks: readonly string[]): Promise<void> {
    const { PK } = webhookKeys.webhook(partnerId);
    await Promise.all(marks.map((SK) => this.#remove({ PK, SK })));
  }

  async #first(partnerId: string, prefix: string): Promise<readonly unknown[]> {
    const { PK } = webhookKeys.webhook(partnerId);
    return (await queryPage(this.#table, { PK, prefix }, { size: 1 })).items;
  }

  async #remove(Key: { readonly PK: string; readonly SK: string }): Promise<void> {
    const { client, name: TableName } = this.#table;
    await client.send(new DeleteCommand({ TableName, Key }));
  }
}
