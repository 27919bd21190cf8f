import type { AzureRates } from '#shared/catalog/azure-rates.ts';
import type { CatalogStore } from '#shared/catalog/catalog-store.ts';
import type { Order } from '#shared/orders/order.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import {
  type EditionBenefit,
  type HeldLicences,
  heldLicences,
  hybridBenefit,
} from './hybrid-benefit.ts';

export interface Dependencies {
  readonly orders: Pick<OrderStore, 'list'>;
  readonly catalog: Pick<CatalogStore, 'findAzureRates'>;
}

export interface Benefit {
  readonly licences: readonly HeldLicences[];
  readonly rates: AzureRates | undefined;
  readonly editions: readonly EditionBenefit[];
}

/** Orders read at once; a customer has rarely more. */
const PAGE = 500;

async function allOrders(
  { orders }: Pick<Dependencies, 'orders'>,
  customerId: string,
): Promise<readonly Order[]> {
  const all: Order[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await orders.list(customerId, { size: PAGE, after });
    all.push(...items);
    after = next;
  } while (after !== undefined);
  return all;
}

/** R4: what the Windows Server licences that a customer holds cover in Azure, and save there. */
export const readBenefit =
  (dependencies: Dependencies) =>
  async (_: object, { customer, now }: Context): Promise<Benefit> => {
    const [orders, rates] = await Promise.all([
      allOrders(dependencies, customer.id),
      dependencies.catalog.findAzureRates(),
    ]);
    const licences = heldLicences(orders, now);
    return { licences, rates, editions: hybridBenefit(licences, rates) };
  };
