import { describe, expect, it } from 'vitest';
import { createCustomerInput } from '#shared/customers/create-customer.ts';
import { parseInput } from '#shared/platform/http/input.ts';

const NAME = 'companyProfile.companyName';
const COUNTRY = 'companyProfile.country';

/** The fields that are refused, in order. */
function refusedOf(body: unknown): readonly string[] {
  try {
    parseInput(createCustomerInput, body);
  } catch (error) {
    return error instanceof Error && 'data' in error ? (error.data as string[]).toSorted() : [];
  }
  return [];
}

describe('a new customer', () => {
  it.each([
    ['both by the company', { companyName: 'C', country: 'US' }, undefined, []],
    [
      'both by the billing profile',
      {},
      { companyName: 'C', defaultAddress: { country: 'US' } },
      [],
    ],
    ['no name', { country: 'US' }, { companyName: '' }, [NAME]],
    ['no country', { companyName: 'C' }, { defaultAddress: { city: 'Bonn' } }, [COUNTRY]],
    ['neither', {}, undefined, [NAME, COUNTRY]],
    ['a country that there is not', { companyName: 'C', country: 'XX' }, undefined, [COUNTRY]],
    [
      'billing facts of wrong kinds',
      {},
      { defaultAddress: 5 },
      [...['billingProfile.defaultAddress', NAME, COUNTRY]],
    ],
    [
      'a billing address of a wrong kind beside a name',
      {},
      { companyName: 'C', defaultAddress: 5 },
      ['billingProfile.defaultAddress', COUNTRY],
    ],
    ['a billing profile of a wrong kind', {}, 'billing', ['billingProfile', NAME, COUNTRY]],
  ])('with %s is told what is missing', (_, companyProfile, billingProfile, fields) => {
    const body = { companyProfile: { domain: 'c.com', ...companyProfile }, billingProfile };
    expect(refusedOf(body)).toEqual(fields);
  });

  it('is told what is missing together with what is wrong in other fields', () => {
    expect(refusedOf({ companyProfile: { domain: 'c', email: 'x' } })).toEqual([
      ...[NAME, COUNTRY, 'companyProfile.domain', 'companyProfile.email'],
    ]);
  });

  it('without a company profile is told that alone', () => {
    expect(refusedOf({ billingProfile: { companyName: 'C' } })).toEqual(['companyProfile']);
  });
});
