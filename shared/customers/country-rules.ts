import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import { COUNTRIES } from './countries.generated.ts';
import type { CountryRules } from './country.ts';

export const isCountry = (code: string): code is keyof typeof COUNTRIES =>
  Object.hasOwn(COUNTRIES, code);

/** The rules of a country; undefined if the text is not an upper-case ISO 3166-1 alpha-2 code. */
export function countryRules(code: string): CountryRules | undefined {
  if (!isCountry(code)) {
    return undefined;
  }
  const { states, postalCode, phoneNumber, vatId, ...rules } = COUNTRIES[code];
  return {
    iso2Code: code,
    states: states === '' ? [] : states.split(' '),
    postalCodePattern: postalCode ?? undefined,
    phoneNumberPattern: phoneNumber ?? undefined,
    ...rules,
    vatIdPattern: vatId ?? undefined,
  };
}

export async function findCountryRules({ iso2 }: { readonly iso2: string }): Promise<CountryRules> {
  const rules = countryRules(iso2.toUpperCase());
  if (!rules) {
    throw new DomainError('COUNTRY_NOT_FOUND', because('COUNTRY_NOT_FOUND', { iso2 }));
  }
  return rules;
}
