import type { OrderStore } from '#shared/orders/order-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import {
  type Entitlement,
  entitlementNotFound,
  entitlementsOf,
  findEntitlementIn,
  parseEntitlementId,
} from './entitlement.ts';

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'find' | 'list'>;
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

/** Everything that was bought for the customer, cancelled items too (R5), a page of orders at a time. */
export const listEntitlements =
  ({ orders }: Dependencies) =>
  async (
    { entitlementType }: { entitlementType?: string | undefined },
    page: PageRequest,
    { customer }: Context,
  ): Promise<Page<Entitlement>> => {
    const { items, next } = await orders.list(customer.id, page);
    const wanted = items
      .flatMap(entitlementsOf)
      .filter(({ line }) => (entitlementType ?? line.entitlementType) === line.entitlementType);
    return { items: wanted, next };
  };
