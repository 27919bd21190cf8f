import type { Change } from '#shared/platform/change.ts';
import { getItems } from '#shared/platform/dynamodb/batch-get.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { dueQueue, oneByOne } from '#shared/platform/dynamodb/due.ts';
import { queryBetween } from '#shared/platform/dynamodb/query-between.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { cancellingLines } from './cancellation/cancellation.ts';
import { orderKeys } from './keys.ts';
import { type Order, orderSchema } from './order.ts';
import { dueNotices, nextTermEvent } from './subscriptions/term.ts';

/** The names of an order: its customer's id and its own. */
export interface OrderName {
  readonly customerId: string;
  readonly orderId: string;
}

export interface OrderStore {
  find(customerId: string, orderId: string): Promise<Order | undefined>;
  /** Finds those that exist, in no order. */
  findAll(wanted: readonly OrderName[]): Promise<readonly Order[]>;
  /** Newest last. */
  list(customerId: string, page: PageRequest): Promise<Page<Order>>;
  /** Newest first, at most so many; from an order on, which is the first one then. */
  newest(
    customerId: string,
    request: { readonly most: number; readonly from?: string | undefined },
  ): Promise<readonly Order[]>;
  create(order: Order): Change;
  /** Refuses a stale one by its version. */
  save(order: Order): Change;
  /** Writes nothing; the commit fails if the order has changed since it was read. */
  unchanged(order: Order): Change;
  /** Orders with a line that is being cancelled. */
  cancelling(): DueQueue<Order>;
  /** Orders with a line whose term ends, or of which notice is due. */
  termDue(now: Date): DueQueue<Order>;
}

const orderRow = rowSchema(orderSchema.shape);
export const readOrder = (item: unknown): Order => orderRow.parse(item);

/** Due entry of the next job for an order: finish its cancellation, then the next notice of a term. */
function dueOf(order: Order) {
  if (cancellingLines(order).length > 0) {
    return orderKeys.dueCancellation(order.id);
  }
  const next = nextTermEvent(order);
  return next && orderKeys.dueTerm(order.id, next);
}

/** Sorts behind every order id. */
const LAST_ID = '~';

const SAME_VERSION = '#version = :version';

export class DynamoOrderStore implements OrderStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(customerId: string, orderId: string): Promise<Order | undefined> {
    const item = await getItem(this.#table, orderKeys.order(customerId, orderId));
    return item === undefined ? undefined : readOrder(item);
  }

  async findAll(wanted: readonly OrderName[]): Promise<readonly Order[]> {
    const keys = wanted.map(({ customerId, orderId }) => orderKeys.order(customerId, orderId));
    return (await getItems(this.#table, keys)).map(readOrder);
  }

  async list(customerId: string, page: PageRequest): Promise<Page<Order>> {
    const { PK } = orderKeys.order(customerId, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'ORDER#' }, page);
    return { items: items.map(readOrder), next };
  }

  async newest(
    customerId: string,
    { most, from }: { readonly most: number; readonly from?: string | undefined },
  ): Promise<readonly Order[]> {
    const { PK, SK } = orderKeys.order(customerId, '');
    const range = { PK, from: SK, to: `${SK}${from ?? LAST_ID}` };
    return (await queryBetween(this.#table, range, { newestFirst: true, most })).map(readOrder);
  }

  create(order: Order): Change {
    return changes(this.#table).put(`create order ${order.id}`, {
      Item: { ...orderKeys.order(order.customerId, order.id), ...stored(order), ...dueOf(order) },
      ConditionExpression: NEW_ITEM,
    });
  }

  save(order: Order): Change {
    return changes(this.#table).put(`save order ${order.id}`, {
      Item: {
        ...orderKeys.order(order.customerId, order.id),
        ...stored(order),
        version: order.version + 1,
        ...dueOf(order),
      },
      ConditionExpression: SAME_VERSION,
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': order.version },
    });
  }

  unchanged(order: Order): Change {
    return changes(this.#table).check(`order ${order.id} is unchanged`, {
      Key: orderKeys.order(order.customerId, order.id),
      ConditionExpression: SAME_VERSION,
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':version': order.version },
    });
  }

  cancelling(): DueQueue<Order> {
    return this.#due('CANCELLING', undefined, (order) => cancellingLines(order).length > 0);
  }

  termDue(now: Date): DueQueue<Order> {
    return this.#due('TERM', now, (order) => dueNotices(order, now).length > 0);
  }

  /** The index follows the table with a delay: what is done already may show up once more. */
  #due(
    queue: 'CANCELLING' | 'TERM',
    until: Date | undefined,
    isDue: (order: Order) => boolean,
  ): DueQueue<Order> {
    const read = (item: unknown): Order | undefined => {
      const order = readOrder(item);
      return isDue(order) ? order : undefined;
    };
    const page = oneByOne(this.#table, read);
    return dueQueue(this.#table, dueShards(queue), { until, page });
  }
}
