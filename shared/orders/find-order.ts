import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Order } from './order.ts';
import type { OrderStore } from './order-store.ts';

export const findOrder =
  ({ orders }: { readonly orders: Pick<OrderStore, 'find'> }) =>
  async ({ orderId }: { orderId: string }, { customer }: Context): Promise<Order> => {
    const order = await orders.find(customer.id, orderId);
    if (!order) {
      throw new DomainError('ORDER_NOT_FOUND', because('ORDER_NOT_FOUND', { orderId }));
    }
    return order;
  };
