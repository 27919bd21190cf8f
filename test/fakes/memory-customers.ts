import { type Customer, type CustomerFilter, forSearch } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import type { Change } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { PageRequest } from '#shared/platform/page.ts';
import { change, pageOf } from './memory-change.ts';

const taken = (what: string) =>
  new DomainError('CUSTOMER_EXISTS', `A customer with this ${what} already exists.`, {
    data: [what],
  });

const isSought = (customer: Customer, filter: CustomerFilter | undefined): boolean =>
  filter === undefined ||
  forSearch(customer[filter.field]).startsWith(forSearch(filter.startsWith));

export class MemoryCustomers implements CustomerStore {
  readonly #customers = new Map<string, Customer>();

  async find(customerId: string): Promise<Customer | undefined> {
    return this.#customers.get(customerId);
  }

  async list(partnerId: string, page: PageRequest, filter?: CustomerFilter) {
    const own = [...this.#customers.values()].filter(
      (each) =>
        each.partnerId === partnerId &&
        each.relationshipEndedAt === undefined &&
        isSought(each, filter),
    );
    return pageOf(own, (each) => `${filter ? forSearch(each[filter.field]) : ''}#${each.id}`, page);
  }

  async byId(
    partnerId: string,
    { most, after = '' }: { readonly most: number; readonly after?: string | undefined },
  ): Promise<readonly Customer[]> {
    return [...this.#customers.values()]
      .filter(
        (each) =>
          each.partnerId === partnerId && each.relationshipEndedAt === undefined && each.id > after,
      )
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, most);
  }

  async isDomainTaken(domain: string): Promise<boolean> {
    return [...this.#customers.values()].some(
      (each) => each.domain === domain && each.relationshipEndedAt === undefined,
    );
  }

  save(customer: Customer): Change[] {
    const { id, version } = customer;
    return [
      change(
        `save customer ${id}`,
        () => this.#customers.get(id)?.version === version,
        () => this.#customers.set(id, { ...customer, version: (version ?? 0) + 1 }),
      ),
    ];
  }

  end(customer: Customer): Change[] {
    return this.save(customer);
  }

  create(customer: Customer): Change[] {
    const { id, domain } = customer;
    const hasDomain = (other: Customer) =>
      other.domain === domain && other.relationshipEndedAt === undefined;
    return [
      change(
        `create customer ${id}`,
        () => !this.#customers.has(id),
        () => this.#customers.set(id, customer),
        taken('companyProfile.tenantId'),
      ),
      change(
        `take domain of customer ${id}`,
        () => ![...this.#customers.values()].some(hasDomain),
        () => undefined,
        taken('companyProfile.domain'),
      ),
    ];
  }
}
