import { domainToUnicode } from 'node:url';
import type { Page, PageRequest } from '#shared/platform/page.ts';
import { type Customer, forSearch } from './customer.ts';

/** Orders of the list: by tenant id as it is stored, or as people look for customers. */
export const CUSTOMER_SORTS = ['id', 'name', 'newest'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** Names under which a customer is found. A domain is stored under IDNA, and people type it in Unicode. */
const namesOf = ({ companyName, domain }: Customer): readonly string[] =>
  domain.includes('xn--') ? [companyName, domain, domainToUnicode(domain)] : [companyName, domain];

/** Finds the customers whose name or domain has the text as a part. */
export const isNamed = (customer: Customer, search: string): boolean =>
  namesOf(customer).some((text) => forSearch(text).includes(forSearch(search)));

/** A part of the name, of the domain or of the tenant id. */
const isSought = (customer: Customer, search: string): boolean =>
  isNamed(customer, search) || forSearch(customer.id).includes(forSearch(search));

/** Sorts behind every instant: newer customers get smaller positions. */
const FAR = 10 ** 14;

/** A position that sorts as the list does, and that the next page continues behind. */
function positionOf({ id, companyName, createdAt }: Customer, sort: CustomerSort): string {
  switch (sort) {
    case 'id':
      return id;
    case 'name':
      return `${forSearch(companyName)}#${id}`;
    case 'newest':
      return `${FAR - createdAt.getTime()}#${id}`;
  }
}

/** A page of those customers that match, in order. Everything is in memory: a partner's list is small. */
export function searchCustomers(
  customers: readonly Customer[],
  { search, sort }: { readonly search?: string | undefined; readonly sort: CustomerSort },
  { size, after }: PageRequest,
): Page<Customer> {
  const found = customers
    .filter((each) => search === undefined || isSought(each, search))
    .map((customer) => ({ customer, position: positionOf(customer, sort) }))
    .filter(({ position }) => after === undefined || position > after)
    .sort((one, other) => (one.position < other.position ? -1 : 1));
  const page = found.slice(0, size);
  return {
    items: page.map(({ customer }) => customer),
    next: found.length > size ? page.at(-1)?.position : undefined,
  };
}
