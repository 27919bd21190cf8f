import type { CatalogStore } from '#shared/catalog/catalog-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import { findOrder } from '../find-order.ts';
import type { OrderStore } from '../order-store.ts';
import { findSubscription } from './find-subscription.ts';
import type { Subscription } from './renewal.ts';

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'find' | 'list'>;
  readonly catalog: Pick<CatalogStore, 'findProduct'>;
}

/** A subscription with the publisher of its product, if the customer's market still has it. */
export interface ShownSubscription extends Subscription {
  readonly publisherName: string | undefined;
}

export async function requireSubscription(
  { orders }: Pick<Dependencies, 'orders'>,
  id: string,
  { customer }: Context,
): Promise<Subscription> {
  const found = await findSubscription({ orders }, customer.id, id);
  if (!found) {
    throw new DomainError('SUBSCRIPTION_NOT_FOUND', because('SUBSCRIPTION_NOT_FOUND', { id }), {
      data: ['subscriptionId'],
    });
  }
  return found;
}

/** Adds the publishers; each product is read once. */
export async function withPublishers(
  { catalog }: Pick<Dependencies, 'catalog'>,
  subscriptions: readonly Subscription[],
  { customer }: Context,
): Promise<readonly ShownSubscription[]> {
  const ids = [...new Set(subscriptions.map(({ line }) => line.offer.productId))];
  const products = await Promise.all(ids.map((id) => catalog.findProduct(customer.country, id)));
  const publishers = new Map(products.map((product, at) => [ids[at], product?.publisherName]));
  return subscriptions.map((each) => ({
    ...each,
    publisherName: publishers.get(each.line.offer.productId),
  }));
}

export const readSubscription =
  (dependencies: Dependencies) =>
  async (
    { subscriptionId }: { subscriptionId: string },
    context: Context,
  ): Promise<ShownSubscription> => {
    const found = await requireSubscription(dependencies, subscriptionId, context);
    const [shown] = await withPublishers(dependencies, [found], context);
    return shown ?? { ...found, publisherName: undefined };
  };

/** Lists every line that was bought, of one order or of all, a page of orders at a time. */
export const listSubscriptions =
  (dependencies: Dependencies) =>
  async (
    { order_id: orderId }: { order_id?: string | undefined },
    page: PageRequest,
    context: Context,
  ): Promise<Page<ShownSubscription>> => {
    const { items, next } =
      orderId === undefined
        ? await dependencies.orders.list(context.customer.id, page)
        : { items: [await findOrder(dependencies)({ orderId }, context)], next: undefined };
    const found = items.flatMap((order) => order.lines.map((line) => ({ order, line })));
    return { items: await withPublishers(dependencies, found, context), next };
  };
