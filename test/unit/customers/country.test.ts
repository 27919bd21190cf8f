import { describe, expect, it } from 'vitest';
import { type Address, type CountryRules, requireAddress } from '#shared/customers/country.ts';

const rules = (changes: Partial<CountryRules> = {}): CountryRules => ({
  iso2Code: 'US',
  defaultCulture: 'en-US',
  languages: ['en'],
  isStateRequired: true,
  states: ['CA', 'US', 'WA'],
  postalCodePattern: '^[A-Z]?\\d{5}$',
  phoneNumberPattern: undefined,
  callingCodes: ['1'],
  isVatIdSupported: false,
  isTaxIdSupported: true,
  isPostalCodeRequired: true,
  isCityRequired: true,
  vatIdPattern: undefined,
  ...changes,
});

/** The paths that are refused. */
function refused(address: Partial<Address>, changes: Partial<CountryRules> = {}) {
  try {
    requireAddress({ isComplete: true, ...address }, rules(changes), 'address');
    return [];
  } catch (error) {
    expect(error).toMatchObject({ code: 'INVALID_PROPERTY' });
    return (error as { data: readonly string[] }).data;
  }
}

describe('an address', () => {
  it.each(['WA', 'wa', 'US-WA', 'us-wa', 'US', 'US-US'])('may be in the state %s', (state) => {
    expect(refused({ state })).toEqual([]);
  });

  it.each(['XX', 'Washington', 'CA-WA', 'W', 'WA ', 'WUS-A', 'US-'])(
    'is in no state %s',
    (state) => {
      expect(refused({ state })).toEqual(['address.state']);
    },
  );

  it('needs its state where mail does, once it says more than its country', () => {
    expect(refused({})).toEqual(['address.state']);
    expect(refused({ isComplete: false })).toEqual([]);
    expect(refused({}, { isStateRequired: false })).toEqual([]);
  });

  it('may have any state in a country that knows none', () => {
    expect(refused({ state: 'anything' }, { states: [], isStateRequired: false })).toEqual([]);
  });

  it('has a postal code of its country, in capitals or not', () => {
    expect(refused({ state: 'WA', postalCode: '98052' })).toEqual([]);
    expect(refused({ state: 'WA', postalCode: 'a98052' })).toEqual([]);
    expect(refused({ state: 'WA', postalCode: '980521' })).toEqual(['address.postalCode']);
    expect(refused({ state: 'WA', postalCode: 'x' }, { postalCodePattern: undefined })).toEqual([]);
  });

  it('is told of all that is wrong at once', () => {
    expect(refused({ state: 'XX', postalCode: '1' })).toEqual([
      'address.state',
      'address.postalCode',
    ]);
  });
});
