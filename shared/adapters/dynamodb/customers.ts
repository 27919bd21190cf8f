import * as z from 'zod/mini';
import { type Customer, type CustomerFilter, forSearch } from '../../domain/customer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Change, CustomerRepository, Page, PageRequest } from '../../domain/ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys, namePrefix } from './keys.ts';
import { instant, stored } from './schemas.ts';
import { getItem, queryPage, type Table } from './table.ts';

const customerItem = z.object({
  id: z.string(),
  partnerId: z.string(),
  companyName: z.string(),
  domain: z.string(),
  country: z.string(),
  createdAt: instant,
});

/** The start of the sort keys in its partner's partition that a filter asks for. */
function prefixOf(filter: CustomerFilter | undefined): string {
  if (filter === undefined) {
    return 'CUSTOMER#';
  }
  const { field, startsWith } = filter;
  return field === 'companyName'
    ? namePrefix(forSearch(startsWith))
    : keys.customerByDomain('', forSearch(startsWith).toLowerCase()).SK;
}

export class DynamoCustomerRepository implements CustomerRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(customerId: string): Promise<Customer | undefined> {
    const item = await getItem(this.#table, keys.customer(customerId));
    return item === undefined ? undefined : customerItem.parse(item);
  }

  async list(
    partnerId: string,
    page: PageRequest,
    filter?: CustomerFilter,
  ): Promise<Page<Customer>> {
    const { PK } = keys.customerOfPartner(partnerId, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: prefixOf(filter) }, page);
    return { items: items.map((item) => customerItem.parse(item)), next };
  }

  async isDomainTaken(domain: string): Promise<boolean> {
    return (await getItem(this.#table, keys.domain(domain))) !== undefined;
  }

  create(customer: Customer): Change[] {
    const { id, partnerId, domain, companyName } = customer;
    const change = changes(this.#table);
    const row = stored(customer);
    const taken = (what: string) =>
      new DomainError('CUSTOMER_EXISTS', `There is a customer with this ${what} already.`, {
        data: [what],
      });
    return [
      change.put(
        `create customer ${id}`,
        { Item: { ...keys.customer(id), ...row }, ConditionExpression: NEW_ITEM },
        taken('companyProfile.tenantId'),
      ),
      change.put(`list customer ${id}`, {
        Item: { ...keys.customerOfPartner(partnerId, id), ...row },
      }),
      change.put(`list customer ${id} by name`, {
        Item: { ...keys.customerByName(partnerId, forSearch(companyName), id), ...row },
      }),
      change.put(`list customer ${id} by domain`, {
        Item: { ...keys.customerByDomain(partnerId, domain), ...row },
      }),
      change.put(
        `take domain of customer ${id}`,
        { Item: { ...keys.domain(domain), customerId: id }, ConditionExpression: NEW_ITEM },
        taken('companyProfile.domain'),
      ),
    ];
  }
}
