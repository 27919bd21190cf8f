import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '#shared/customers/countries.generated.ts';
import { countryRules, findCountryRules } from '#shared/customers/country-rules.ts';
import { countryRulesResponse } from '#shared/customers/customer-response.ts';

const wireOf = async (iso2: string) => countryRulesResponse(await findCountryRules({ iso2 }));
const matches = (pattern: string | null, text: string) => new RegExp(pattern ?? '').test(text);

describe('the rules of a country', () => {
  it('are in the shape of Partner Center, with the states, languages and codes of the United States', async () => {
    const states =
      'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY';
    expect(await wireOf('us')).toEqual({
      iso2Code: 'US',
      defaultCulture: 'en-US',
      isStateRequired: true,
      supportedStatesList: states.split(' '),
      supportedLanguagesList: ['en', 'es'],
      supportedCulturesList: ['en-US', 'es-US'],
      isPostalCodeRequired: true,
      postalCodeRegex: expect.any(String),
      isCityRequired: true,
      isVatIdSupported: false,
      phoneNumberRegex: expect.any(String),
      isTaxIdSupported: true,
      isTaxIdOptional: true,
      countryCallingCodesList: ['1'],
      links: { self: { uri: '/countryvalidationrules/US', method: 'GET', headers: [] } },
      attributes: { objectType: 'CountryValidationRules' },
    });
  });

  it.each([
    ['KR', 'ko-KR', '06236', '6236', '82'],
    ['US', 'en-US', '98052-6399', '9805', '1'],
    ['GB', 'en-GB', 'SW1A 1AA', 'SW1A', '44'],
    ['BR', 'pt-BR', '01310-100', '0131', '55'],
    ['RS', 'sr-RS', '11000', '110', '381'],
    ['TW', 'zh-TW', '100', '1', '886'],
  ])(
    'of %s know its culture, postal code and calling code',
    async (iso2, culture, right, wrong, calling) => {
      const rules = await wireOf(iso2);
      expect([rules.defaultCulture, rules.countryCallingCodesList]).toEqual([culture, [calling]]);
      expect(rules.supportedCulturesList[0]).toBe(culture);
      expect(matches(rules.postalCodeRegex, right)).toBe(true);
      expect(matches(rules.postalCodeRegex, wrong)).toBe(false);
    },
  );

  it.each([
    ['US', '(425) 555-0100', true],
    ['US', '+1 425 555 0100', true],
    ['US', '555-0100', false],
    ['KR', '02-312-3456', true],
    ['KR', '+82 10-1234-5678', true],
    ['KR', 'none', false],
    ['DE', '030/123456', true],
    ['DE', '+49 (30) 123456', true],
  ])('of %s say whether %s is a phone number: %s', async (iso2, number, holds) => {
    expect(matches((await wireOf(iso2)).phoneNumberRegex, number)).toBe(holds);
  });

  it('say that a VAT number is known in Germany, and a state not written', async () => {
    expect(await wireOf('DE')).toMatchObject({
      isVatIdSupported: true,
      isStateRequired: false,
      supportedStatesList: [],
    });
  });

  it('say null where there is nothing: Antarctica has no postal codes and no phones of its own', async () => {
    expect(await wireOf('AQ')).toMatchObject({
      postalCodeRegex: null,
      phoneNumberRegex: null,
      countryCallingCodesList: [],
    });
  });

  it.each(['XX', 'USA', 'UK', '', 'constructor', '__proto__'])('are none of "%s"', async (iso2) => {
    await expect(findCountryRules({ iso2 })).rejects.toMatchObject({ code: 'COUNTRY_NOT_FOUND' });
    expect(countryRules(iso2)).toBeUndefined();
  });

  it('are whole for every country of ISO 3166-1', () => {
    const codes = Object.keys(COUNTRIES);
    expect(codes).toHaveLength(249);
    for (const code of codes) {
      const rules = countryRules(code);
      const { postalCodePattern = '', phoneNumberPattern = '' } = rules ?? {};
      expect(() => [new RegExp(postalCodePattern), new RegExp(phoneNumberPattern)]).not.toThrow();
      expect(rules?.defaultCulture).toBe(`${rules?.languages[0]}-${code}`);
      expect(rules?.isStateRequired && rules.states.length === 0, code).toBe(false);
      expect(new Set(rules?.states).size, code).toBe(rules?.states.length);
    }
  });
});

describe('the format of VAT numbers', () => {
  // The examples of Microsoft's page on VAT numbers.
  it.each([
    ['AT', 'U12345678'],
    ['BE', '1234567890'],
    ['BG', '123456789 0123456789'],
    ['CZ', '12345678 123456789 0123456789'],
    ['DE', '123456789 DE123456789'],
    ['ES', 'X12345678 12345678X X1234567X'],
    ['FR', '12345678901 X1234567890 1X123456789 XX123456789'],
    ['GB', '123456789 123456789001 GB123456789'],
    ['GR', '123456789 EL123456789 GR123456789'],
    ['HR', 'HR12345678901'],
    ['IE', '1234567X 1X34567X'],
    ['LT', '123456789 012345678901'],
    ['MT', 'MT12345678'],
    ['NL', '123456789B01'],
    ['RO', 'RO12345678 RO1234567890'],
    ['SE', '123456789001'],
    ['SI', 'SI12345678'],
    ['SK', '1234567890'],
  ])('takes the documented numbers of %s', (country, numbers) => {
    const pattern = countryRules(country)?.vatIdPattern;
    expect(pattern).toBeDefined();
    for (const number of numbers.split(' ')) {
      expect(number).toMatch(new RegExp(pattern ?? ''));
      expect(`${number}0000`).not.toMatch(new RegExp(pattern ?? ''));
    }
  });
});
