import { DomainError } from '#shared/platform/errors.ts';
import { type Caller, isOperator } from '#shared/platform/http/caller.ts';

/** A company that a partner buys for. Its id is its tenant's GUID. */
export interface Customer {
  readonly id: string;
  readonly partnerId: string;
  readonly companyName: string;
  readonly domain: string;
  /** ISO 3166-1 alpha-2, upper case: decides what may be sold to it (R2). */
  readonly country: string;
  readonly createdAt: Date;
}

/** Customers whose name or domain starts with a text, whatever its case. */
export interface CustomerFilter {
  readonly field: 'companyName' | 'domain';
  readonly startsWith: string;
}

/** As much of a name counts in a search: folded, a name can be 18 times as long as it was. */
const LONGEST_SEARCHED = 200;

/** A text as searches compare it: without regard to case, and to the width that East Asian letters come in. */
export const forSearch = (text: string): string =>
  text.normalize('NFKC').toUpperCase().slice(0, LONGEST_SEARCHED);

/**
 * R22: a partner reaches its own customers only. Somebody else's customer and one that does not exist are
 * refused alike, so that nothing tells them apart.
 */
export function requireRelationship(
  caller: Caller,
  customer: Customer | undefined,
  customerId: string,
): Customer {
  if (customer && (isOperator(caller) || customer.partnerId === caller.partnerId)) {
    return customer;
  }
  throw new DomainError(
    'NO_RELATIONSHIP',
    `Partner ${caller.partnerId ?? 'operator'} has no commerce relationship with customer ${customerId}.`,
  );
}

/** The guard of routes below a customer: finds the customer of the path, if the caller may reach it. */
export const customerGuard =
  (customers: { readonly find: (customerId: string) => Promise<Customer | undefined> }) =>
  async (caller: Caller, customerId: string): Promise<Customer> =>
    requireRelationship(caller, await customers.find(customerId), customerId);
