import { iso31661, iso31662 } from 'iso-3166';
import { formatAddress } from 'localized-address-format';

/**
 * Where no mail arrives without a state: countries whose entry in Google's address data requires "S"
 * (https://github.com/google/libaddressinput/wiki/AddressValidationMetadata). No kept-up package has that data.
 */
const STATE_REQUIRED = new Set(
  'AE AU BR CA CN CO CR ES HN ID IN IQ IT JM JP KN KR MX NR PG RU SO SV TW UA US VE'.split(' '),
);

const STATE = 'STATE';

/** Reports if addresses of that country have a state. */
const isWritten = (postalCountry: string): boolean =>
  formatAddress({ postalCountry, administrativeArea: STATE }).includes(STATE);

const wordsOf = (name: string): readonly string[] => name.match(/\p{L}{4,}/gu) ?? [];

/** Puerto Rico is US-PR and a country of its own, PR: whoever lives there writes the latter. */
const isOtherCountry = (code: string, name: string): boolean =>
  iso31661.some(
    (other) =>
      other.alpha2 === code && wordsOf(other.name).some((word) => wordsOf(name).includes(word)),
  );

/** ISO 3166-2 codes without the country's, of all levels; none where an address has no state. */
export function statesOf(country: string): readonly string[] {
  if (!isWritten(country)) {
    return [];
  }
  return iso31662
    .filter(({ code }) => code.startsWith(`${country}-`))
    .map(({ code, name }) => ({ code: code.slice(country.length + 1), name }))
    .filter(({ code, name }) => code === country || !isOtherCountry(code, name))
    .map(({ code }) => code)
    .sort();
}

export const isStateRequiredIn = (country: string): boolean =>
  STATE_REQUIRED.has(country) && statesOf(country).length > 0;
