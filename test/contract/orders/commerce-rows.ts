import { purchaseEntries } from '#shared/orders/ledger-entries.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { aCustomer, anOrder, aProduct, aSku, NOW } from '#test/fixtures/fixtures.ts';
import type { DynamoStore } from '#test/helpers/dynamo-store.ts';
import { keys } from '#test/helpers/keys.ts';
import { putRows } from '#test/setup/many-rows.ts';

const LIST = { catalogId: 'c1', listing: 'US', view: 'ALL', segment: 'ALL' };

/** A row of each list of commerce, by its number, with ids that sort behind those of real ones. */
const ROWS = [
  (id: string) => {
    const order = anOrder({ id });
    return { ...keys.order(order.customerId, id), ...stored(order) };
  },
  (id: string) => {
    const customer = aCustomer({ id });
    return { ...keys.customerOfPartner(customer.partnerId, id), ...stored(customer) };
  },
  (id: string) => ({ ...keys.catalogProduct(LIST, id), ...stored(aProduct({ id })) }),
  (id: string) => {
    const { country: _, taxIncluded: __, cancellationPolicy: ___, ...sku } = aSku({ id });
    const availabilities = sku.availabilities.map(({ terms, ...each }) => ({
      ...each,
      terms: terms.map(({ price, ...term }) => ({ ...term, prices: { USD: price.minorUnits } })),
    }));
    const row = { ...sku, availabilities, excludedMarkets: [], policy: 'PRODUCT1:0001' };
    return { ...keys.catalogSku('c1', sku.productId, id), ...stored(row) };
  },
  (id: string) => {
    const [entry] = purchaseEntries(anOrder({ id }));
    return { ...keys.ledger(entry?.partnerId ?? '', NOW, 'USD', id), ...stored(entry ?? {}) };
  },
];

/** So many more orders of a customer, customers of a partner, products, SKUs of one, and ledger entries. */
export async function fillLists(
  { table }: DynamoStore,
  count: number,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  let done = 0;
  for (const rowOf of ROWS) {
    const idOf = (index: number) => `z-${String(index).padStart(8, '0')}`;
    await putRows(table, count, (index) => rowOf(idOf(index)));
    done += count;
    progress(done);
  }
}

export const LISTS_FILLED = ROWS.length;
