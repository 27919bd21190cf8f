import { money } from '#shared/platform/money.ts';
import type { CancellationPolicy } from './cancellation-policy.ts';
import type { Sku, SkuFacts, TargetSegment, Term } from './catalog.ts';

/** A country with sales (R2). */
export interface Market {
  /** ISO 4217: the currency of the country's customers. */
  readonly currency: string;
  /** R3: true in Australia and Brazil only; the catalog's data decides. */
  readonly taxIncluded: boolean;
  /** The name of the product lists of this market. Markets that sell the same products share them. */
  readonly listing: string;
}

/** Whole minor units by currency (ISO 4217), or by market for a market with its own price. */
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

/** A SKU as stored in the catalog: once, with its prices in all markets. */
export interface CatalogSku extends SkuFacts {
  /** Countries of the catalog in which it is not sold (R2). */
  readonly excludedMarkets: readonly string[];
  /** Name of one of the catalog's policies. */
  readonly policy: string;
  readonly availabilities: readonly CatalogAvailability[];
}

/** The currency of a policy without amounts. ISO 4217 defines XXX as "no currency". */
export const ANY_CURRENCY = 'XXX';

/** The head of a catalog, which is read first and fits one small item. */
export interface Catalog {
  readonly id: string;
  /** True if the catalog has the supply of its products. Catalogs of before have none, and are not checked against. */
  readonly hasSupply?: boolean | undefined;
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

/** R2, R3: a SKU as sold in a country, in its currency; undefined where it is not sold. */
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
