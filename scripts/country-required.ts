/**
 * Parts of an address that mail needs, by Google's address data
 * (https://github.com/google/libaddressinput/wiki/AddressValidationMetadata). No kept-up package has that data.
 */
const POSTAL_CODE_REQUIRED = new Set(
  [
    'AS AT AU AX BE BR CA CC CH CN CZ DE DK EE ES FI FK FM FO FR GB GF GG GL GP GR GS GU HU IM IN IO IT JE JP KR',
    'LI LT LU LV MH MP MQ MX NC NF NL NO NZ PF PL PM PN PR PT PW RE RU SE SG SH SJ SK TC TR TW UA US VI WF YT',
  ].flatMap((codes) => codes.split(' ')),
);
const CITY_NOT_REQUIRED = new Set('AE AQ BV GI HK JP KY MO NR SG'.split(' '));

/**
 * Formats of VAT numbers in the European Union and the United Kingdom, without the country's prefix: those of Microsoft's page
 * `vat-info`, and where VIES ("VAT identification number structure") has more, those of VIES.
 */
const VAT: Readonly<Record<string, string>> = {
  AT: 'U\\d{8}',
  BE: '[01]\\d{9}',
  BG: '\\d{9,10}',
  CY: '\\d{8}[A-Z]',
  CZ: '\\d{8,10}',
  DE: '\\d{9}',
  DK: '\\d{8}',
  EE: '\\d{9}',
  ES: '[A-Z0-9]\\d{7}[A-Z0-9]',
  FI: '\\d{8}',
  FR: '[A-HJ-NP-Z0-9]{2}\\d{9}',
  GB: '(?:\\d{9}|\\d{12})',
  GR: '\\d{9}',
  HR: '\\d{11}',
  HU: '\\d{8}',
  IE: '\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}',
  IT: '\\d{11}',
  LT: '(?:\\d{9}|\\d{12})',
  LU: '\\d{8}',
  LV: '\\d{11}',
  MT: '\\d{8}',
  NL: '[A-Z0-9+*]{12}',
  PL: '\\d{10}',
  PT: '\\d{9}',
  RO: '\\d{2,10}',
  SE: '\\d{12}',
  SI: '\\d{8}',
  SK: '\\d{10}',
};
/** Greece has another prefix beside its code. */
const prefixOf = (country: string): string => (country === 'GR' ? 'EL|GR' : country);

/** Facts of a country's addresses and tax numbers. */
export const requiredIn = (country: string) => ({
  isPostalCodeRequired: POSTAL_CODE_REQUIRED.has(country),
  isCityRequired: !CITY_NOT_REQUIRED.has(country),
  vatId: VAT[country] ? `^(?:${prefixOf(country)})?${VAT[country]}$` : null,
});
