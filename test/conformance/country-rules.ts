import { resource } from './common.ts';
import { boolean, listOf, nested, type Resource, text } from './shape.ts';

const rules = resource(
  'CountryValidationRules',
  {
    ...{ iso2Code: text, defaultCulture: text, isStateRequired: boolean },
    ...{ supportedStatesList: listOf(text), supportedLanguagesList: listOf(text) },
    ...{ supportedCulturesList: listOf(text), isPostalCodeRequired: boolean },
    ...{ postalCodeRegex: text, isCityRequired: boolean, isVatIdSupported: boolean },
    ...{ phoneNumberRegex: text, isTaxIdSupported: boolean, isTaxIdOptional: boolean },
    countryCallingCodesList: listOf(text),
  },
  { taxIdFormat: text, taxIdSample: text, vatIdRegex: text },
);

export const countryRules: Resource = {
  name: 'Country validation rules',
  operations: [
    {
      key: 'GET /v1/countryvalidationrules/{iso2}',
      source: 'get-market-specific-validation-data',
      ...{ summary: 'Get the formats of addresses and ids in a country', status: 200 },
      answer: nested(rules),
    },
  ],
};
