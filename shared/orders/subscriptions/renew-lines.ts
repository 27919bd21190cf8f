import type { Sku } from '#shared/catalog/catalog.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import type { IssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import type { Order } from '../order.ts';
import type { OrderStore } from '../order-store.ts';
import type { RequestedLine } from '../place-order.ts';
import { findSubscription, subscriptionIn } from './find-subscription.ts';
import { keyLocation, renewLine, type Subscription, withLine } from './renewal.ts';

export interface RenewalDependencies {
  readonly orders: Pick<OrderStore, 'find' | 'list' | 'save'>;
  readonly issuedKeys: Pick<IssuedKeyStore, 'list' | 'extend'>;
}

/** A cancellation of them all gives each one back to the order that it renewed, in one transaction (MAXIMUM_LINES). */
const MAXIMUM_RENEWALS = 10;
/** Beside an order's lines, charges and records a transaction of 100 writes has room for these. */
const MAXIMUM_CHANGES = 50;

const fieldOf = (index: number): string => `lineItems[${index}].renewsSubscriptionId`;

const unknown = (id: string, index: number): DomainError =>
  new DomainError('INVALID_PROPERTY', because('RENEWED_SUBSCRIPTION_UNKNOWN', { id }), {
    data: [fieldOf(index)],
  });

/** Reads each order once, and keeps it as the lines before have left it. */
class RenewedOrders {
  readonly #orders: RenewalDependencies['orders'];
  readonly #customerId: string;
  readonly #read = new Map<string, Order>();

  constructor(orders: RenewalDependencies['orders'], customerId: string) {
    this.#orders = orders;
    this.#customerId = customerId;
  }

  async find(id: string, index: number): Promise<Subscription> {
    const found =
      subscriptionIn(this.#read.values(), id) ??
      (await findSubscription({ orders: this.#orders }, this.#customerId, id));
    if (!found) {
      throw unknown(id, index);
    }
    return found;
  }

  keep(order: Order): void {
    this.#read.set(order.id, order);
  }

  get changes(): readonly Change[] {
    return [...this.#read.values()].map((order) => this.#orders.save(order));
  }
}

function requireFew(changes: readonly Change[], renewals: number): readonly Change[] {
  if (renewals > MAXIMUM_RENEWALS || changes.length > MAXIMUM_CHANGES) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('RENEWALS_TOO_MANY', {
        maximumRenewals: MAXIMUM_RENEWALS,
        maximumChanges: MAXIMUM_CHANGES,
      }),
      { data: ['lineItems'] },
    );
  }
  return changes;
}

/** R21: lines that carry other subscriptions on, with their keys where the SKU says so (R12). */
export async function renewLines(
  { orders, issuedKeys }: RenewalDependencies,
  placed: Order,
  requested: readonly RequestedLine[],
  skus: readonly Sku[],
): Promise<{ readonly order: Order; readonly changes: readonly Change[] }> {
  const wanted = requested.flatMap(({ renewsSubscriptionId }, index) =>
    renewsSubscriptionId === undefined ? [] : [{ id: renewsSubscriptionId, index }],
  );
  const renewed = new RenewedOrders(orders, placed.customerId);
  const extended: Change[] = [];
  let order = placed;
  for (const { id, index } of wanted) {
    const old = await renewed.find(id, index);
    const line = placed.lines[index];
    if (!line) {
      throw unknown(id, index);
    }
    const by = { orderId: order.id, line, renewal: skus[index]?.renewal };
    const change = renewLine(old, by, placed.createdAt, fieldOf(index));
    order = withLine(order, change.renewing);
    renewed.keep(withLine(old.order, change.renewed));
    if (change.renewing.renews?.keysOf) {
      const { orderId, lineItemNumber } = keyLocation(old);
      const held = await issuedKeys.list(placed.customerId, orderId, lineItemNumber);
      const live = held.filter(({ state }) => state === 'active');
      extended.push(...live.map((key) => issuedKeys.extend(key, change.renewing.termEndsAt)));
    }
  }
  return { order, changes: requireFew([...renewed.changes, ...extended], wanted.length) };
}
