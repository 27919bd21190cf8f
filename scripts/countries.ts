import territories from 'cldr-core/supplemental/territoryInfo.json' with { type: 'json' };
import { iso31661 } from 'iso-3166';
import { POSTCODE_REGEXES } from 'postcode-validator/lib/cjs/postcode-regexes.js';
import { entityValidators, euVat, stdnum } from 'stdnum';
import * as z from 'zod';
import { defaultCultureOf, type Population, spokenIn } from './country-languages.ts';
import { callingCodesOf, phoneNumberPatternOf } from './country-phones.ts';
import { requiredIn } from './country-required.ts';
import { isStateRequiredIn, statesOf } from './country-states.ts';

const territorySchema = z.object({
  supplemental: z.object({
    territoryInfo: z.record(
      z.string(),
      z.object({
        languagePopulation: z
          .record(
            z.string(),
            z.object({
              _populationPercent: z.coerce.number(),
              _officialStatus: z.string().optional(),
            }),
          )
          .default({}),
      }),
    ),
  }),
});
const { territoryInfo } = territorySchema.parse(territories).supplemental;
const populationOf = (country: string): Population =>
  territoryInfo[country]?.languagePopulation ?? {};

/** The pattern of a country's postal codes, or nothing where the library knows none. */
const postalCodePatternOf = (country: string): string | undefined =>
  POSTCODE_REGEXES.get(country)?.source;

const validatorsOf: Readonly<Record<string, Readonly<Record<string, { readonly name: string }>>>> =
  stdnum;
const hasVatNumbers = (country: string): boolean =>
  Object.hasOwn(euVat, country) ||
  Object.values(validatorsOf[country] ?? {}).some(({ name }) => /\bVAT\b/.test(name));

/** Of one country what `CountryRules` says, without what can be told from the rest. */
const rulesOf = (country: string) => {
  const population = populationOf(country);
  const defaultCulture = defaultCultureOf(country);
  return {
    defaultCulture,
    languages: spokenIn(country, population, defaultCulture),
    isStateRequired: isStateRequiredIn(country),
    states: statesOf(country).join(' '),
    postalCode: postalCodePatternOf(country) ?? null,
    phoneNumber: phoneNumberPatternOf(country) ?? null,
    callingCodes: callingCodesOf(country),
    isVatIdSupported: hasVatNumbers(country),
    isTaxIdSupported: Object.hasOwn(entityValidators, country),
    ...requiredIn(country),
  };
};

/** Every country and its rules, as a module's text: the libraries are three hundred times as large. */
export function countriesModule(): string {
  const codes = iso31661.map(({ alpha2 }) => alpha2).sort();
  return [
    '// Made by `npm run countries` from the packages that scripts/country*.ts import. Do not edit.',
    'export const COUNTRIES = {',
    ...codes.map((code) => `  ${code}: ${JSON.stringify(rulesOf(code))},`),
    '};',
    '',
  ].join('\n');
}
