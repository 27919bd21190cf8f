import likely from 'cldr-core/supplemental/likelySubtags.json' with { type: 'json' };
import * as z from 'zod';

const subtags = z.record(z.string(), z.string()).parse(likely.supplemental.likelySubtags);

/** The languages of a country, by CLDR's language codes ("zh_Hant"). */
export type Population = Readonly<
  Record<
    string,
    { readonly _populationPercent: number; readonly _officialStatus?: string | undefined }
  >
>;

/** Where CLDR knows no better: so it reads "und", too. */
const FALLBACK = 'en';

/** A regional language counts from this share of the population on: Spanish in the USA does, Hawaiian does not. */
const REGIONAL_PERCENT = 5;

/** The language, with its script only where it is not the one that the country writes it in anyhow. */
function tagOf(language: string, script: string | undefined, country: string): string {
  const usual = subtags[`${language}-${country}`] ?? subtags[language];
  return script === undefined || usual?.split('-')[1] === script
    ? language
    : `${language}-${script}`;
}

function defaultLanguageOf(country: string): string {
  const [language = FALLBACK, script] = (subtags[`und-${country}`] ?? FALLBACK).split('-');
  return tagOf(language, script, country);
}

/** The culture of most of its people, for instance "ko-KR". */
export const defaultCultureOf = (country: string): string =>
  `${defaultLanguageOf(country)}-${country}`;

const isOfficial = ({ _populationPercent, _officialStatus }: Population[string]): boolean =>
  _officialStatus === 'official' ||
  _officialStatus === 'de_facto_official' ||
  (_officialStatus === 'official_regional' && _populationPercent >= REGIONAL_PERCENT);

/** Official languages, most spoken first, and always that of the default culture. */
export function spokenIn(
  country: string,
  population: Population,
  defaultCulture: string,
): readonly string[] {
  const official = Object.entries(population)
    .filter(([, spoken]) => isOfficial(spoken))
    .sort(([, a], [, b]) => b._populationPercent - a._populationPercent)
    .map(([code]) => {
      const [language = '', script] = code.split('_');
      return tagOf(language, script, country);
    });
  return [...new Set([defaultCulture.replace(/-[A-Z]{2}$/, ''), ...official])];
}
