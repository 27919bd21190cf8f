import { DomainError } from '#shared/platform/errors.ts';
import { type Caller, isOperator } from '#shared/platform/http/caller.ts';
import { because } from '#shared/platform/sentence.ts';
import { searchForm } from '#shared/platform/text/search-form.ts';
import type { BillingProfile } from './billing-profile.ts';

/** A company that a partner buys for. Its id is its tenant's GUID. */
export interface Customer {
  readonly id: string;
  readonly partnerId: string;
  readonly companyName: string;
  readonly domain: string;
  /** ISO 3166-1 alpha-2, upper case. Decides which products may be sold to the customer (R2). */
  readonly country: string;
  readonly createdAt: Date;
  readonly companyEmail?: string | undefined;
  readonly organizationRegistrationNumber?: string | undefined;
  readonly billing?: BillingProfile | undefined;
  /** The qualification that the partner states; none by default. */
  readonly qualification?: Qualification | undefined;
  /** The end of the partner's relationship with the customer: its purchases are history, and it is listed no more. */
  readonly relationshipEndedAt?: Date | undefined;
  /** The instant at which the operator released its domain or its tenant: another customer may have that now. */
  readonly domainReleasedAt?: Date | undefined;
  readonly tenantReleasedAt?: Date | undefined;
  /** Counts the saves; a save that another one overtook is refused. A customer that was never saved again has none. */
  readonly version?: number | undefined;
}

/** Partner Center's names ("CustomerQualification"). It lets nobody set Nonprofit. */
export const QUALIFICATIONS = [
  'None',
  'Education',
  'GovernmentCommunityCloud',
  'StateOwnedEntity',
] as const;
export type Qualification = (typeof QUALIFICATIONS)[number];

/** Customers whose name or domain starts with a text, in any case. */
export interface CustomerFilter {
  readonly field: 'companyName' | 'domain';
  readonly startsWith: string;
}

/** The length of a name that searches compare: case folding can make a name up to 18 times as long. */
const LONGEST_SEARCHED = 200;

/** The form of a text that searches compare: without case, and without the width of East Asian letters. */
export const forSearch = (text: string): string => searchForm(text).slice(0, LONGEST_SEARCHED);

/**
 * R22: a partner can access only its own customers. Another partner's customer and one that does not exist give
 * the same error, so that callers cannot tell them apart. A former customer is refused too, unless the route takes it.
 */
export function requireRelationship(
  caller: Caller,
  customer: Customer | undefined,
  customerId: string,
  { takesFormer = false } = {},
): Customer {
  const isOwn =
    customer?.partnerId === caller.partnerId &&
    (takesFormer || customer?.relationshipEndedAt === undefined);
  if (customer && (isOperator(caller) || isOwn)) {
    return customer;
  }
  throw new DomainError(
    'NO_RELATIONSHIP',
    because('NO_RELATIONSHIP', { partnerId: caller.partnerId ?? 'operator', customerId }),
  );
}

/** Refuses a domain or a tenant that a customer has, without saying whose (R22). */
export const taken = (what: 'companyProfile.domain' | 'companyProfile.tenantId'): DomainError =>
  new DomainError('CUSTOMER_EXISTS', because('CUSTOMER_EXISTS', { what }), { data: [what] });

/** The guard of routes below a customer: finds the customer of the path if the caller may access it. */
export const customerGuard =
  (customers: { readonly find: (customerId: string) => Promise<Customer | undefined> }) =>
  async (
    caller: Caller,
    customerId: string,
    options?: { readonly takesFormer?: boolean },
  ): Promise<Customer> =>
    requireRelationship(caller, await customers.find(customerId), customerId, options);
