import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { rule } from '#shared/platform/field-rule.ts';
import type { Caller } from '#shared/platform/http/caller.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { guidInput } from '#shared/platform/http/guid-input.ts';
import { pageQuery } from '#shared/platform/http/paging.ts';
import { words } from '#shared/platform/http/words.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import { searchText } from '#shared/platform/text/pieces.ts';
import type { Customer } from './customer.ts';
import { customerFilter, filterParameter } from './customer-filter.ts';
import type { CustomerStore } from './customer-store.ts';
import type { FindHoldings, Holdings } from './holdings.ts';
import { CUSTOMER_SORTS, searchCustomers } from './search-customers.ts';

export const listCustomersInput = z.object({
  ...pageQuery,
  partnerId: guidInput.optional(),
  filter: customerFilter.optional(),
  /** A part of the name, of the domain or of the tenant id. */
  search: searchText.optional(),
  sort: words(CUSTOMER_SORTS).optional(),
  /** Adds to each customer what it holds. Pages have at most 50 customers then. */
  holdings: z.enum(['true', 'false'], rule('RULE_TRUE_FALSE')).optional(),
});

export interface Dependencies {
  readonly customers: Pick<CustomerStore, 'list' | 'byId'>;
  readonly findHoldings: FindHoldings;
}

type Input = Pick<
  z.output<typeof listCustomersInput>,
  'partnerId' | 'filter' | 'search' | 'sort' | 'holdings'
>;

export interface ListedCustomer {
  readonly customer: Customer;
  readonly holdings?: Holdings | undefined;
}

/** Customers that a search or a sorted list reads: some 12 MB of rows. */
export const MOST_SEARCHED = 50_000;
/** Customers of a page with their holdings: one query for each of them. */
const MOST_WITH_HOLDINGS = 50;

async function find(
  { customers }: Dependencies,
  partnerId: string,
  { filter, search, sort }: Input,
  page: PageRequest,
): Promise<Page<Customer>> {
  if (search === undefined && sort === undefined) {
    return customers.list(partnerId, page, filter);
  }
  if (filter) {
    throw new DomainError('INVALID_PROPERTY', because('FILTER_TWICE'), {
      data: ['filter'],
    });
  }
  const all = await customers.byId(partnerId, { most: MOST_SEARCHED });
  return searchCustomers(all, { search, sort: sort ?? 'name' }, page);
}

/** The partner whose customers a caller asks for: its own (R22). An operator has none and names the partner. */
export function partnerAsked(
  caller: Caller,
  { partnerId }: { readonly partnerId?: string | undefined },
): string {
  const whose = caller.partnerId ?? partnerId;
  if (whose === undefined) {
    throw new DomainError('INVALID_PROPERTY', because('PARTNER_OF_CUSTOMERS_MISSING'), {
      data: ['partnerId'],
    });
  }
  return whose;
}

/** Lists the calling partner's customers (R22). An operator has none and names the partner. */
export const listCustomers =
  (dependencies: Dependencies) =>
  async (
    input: Input,
    page: PageRequest,
    { caller, now }: Context,
  ): Promise<Page<ListedCustomer>> => {
    const whose = partnerAsked(caller, input);
    const withHoldings = input.holdings === 'true';
    const size = withHoldings ? Math.min(page.size, MOST_WITH_HOLDINGS) : page.size;
    const { items, next } = await find(dependencies, whose, input, { ...page, size });
    const rows = items.map(async (customer) => ({
      customer,
      ...(withHoldings && { holdings: await dependencies.findHoldings(customer.id, now) }),
    }));
    return { items: await Promise.all(rows), next };
  };

/** The address of the list with all of its filters: the next pages keep them, and their tokens are signed for it. */
export function customersPath(
  { partnerId, filter, search, sort, holdings }: Input,
  { caller }: Context,
): string {
  const query = new URLSearchParams({
    ...(caller.partnerId === undefined && partnerId !== undefined && { partnerId }),
    ...(filter && { filter: filterParameter(filter) }),
    ...(search !== undefined && { search }),
    ...(sort && { sort }),
    ...(holdings === 'true' && { holdings }),
  });
  return query.size === 0 ? '/customers' : `/customers?${query}`;
}
