import * as z from 'zod/mini';
import type { Customer } from '../../domain/customer.ts';
import { DomainError } from '../../domain/errors.ts';
import type { Change, CustomerRepository, Page, PageRequest } from '../../domain/ports.ts';
import { changes, NEW_ITEM } from './change.ts';
import { keys } from './keys.ts';
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

export class DynamoCustomerRepository implements CustomerRepository {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(customerId: string): Promise<Customer | undefined> {
    const item = await getItem(this.#table, keys.customer(customerId));
    return item === undefined ? undefined : customerItem.parse(item);
  }

  async list(partnerId: string, page: PageRequest): Promise<Page<Customer>> {
    const { PK } = keys.customerOfPartner(partnerId, '');
    const { items, next } = await queryPage(this.#table, { PK, prefix: 'CUSTOMER#' }, page);
    return { items: items.map((item) => customerItem.parse(item)), next };
  }

  create(customer: Customer): Change[] {
    const { id, partnerId, domain } = customer;
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
      change.put(
        `take domain of customer ${id}`,
        { Item: { ...keys.domain(domain), customerId: id }, ConditionExpression: NEW_ITEM },
        taken('companyProfile.domain'),
      ),
    ];
  }
}
