import { money } from '#shared/platform/money.ts';
import type { CancellationPolicy } from './cancellation-policy.ts';
import type { Sku, SkuFacts, TargetSegment, Term } from './catalog.ts';

/** A country that is sold to (R2). */
export interface Market {
  /** ISO 4217; what customers there pay in. */
  readonly currency: string;
  /** R3: Australia and Brazil only; which ones is data. */
  readonly taxIncluded: boolean;
  /** Markets that sell the same products share their lists: this is the name of theirs. */
  readonly listing: string;
}

/** Whole minor units by currency (ISO 4217), or by market where one has a price of its own. */
export type Amounts = Readonly<Record<string, number>>;

export interface CatalogTerm extends Omit<Term, 'price'> {
  readonly prices: Amounts;
  readonly marketPrices?: Amounts | undefined;
}

export interface CatalogAvailability {
  readonly id: string;
  readonly segment: TargetSegment;
  readonly terms: readonly CatalogTerm[];
}

/** A SKU as the catalog keeps it: once, with its prices everywhere. */
export interface CatalogSku extends SkuFacts {
  /** Countries of the catalog that do not sell it (R2). */
  readonly excludedMarkets: readonly string[];
  /** Name of one of the catalog's policies. */
  readonly policy: string;
  readonly availabilities: readonly CatalogAvailability[];
}

/** The currency of a policy that names no amount. ISO 4217 keeps XXX for "no currency". */
export const ANY_CURRENCY = 'XXX';

/** What is read of a catalog before anything in it: it fits one small item. */
export interface Catalog {
  readonly id: string;
  /** By country, ISO 3166-1 alpha-2. */
  readonly markets: Readonly<Record<string, Market>>;
  /** By name, then by currency, or by `ANY_CURRENCY` (R14, R15). */
  readonly policies: Readonly<Record<string, Readonly<Record<string, CancellationPolicy>>>>;
}

function priceIn(
  { prices, marketPrices }: Pick<CatalogTerm, 'prices' | 'marketPrices'>,
  country: string,
  currency: string,
) {
  const minorUnits = marketPrices?.[country] ?? prices[currency];
  if (minorUnits === undefined) {
    throw new Error(`The catalog was not checked: no price in ${currency} for ${country}.`);
  }
  return money(minorUnits, currency);
}

function policyIn({ policies }: Catalog, name: string, currency: string): CancellationPolicy {
  const policy = policies[name]?.[currency] ?? policies[name]?.[ANY_CURRENCY];
  if (!policy) {
    throw new Error(`The catalog was not checked: no policy ${name} in ${currency}.`);
  }
  return policy;
}

/** R2, R3: a SKU as a country sells it, in its currency; nothing where it is not sold. */
export function skuIn(catalog: Catalog, sku: CatalogSku, country: string): Sku | undefined {
  const market = catalog.markets[country];
  const { excludedMarkets, policy, availabilities, ...facts } = sku;
  if (!market || excludedMarkets.includes(country)) {
    return undefined;
  }
  const { currency, taxIncluded } = market;
  return {
    ...facts,
    country,
    taxIncluded,
    cancellationPolicy: policyIn(catalog, policy, currency),
    availabilities: availabilities.map(({ terms, ...availability }) => ({
      ...availability,
      terms: terms.map(({ duration, description, ...term }) => ({
        duration,
        description,
        price: priceIn(term, country, currency),
      })),
    })),
  };
}
