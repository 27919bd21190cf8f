import { describe, expect, it } from 'vitest';
import type { Customer } from '#shared/customers/customer.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import {
  aCustomer,
  anOrder,
  aProduct,
  aSku,
  CUSTOMER_ID,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

async function publish(store: Store): Promise<void> {
  const products = IDS.map((id) => aProduct({ id }));
  const skus = IDS.map((id) => aSku({ id, productId: 'a' }));
  await publishCatalog(store, 'c1', {
    products: [...products, { ...aProduct({ id: 'foreign' }), country: 'KR' }],
    skus: [...skus, aSku({ id: 'foreign', productId: 'b' })],
  });
}

type Listed = { readonly id: string };
interface List {
  readonly what: string;
  /** Fills the list with IDS, and the lists beside it with something else. */
  readonly fill: (store: Store) => Promise<void>;
  readonly list: (store: Store, page: PageRequest) => Promise<Page<Listed>>;
}

/** Customers with IDS for ids, and beside them another of the partner, and one of another partner. */
async function fillCustomers(
  store: Store,
  own: (id: string) => Partial<Customer>,
  beside: Partial<Customer> = {},
): Promise<void> {
  const foreign = { id: 'foreign', domain: 'foreign.com', partnerId: `${PARTNER_ID}0` };
  const all = [
    ...[...IDS].reverse().map((id) => ({ id, domain: `${id}.com`, ...own(id) })),
    { ...own('a'), ...foreign },
    ...(Object.keys(beside).length > 0 ? [{ id: 'beside', domain: 'beside.com', ...beside }] : []),
  ];
  for (const each of all) {
    await store.commit(store.customers.create(aCustomer(each)));
  }
}

const LISTS: readonly List[] = [
  {
    what: 'customers of a partner',
    fill: (store) => fillCustomers(store, () => ({})),
    list: ({ customers }, page) => customers.list(PARTNER_ID, page),
  },
  {
    what: 'orders of a customer',
    fill: async (store) => {
      for (const id of [...IDS].reverse()) {
        await store.commit([store.orders.create(anOrder({ id }))]);
      }
      const foreign = anOrder({ id: 'foreign', customerId: `${CUSTOMER_ID}0` });
      await store.commit([store.orders.create(foreign)]);
    },
    list: ({ orders }, page) => orders.list(CUSTOMER_ID, page),
  },
  {
    what: 'R22: customers of a partner whose names start so',
    fill: (store) =>
      fillCustomers(store, (id) => ({ companyName: `Contoso ${id}` }), { companyName: 'Conto' }),
    list: ({ customers }, page) =>
      customers.list(PARTNER_ID, page, { field: 'companyName', startsWith: 'cONTOs' }),
  },
  {
    what: 'R22: customers of a partner whose domains start so',
    fill: (store) =>
      fillCustomers(store, (id) => ({ domain: `contoso-${id}.com` }), { domain: 'conto.com' }),
    list: ({ customers }, page) =>
      customers.list(PARTNER_ID, page, { field: 'domain', startsWith: 'cONTOs' }),
  },
  {
    what: 'products of a market',
    fill: publish,
    list: ({ catalog }, page) => catalog.listProducts({ country: 'US' }, page),
  },
  {
    what: 'products of a view',
    fill: publish,
    list: ({ catalog }, page) =>
      catalog.listProducts({ country: 'US', targetView: 'Software' }, page),
  },
  {
    what: 'SKUs of a product',
    fill: publish,
    list: ({ catalog }, page) => catalog.listSkus('US', 'a', page),
  },
];

/** Ids page by page, as a reader who follows `next` sees them. */
async function read(list: (page: PageRequest) => Promise<Page<Listed>>, size: number) {
  const pages: string[][] = [];
  let after: string | undefined;
  do {
    const page = await list({ size, ...(after !== undefined && { after }) });
    pages.push(page.items.map(({ id }) => id));
    after = page.next;
  } while (after !== undefined);
  return pages;
}

describe.each(STORES)('lists %s', (_, open) => {
  it.each(LISTS)('of $what are read to their end, page by page and in order', async (each) => {
    const store = await open();
    await each.fill(store);
    const inPagesOf = (size: number) => read((page) => each.list(store, page), size);

    expect(await inPagesOf(3)).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']]);
    expect(await inPagesOf(1)).toEqual(IDS.map((id) => [id]));
    // A page that is full to the last item has no empty one after it.
    expect(await inPagesOf(7)).toEqual([IDS]);
    expect(await inPagesOf(8)).toEqual([IDS]);
  });

  it.each(LISTS.slice(0, 4))('of $what may be empty', async ({ list }) => {
    const store = await open();
    expect(await list(store, { size: 3 })).toEqual({ items: [], next: undefined });
  });
});
