import { isDeepStrictEqual } from 'node:util';
import { toDecimal } from '#shared/platform/money.ts';
import { ANY_CURRENCY, type Catalog, type CatalogSku } from '../market.ts';
import type { CatalogContents } from './publication-store.ts';

/** A catalog with everything that it sells. */
export interface WholeCatalog extends CatalogContents {
  readonly catalog: Pick<Catalog, 'markets' | 'policies'>;
}

export interface NamedSku {
  readonly productId: string;
  readonly skuId: string;
  readonly title: string;
}

export interface OfferedSku extends NamedSku {
  readonly countries: readonly string[];
}

/** A price for one unit and the whole term, before and after; null where there is none. */
export interface PriceChange extends NamedSku {
  readonly availabilityId: string;
  readonly duration: string;
  /** A currency, or a country with a price of its own. */
  readonly of: string;
  readonly old: number | null;
  readonly new: number | null;
}

/** The differences that portals would see after a publication. */
export interface CatalogChanges {
  readonly added: readonly NamedSku[];
  readonly removed: readonly NamedSku[];
  /**
   * SKUs of which anything other than a price or the countries is different: also the texts, views and supply of their product,
   * the fee and days of their cancellation, and whether the prices of a country include tax.
   */
  readonly changed: readonly NamedSku[];
  readonly prices: readonly PriceChange[];
  /** Countries in which a SKU of both catalogs would be sold, and is not now. */
  readonly newlyOffered: readonly OfferedSku[];
  /** Countries in which a SKU is sold now and would be no longer; a removed one in all of them. */
  readonly noLongerOffered: readonly OfferedSku[];
  /** True if savings with Azure would be computed from other rates. */
  readonly azureRatesChanged: boolean;
}

const idOf = ({ productId, id }: CatalogSku): string => `${productId}:${id}`;
const named = ({ productId, id, title }: CatalogSku): NamedSku => ({ productId, skuId: id, title });

const marketsOf = ({ catalog }: WholeCatalog, sku: CatalogSku): readonly string[] =>
  Object.keys(catalog.markets).filter((country) => !sku.excludedMarkets.includes(country));

/** Prices by what they are for, as decimals. */
function pricesOf({ catalog }: WholeCatalog, sku: CatalogSku) {
  const prices = new Map<string, Omit<PriceChange, 'old' | 'new'> & { readonly amount: number }>();
  for (const availability of sku.availabilities) {
    for (const { duration, prices: byCurrency, marketPrices = {} } of availability.terms) {
      const all = [
        ...Object.entries(byCurrency).map(([of, amount]) => ({ of, amount, currency: of })),
        ...Object.entries(marketPrices).map(([of, amount]) => ({
          ...{ of, amount, currency: catalog.markets[of]?.currency ?? ANY_CURRENCY },
        })),
      ];
      for (const { of, amount: minorUnits, currency } of all) {
        prices.set(`${availability.id}:${duration}:${of}`, {
          ...named(sku),
          ...{ availabilityId: availability.id, duration, of },
          amount: toDecimal({ minorUnits, currency }),
        });
      }
    }
  }
  return prices;
}

function priceChanges(
  before: WholeCatalog,
  after: WholeCatalog,
  [old, now]: readonly [CatalogSku, CatalogSku],
): readonly PriceChange[] {
  const [was, is] = [pricesOf(before, old), pricesOf(after, now)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((name) => {
    const [first, second] = [was.get(name), is.get(name)];
    const either = second ?? first;
    if (!either || first?.amount === second?.amount) {
      return [];
    }
    const { amount: _, ...facts } = either;
    return [{ ...facts, old: first?.amount ?? null, new: second?.amount ?? null }];
  });
}

/** A value as rows keep it: without what is undefined. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
/** Tells whether two values are the same. A row has its properties in another order than the file. */
const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(stored(one), stored(other));

type Named = Readonly<Record<string, unknown>>;

/** Names that both have, for different values. */
const changedIn = (before: Named, after: Named): ReadonlySet<string> =>
  new Set(
    Object.keys(after).filter((name) => name in before && !isSame(before[name], after[name])),
  );

const suppliesOf = ({ supplies }: WholeCatalog): Named =>
  Object.fromEntries(supplies.map((supply) => [supply.productId, supply]));
const productsOf = ({ products }: WholeCatalog): Named =>
  Object.fromEntries(products.map((product) => [product.id, product]));

/** The facts of markets. Their lists are named anew for each catalog. */
const marketFacts = ({ catalog }: WholeCatalog): Named =>
  Object.fromEntries(
    Object.entries(catalog.markets).map(([country, { listing: _, ...facts }]) => [country, facts]),
  );

/** The facts of a SKU without prices and countries. */
const factsOf = ({ excludedMarkets: _, availabilities, ...facts }: CatalogSku) => ({
  facts,
  availabilities: availabilities.map(({ id, segment, terms }) => ({
    ...{ id, segment },
    terms: terms.map(({ duration, description }) => ({ duration, description })),
  })),
});

/** Returns whether anything other than a price or the countries of a SKU is different. */
function changeOf(before: WholeCatalog, after: WholeCatalog) {
  const supplies = changedIn(suppliesOf(before), suppliesOf(after));
  const products = changedIn(productsOf(before), productsOf(after));
  const policies = changedIn(before.catalog.policies, after.catalog.policies);
  const markets = changedIn(marketFacts(before), marketFacts(after));
  return ([was, is]: readonly [CatalogSku, CatalogSku]): boolean =>
    !isSame(factsOf(was), factsOf(is)) ||
    supplies.has(is.productId) ||
    products.has(is.productId) ||
    policies.has(is.policy) ||
    [...markets].some((country) =>
      [was, is].every(({ excludedMarkets }) => !excludedMarkets.includes(country)),
    );
}

/** A SKU with the countries that sell it in one catalog and not in the other; none if there is no such country. */
function soldOnlyIn(one: WholeCatalog, sku: CatalogSku, other: WholeCatalog, same?: CatalogSku) {
  const sold = new Set(same ? marketsOf(other, same) : []);
  const countries = marketsOf(one, sku).filter((country) => !sold.has(country));
  return countries.length > 0 ? [{ ...named(sku), countries }] : [];
}

/** Compares two catalogs: what is added, removed and changed, with old and new prices, and where it is offered. */
export function compareCatalogs(before: WholeCatalog, after: WholeCatalog): CatalogChanges {
  const old = new Map(before.skus.map((sku) => [idOf(sku), sku]));
  const now = new Map(after.skus.map((sku) => [idOf(sku), sku]));
  const both = [...now].flatMap(([id, sku]) => {
    const was = old.get(id);
    return was ? [[was, sku] as const] : [];
  });
  return {
    added: [...now].filter(([id]) => !old.has(id)).map(([, sku]) => named(sku)),
    removed: [...old].filter(([id]) => !now.has(id)).map(([, sku]) => named(sku)),
    changed: both.filter(changeOf(before, after)).map(([, is]) => named(is)),
    prices: both.flatMap((pair) => priceChanges(before, after, pair)),
    newlyOffered: both.flatMap(([was, is]) => soldOnlyIn(after, is, before, was)),
    noLongerOffered: [...old].flatMap(([id, sku]) => soldOnlyIn(before, sku, after, now.get(id))),
    azureRatesChanged: !isSame(before.azureRates, after.azureRates),
  };
}
