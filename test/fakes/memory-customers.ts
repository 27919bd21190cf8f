import {
  type Customer,
  type CustomerFilter,
  forSearch,
  taken,
} from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import type { Change } from '#shared/platform/change.ts';
import type { PageRequest } from '#shared/platform/page.ts';
import { change, pageOf } from './memory-change.ts';

const isSought = (customer: Customer, filter: CustomerFilter | undefined): boolean =>
  filter === undefined ||
  forSearch(customer[filter.field]).startsWith(forSearch(filter.startsWith));

const hasDomain = (customer: Customer, domain: string): boolean =>
  customer.domain === domain &&
  customer.relationshipEndedAt === undefined &&
  customer.domainReleasedAt === undefined;

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
    return (await this.holderOf(domain)) !== undefined;
  }

  async holderOf(domain: string): Promise<string | undefined> {
    return [...this.#customers.values()].find((each) => hasDomain(each, domain))?.id;
  }

  releaseDomain(customer: Customer, now: Date): Change[] {
    return this.save({ ...customer, domainReleasedAt: now });
  }

  releaseTenant(customer: Customer, now: Date): Change[] {
    const { relationshipEndedAt = now } = customer;
    return this.save({ ...customer, relationshipEndedAt, tenantReleasedAt: now });
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
    return [
      change(
        `create customer ${id}`,
        () => this.#customers.get(id)?.tenantReleasedAt !== undefined || !this.#customers.has(id),
        () => this.#customers.set(id, customer),
        taken('companyProfile.tenantId'),
      ),
      change(
        `take domain of customer ${id}`,
        () => ![...this.#customers.values()].some((other) => hasDomain(other, domain)),
        () => undefined,
        taken('companyProfile.domain'),
      ),
    ];
  }
}
