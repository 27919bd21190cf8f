import { cancellingLines } from '#shared/orders/cancellation/cancellation.ts';
import { type Order, saved } from '#shared/orders/order.ts';
import type { OrderName, OrderStore } from '#shared/orders/order-store.ts';
import { dueNotices } from '#shared/orders/subscriptions/term.ts';
import type { Change } from '#shared/platform/change.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { change, pageOf } from './memory-change.ts';
import { memoryQueue } from './memory-due.ts';

export class MemoryOrders implements OrderStore {
  /** For tests: ids of rows that do not parse. */
  readonly malformed = new Set<string>();
  readonly #orders = new Map<string, Order>();

  async find(customerId: string, orderId: string): Promise<Order | undefined> {
    const order = this.#orders.get(orderId);
    return order?.customerId === customerId ? order : undefined;
  }

  async findAll(wanted: readonly OrderName[]): Promise<readonly Order[]> {
    return this.all().filter(({ customerId, id }) =>
      wanted.some((name) => name.customerId === customerId && name.orderId === id),
    );
  }

  async list(customerId: string, page: PageRequest): Promise<Page<Order>> {
    const own = this.all().filter((order) => order.customerId === customerId);
    return pageOf(own, ({ id }) => `ORDER#${id}`, page);
  }

  async newest(
    customerId: string,
    { most, from }: { readonly most: number; readonly from?: string | undefined },
  ): Promise<readonly Order[]> {
    return this.all()
      .filter(({ customerId: owner, id }) => owner === customerId && id <= (from ?? '~'))
      .sort((a, b) => (a.id < b.id ? 1 : -1))
      .slice(0, most);
  }

  create(order: Order): Change {
    return change(
      `create order ${order.id}`,
      () => !this.#orders.has(order.id),
      () => this.#orders.set(order.id, order),
    );
  }

  save(order: Order): Change {
    return change(
      `save order ${order.id}`,
      () => this.#orders.get(order.id)?.version === order.version,
      () => this.#orders.set(order.id, saved(order)),
    );
  }

  unchanged(order: Order): Change {
    return change(
      `order ${order.id} is unchanged`,
      () => this.#orders.get(order.id)?.version === order.version,
      () => undefined,
    );
  }

  cancelling(): DueQueue<Order> {
    return this.#due('CANCELLING', (order) => cancellingLines(order).length > 0);
  }

  termDue(now: Date): DueQueue<Order> {
    return this.#due(
      'TERM',
      (order) => cancellingLines(order).length === 0 && dueNotices(order, now).length > 0,
    );
  }

  #due(queue: 'CANCELLING' | 'TERM', isDue: (order: Order) => boolean): DueQueue<Order> {
    const { malformed } = this;
    return memoryQueue(queue, { all: () => this.all(), idOf: ({ id }) => id, isDue, malformed });
  }

  /** For tests: everything that is stored. */
  all(): readonly Order[] {
    return [...this.#orders.values()];
  }
}
