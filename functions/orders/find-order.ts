import { DomainError } from '#shared/domain/errors.ts';
import type { Order } from '#shared/domain/order.ts';
import type { OrderRepository } from '#shared/domain/ports.ts';
import type { Context } from '#shared/http/context.ts';

export const findOrder =
  ({ orders }: { readonly orders: Pick<OrderRepository, 'find'> }) =>
  async ({ orderId }: { orderId: string }, { customer }: Context): Promise<Order> => {
    const order = await orders.find(customer.id, orderId);
    if (!order) {
      throw new DomainError('ORDER_NOT_FOUND', `The customer has no order ${orderId}.`);
    }
    return order;
  };
