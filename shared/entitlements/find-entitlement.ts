import type { OrderStore } from '#shared/orders/order-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import {
  type Entitlement,
  entitlementNotFound,
  findEntitlementIn,
  parseEntitlementId,
} from './entitlement.ts';

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'find'>;
}

export const findEntitlement =
  ({ orders }: Dependencies) =>
  async (
    { entitlementId }: { entitlementId: string },
    { customer }: Context,
  ): Promise<Entitlement> => {
    const { orderId } = parseEntitlementId(entitlementId);
    const order = await orders.find(customer.id, orderId);
    const entitlement = order && findEntitlementIn(order, entitlementId);
    if (!entitlement) {
      throw entitlementNotFound(entitlementId);
    }
    return entitlement;
  };
