import type { CatalogStore } from '#shared/catalog/catalog-store.ts';
import type { Customer } from '#shared/customers/customer.ts';
import type { Money } from '#shared/platform/money.ts';
import type { LedgerEntry } from './ledger.ts';

/** The facts of an order that an invoice shows. Orders are a feature above this one, so it has them by this port. */
export interface PurchasedOrder {
  readonly id: string;
  readonly customerId: string;
  readonly createdAt: Date;
  readonly alternateId: string;
  readonly lines: readonly PurchasedLine[];
}

export interface PurchasedLine {
  readonly lineItemNumber: number;
  readonly offer: {
    readonly productId: string;
    readonly skuId: string;
    readonly availabilityId: string;
  };
  readonly friendlyName: string;
  readonly quantity: number;
  readonly unitPrice: Money;
  readonly term: string;
  readonly startsAt?: Date | undefined;
  readonly termEndsAt: Date;
}

export interface Dependencies {
  readonly orders: {
    readonly findAll: (
      wanted: readonly { readonly customerId: string; readonly orderId: string }[],
    ) => Promise<readonly PurchasedOrder[]>;
  };
  readonly customers: {
    readonly find: (customerId: string) => Promise<Customer | undefined>;
  };
  readonly catalog: Pick<CatalogStore, 'findOffered'>;
}

/** A ledger entry with what was bought, for whom, and its names as the catalog has them today. */
export interface BilledLine {
  readonly entry: LedgerEntry;
  readonly customer?: Customer | undefined;
  readonly order?: PurchasedOrder | undefined;
  readonly line?: PurchasedLine | undefined;
  readonly productName?: string | undefined;
  readonly skuName?: string | undefined;
}

/** Reads each thing once, however many lines name it. */
function once<Value>(read: (key: string) => Promise<Value>): (key: string) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

const nameOf = ({ customerId, orderId }: Pick<LedgerEntry, 'customerId' | 'orderId'>): string =>
  `${customerId} ${orderId}`;

/** Describes ledger entries. They are stored with ids alone: names come from orders, customers and the catalog. */
export async function describeEntries(
  { orders, customers, catalog }: Dependencies,
  entries: readonly LedgerEntry[],
): Promise<readonly BilledLine[]> {
  const findCustomer = once((id) => customers.find(id));
  const wanted = new Map(entries.map((entry) => [nameOf(entry), entry]));
  const found = await orders.findAll([...wanted.values()]);
  const bought = new Map(
    found.map((order) => [nameOf({ customerId: order.customerId, orderId: order.id }), order]),
  );
  const findOffered = once((key) => {
    const [country = '', productId = '', skuId = ''] = key.split(' ');
    return catalog.findOffered(country, productId, skuId);
  });
  return Promise.all(
    entries.map(async (entry): Promise<BilledLine> => {
      const customer = await findCustomer(entry.customerId);
      const order = bought.get(nameOf(entry));
      const line = order?.lines.find((each) => each.lineItemNumber === entry.lineItemNumber);
      if (!line || !customer) {
        return { entry, customer, order, line };
      }
      const { productId, skuId } = line.offer;
      const { product, sku } = await findOffered(`${customer.country} ${productId} ${skuId}`);
      return { entry, customer, order, line, productName: product?.title, skuName: sku?.title };
    }),
  );
}
