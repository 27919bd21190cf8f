import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { queryBetween } from '#shared/platform/dynamodb/query-between.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { type Customer, type CustomerFilter, forSearch } from './customer.ts';
import { customerKeys, namePrefix } from './keys.ts';

export interface CustomerStore {
  find(customerId: string): Promise<Customer | undefined>;
  /** Lists a partner's customers: all of them by id, or those that match the filter by the filtered field. */
  list(partnerId: string, page: PageRequest, filter?: CustomerFilter): Promise<Page<Customer>>;
  /** A partner's customers by id, at most so many, after one of them. */
  byId(
    partnerId: string,
    request: { readonly most: number; readonly after?: string | undefined },
  ): Promise<readonly Customer[]>;
  /** Returns true if a customer of any partner has the domain. */
  isDomainTaken(domain: string): Promise<boolean>;
  create(customer: Customer): Change[];
}

const customerItem = rowSchema({
  id: z.string(),
  partnerId: z.string(),
  companyName: z.string(),
  domain: z.string(),
  country: z.string(),
  createdAt: instant,
});

/** The sort-key prefix of a filter in the partner's partition. */
function prefixOf(filter: CustomerFilter | undefined): string {
  if (filter === undefined) {
    return 'CUSTOMER#';
  }
  const { field, startsWith } = filter;
  return field === 'companyName'
    ? namePrefix(forSearch(startsWith))
    : customerKeys.customerByDomain('', forSearch(startsWith).toLowerCase()).SK;
}

export class DynamoCustomerStore implements CustomerStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(customerId: string): Promise<Customer | undefined> {
    const item = await getItem(this.#table, customerKeys.customer(customerId));
    return item === undefined ? undefined : customerItem.parse(item);
  }

  async list(
    partnerId: string,
    page: PageRequest,
    filter?: CustomerFilter,
  ): Promise<Page<Customer>> {
    const { PK } = customerKeys.customerOfPartner(partnerId, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: prefixOf(filter) }, page);
    return { items: items.map((item) => customerItem.parse(item)), next };
  }

  async byId(
    partnerId: string,
    { most, after }: { readonly most: number; readonly after?: string | undefined },
  ): Promise<readonly Customer[]> {
    const { PK, SK } = customerKeys.customerOfPartner(partnerId, after ?? '');
    // "~" sorts behind every id; the range begins with the customer that it comes after.
    const range = { PK, from: SK, to: `${customerKeys.customerOfPartner(partnerId, '~').SK}` };
    const rows = await queryBetween(this.#table, range, { most: most + 1 });
    return rows
      .map((row) => customerItem.parse(row))
      .filter(({ id }) => id !== after)
      .slice(0, most);
  }

  async isDomainTaken(domain: string): Promise<boolean> {
    return (await getItem(this.#table, customerKeys.domain(domain))) !== undefined;
  }

  create(customer: Customer): Change[] {
    const { id, partnerId, domain, companyName } = customer;
    const change = changes(this.#table);
    const row = stored(customer);
    const taken = (what: string) =>
      new DomainError('CUSTOMER_EXISTS', `A customer with this ${what} already exists.`, {
        data: [what],
      });
    return [
      change.put(
        `create customer ${id}`,
        { Item: { ...customerKeys.customer(id), ...row }, ConditionExpression: NEW_ITEM },
        taken('companyProfile.tenantId'),
      ),
      change.put(`list customer ${id}`, {
        Item: { ...customerKeys.customerOfPartner(partnerId, id), ...row },
      }),
      change.put(`list customer ${id} by name`, {
        Item: { ...customerKeys.customerByName(partnerId, forSearch(companyName), id), ...row },
      }),
      change.put(`list customer ${id} by domain`, {
        Item: { ...customerKeys.customerByDomain(partnerId, domain), ...row },
      }),
      change.put(
        `take domain of customer ${id}`,
        { Item: { ...customerKeys.domain(domain), customerId: id }, ConditionExpression: NEW_ITEM },
        taken('companyProfile.domain'),
      ),
    ];
  }
}
