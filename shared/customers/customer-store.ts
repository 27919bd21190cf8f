import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes, NEW_ITEM } from '#shared/platform/dynamodb/change.ts';
import { queryBetween } from '#shared/platform/dynamodb/query-between.ts';
import { rowSchema } from '#shared/platform/dynamodb/row.ts';
import { instant, stored } from '#shared/platform/dynamodb/schemas.ts';
import { getItem, queryPage, type Table } from '#shared/platform/dynamodb/table.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { because } from '#shared/platform/sentence.ts';
import { billingProfileSchema } from './billing-profile.ts';
import { type Customer, type CustomerFilter, forSearch, QUALIFICATIONS } from './customer.ts';
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
  /** Refuses a stale one by its version. Name, domain and partner stay. */
  save(customer: Customer): Change[];
  /** Takes the customer out of its partner's lists, and frees its domain. */
  end(customer: Customer): Change[];
}

const customerItem = rowSchema({
  id: z.string(),
  partnerId: z.string(),
  companyName: z.string(),
  domain: z.string(),
  country: z.string(),
  createdAt: instant,
  companyEmail: z.optional(z.string()),
  organizationRegistrationNumber: z.optional(z.string()),
  billing: z.optional(billingProfileSchema),
  qualification: z.optional(z.enum(QUALIFICATIONS)),
  relationshipEndedAt: z.optional(instant),
  version: z.optional(z.int()),
});

/** A save succeeds only on the version that was read; a row that was never saved again has none. */
const sameVersion = (version: number | undefined) =>
  version === undefined
    ? {
        ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(#version)',
        ExpressionAttributeNames: { '#version': 'version' },
      }
    : {
        ConditionExpression: '#version = :version',
        ExpressionAttributeNames: { '#version': 'version' },
        ExpressionAttributeValues: { ':version': version },
      };

/** The row in each of its partner's lists. */
const listKeys = ({ id, partnerId, companyName, domain }: Customer) => [
  customerKeys.customerOfPartner(partnerId, id),
  customerKeys.customerByName(partnerId, forSearch(companyName), id),
  customerKeys.customerByDomain(partnerId, domain),
];

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
      new DomainError('CUSTOMER_EXISTS', because('CUSTOMER_EXISTS', { what }), {
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

  #saved(customer: Customer): Change {
    const { id, version } = customer;
    return changes(this.#table).put(`save customer ${id}`, {
      Item: {
        ...customerKeys.customer(id),
        ...stored({ ...customer, version: (version ?? 0) + 1 }),
      },
      ...sameVersion(version),
    });
  }

  save(customer: Customer): Change[] {
    const row = stored({ ...customer, version: (customer.version ?? 0) + 1 });
    const lists = listKeys(customer).map((key) =>
      changes(this.#table).put(`list customer ${customer.id}`, { Item: { ...key, ...row } }),
    );
    return [this.#saved(customer), ...lists];
  }

  end(customer: Customer): Change[] {
    const keys = [...listKeys(customer), customerKeys.domain(customer.domain)];
    const removals = keys.map((Key) =>
      changes(this.#table).remove(`list customer ${customer.id} no more`, { Key }),
    );
    return [this.#saved(customer), ...removals];
  }
}
