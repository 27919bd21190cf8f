import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { asRule } from '#shared/platform/field-rule.ts';
import { because } from '#shared/platform/sentence.ts';

interface Profiles<Value> {
  readonly companyProfile: {
    readonly companyName?: Value | undefined;
    readonly country?: Value | undefined;
  };
  readonly billingProfile?:
    | {
        readonly companyName?: Value | undefined;
        readonly defaultAddress?: { readonly country?: Value | undefined } | undefined;
      }
    | undefined;
}

const MISSING = {
  companyName: because('CUSTOMER_NAME_MISSING'),
  country: because('CUSTOMER_COUNTRY_MISSING'),
} as const;

/** A fact that a customer needs. Partner Center's own examples have each of them in either profile. */
type Needed = keyof typeof MISSING;

const find = <Value>(
  fact: Needed,
  { companyProfile, billingProfile }: Profiles<Value>,
): Value | undefined =>
  fact === 'country'
    ? (companyProfile.country ?? billingProfile?.defaultAddress?.country)
    : (companyProfile.companyName ?? billingProfile?.companyName);

/** Returns a fact of a new customer, or refuses a customer that has none. */
export function needed<Value>(fact: Needed, profiles: Profiles<Value>): Value {
  const found = find(fact, profiles);
  if (found === undefined) {
    throw new DomainError('INVALID_PROPERTY', MISSING[fact], { data: [`companyProfile.${fact}`] });
  }
  return found;
}

const anything = z.unknown().optional();

/** Reads the profiles of a body that may have other faults; nothing where there is no company profile to have the fact. */
const given = z.object({
  companyProfile: z.object({ companyName: anything, country: anything }),
  billingProfile: z
    .object({
      companyName: anything,
      defaultAddress: z.object({ country: anything }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** A refinement that requires the fact, and tells so together with what is wrong in other fields. */
export function neededRule(fact: Needed) {
  const isThere = (body: unknown): boolean => {
    const { data } = given.safeParse(body);
    return data === undefined || find(fact, data) !== undefined;
  };
  const params = { path: ['companyProfile', fact], when: () => true, error: asRule(MISSING[fact]) };
  return [isThere, params] as const;
}
