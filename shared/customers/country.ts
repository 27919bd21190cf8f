import { DomainError } from '#shared/platform/errors.ts';

/** What is right in a country, as a portal's forms ask for it. */
export interface CountryRules {
  /** ISO 3166-1 alpha-2, upper case. */
  readonly iso2Code: string;
  /** Language and country, for instance "ko-KR". */
  readonly defaultCulture: string;
  /** BCP 47, that of the default culture first. */
  readonly languages: readonly string[];
  readonly isStateRequired: boolean;
  /** ISO 3166-2 without the country's code; empty where an address has no state. */
  readonly states: readonly string[];
  /** Of a whole postal code in capitals; undefined where none is known. */
  readonly postalCodePattern: string | undefined;
  /** Of a whole phone number as people write it; undefined where there are none. */
  readonly phoneNumberPattern: string | undefined;
  /** Without their plus. */
  readonly callingCodes: readonly string[];
  /** Whether companies of the country have such a number. */
  readonly isVatIdSupported: boolean;
  readonly isTaxIdSupported: boolean;
}

/** The parts of an address that a country has rules for, and whether it says more than its country. */
export interface Address {
  readonly state?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly isComplete: boolean;
}

interface Fault {
  readonly field: 'state' | 'postalCode';
  readonly message: string;
}

function stateFault({ state, isComplete }: Address, rules: CountryRules): Fault | undefined {
  const { iso2Code, states, isStateRequired } = rules;
  const known = `one of ${iso2Code}: ${states.join(', ')}`;
  if (state === undefined) {
    return isStateRequired && isComplete
      ? { field: 'state', message: `is required, ${known}` }
      : undefined;
  }
  const code = state.toUpperCase().replace(new RegExp(`^${iso2Code}-`), '');
  return states.length === 0 || states.includes(code)
    ? undefined
    : { field: 'state', message: `must be ${known}` };
}

function postalCodeFault({ postalCode }: Address, rules: CountryRules): Fault | undefined {
  const { iso2Code, postalCodePattern } = rules;
  if (postalCode === undefined || postalCodePattern === undefined) {
    return undefined;
  }
  return new RegExp(postalCodePattern).test(postalCode.toUpperCase())
    ? undefined
    : { field: 'postalCode', message: `must match ${postalCodePattern}, as in ${iso2Code}` };
}

/**
 * Refuses an address that its country does not have, with `INVALID_PROPERTY` and the paths of all fields that
 * are wrong. An address that says its country only is no address yet: nothing is required of it.
 */
export function requireAddress(address: Address, rules: CountryRules, path: string): void {
  const faults = [stateFault(address, rules), postalCodeFault(address, rules)].filter(
    (fault) => fault !== undefined,
  );
  if (faults.length > 0) {
    throw new DomainError(
      'INVALID_PROPERTY',
      faults.map(({ field, message }) => `${path}.${field}: ${message}`).join('; '),
      { data: faults.map(({ field }) => `${path}.${field}`) },
    );
  }
}
