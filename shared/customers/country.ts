import { DomainError } from '#shared/platform/errors.ts';
import { because, type Sentence } from '#shared/platform/sentence.ts';

/** Address rules of a country, for the forms of a portal. */
export interface CountryRules {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly iso2Code: string;
  /** Language and country, for instance "ko-KR". */
  readonly defaultCulture: string;
  /** BCP 47 tags; the language of the default culture comes first. */
  readonly languages: readonly string[];
  readonly isStateRequired: boolean;
  /** ISO 3166-2 codes without the country's prefix; empty where addresses have no state. */
  readonly states: readonly string[];
  /** Pattern of a whole postal code in capitals; undefined if unknown. */
  readonly postalCodePattern: string | undefined;
  /** Pattern of a whole phone number as people write it; undefined if the country has none. */
  readonly phoneNumberPattern: string | undefined;
  /** Calling codes without the plus sign. */
  readonly callingCodes: readonly string[];
  /** True if companies of the country have such a number. */
  readonly isVatIdSupported: boolean;
  readonly isTaxIdSupported: boolean;
  readonly isPostalCodeRequired: boolean;
  readonly isCityRequired: boolean;
  /** Pattern of a whole VAT number in capitals; undefined if unknown. */
  readonly vatIdPattern: string | undefined;
}

/** The parts of an address that a country has rules for. `isComplete` is true if it has more than a country. */
export interface Address {
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly isComplete: boolean;
}

/** A part of an address that breaks a rule of its country. */
export interface AddressFault {
  readonly field: 'state' | 'postalCode';
  readonly message: Sentence;
}

function stateFault({ state, isComplete }: Address, rules: CountryRules): AddressFault | undefined {
  const { iso2Code, states, isStateRequired } = rules;
  const known = { country: iso2Code, states: states.join(', ') };
  if (state === undefined) {
    return isStateRequired && isComplete
      ? { field: 'state', message: because('STATE_MISSING', known) }
      : undefined;
  }
  const code = state.toUpperCase().replace(new RegExp(`^${iso2Code}-`), '');
  return states.length === 0 || states.includes(code)
    ? undefined
    : { field: 'state', message: because('STATE_WRONG', known) };
}

function postalCodeFault({ postalCode }: Address, rules: CountryRules): AddressFault | undefined {
  const { iso2Code, postalCodePattern } = rules;
  if (postalCode === undefined || postalCodePattern === undefined) {
    return undefined;
  }
  return new RegExp(postalCodePattern).test(postalCode.toUpperCase())
    ? undefined
    : {
        field: 'postalCode',
        message: because('POSTAL_CODE_WRONG', { postalCodePattern, country: iso2Code }),
      };
}

/** The parts of an address that break the rules of its country. An address with only a country has none. */
export const addressFaults = (address: Address, rules: CountryRules): readonly AddressFault[] =>
  [stateFault(address, rules), postalCodeFault(address, rules)].filter(
    (fault) => fault !== undefined,
  );

/**
 * Rejects an address that breaks the rules of its country, with `INVALID_PROPERTY` and the paths of all invalid
 * fields. An address with only a country is not validated.
 */
export function requireAddress(address: Address, rules: CountryRules, path: string): void {
  const faults = addressFaults(address, rules);
  if (faults.length > 0) {
    throw new DomainError(
      'INVALID_PROPERTY',
      because('FIELDS_WRONG', {
        faults: faults.map(({ field, message }) =>
          because('FIELD_WRONG', { field: `${path}.${field}`, message }),
        ),
      }),
      { data: faults.map(({ field }) => `${path}.${field}`) },
    );
  }
}
