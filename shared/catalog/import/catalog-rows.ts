import { fromDecimal } from '#shared/platform/money.ts';
import type { Product, TargetSegment } from '../catalog.ts';
import type { Amounts, Catalog, CatalogSku, Market } from '../market.ts';
import { azureRatesOf } from './azure-rates-document.ts';
import type { CatalogDocument } from './catalog-document.ts';
import type { CatalogRow } from './catalog-writer.ts';
import { marketsOf } from './check-document.ts';
import { policyByCurrency } from './policy-document.ts';
import type { CatalogContents } from './publication-store.ts';
import { suppliesOf } from './supplies.ts';

type DocumentProduct = CatalogDocument['products'][number];
type DocumentSku = DocumentProduct['skus'][number];

function familyOf(document: CatalogDocument, product: DocumentProduct) {
  const family = document.families[product.family];
  if (!family) {
    throw new Error(`The document was not checked: family ${product.family}.`);
  }
  return family;
}

const minorUnits = (
  amounts: Readonly<Record<string, number>>,
  currencyOf: (name: string) => string | undefined,
): Amounts =>
  Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [
      name,
      fromDecimal(amount, currencyOf(name) ?? name).minorUnits,
    ]),
  );

function catalogSku(
  document: CatalogDocument,
  product: DocumentProduct,
  { availabilities, ...facts }: DocumentSku,
): CatalogSku {
  const { excludedMarkets, policy, ...family } = familyOf(document, product);
  return {
    ...facts,
    ...family,
    productId: product.id,
    // The versions of what is included are in its supply.
    includes: facts.includes.map(({ versions: _, ...included }) => included),
    coreLicences: product.coreLicences,
    excludedMarkets: [...new Set([...excludedMarkets, ...product.excludedMarkets])],
    policy,
    availabilities: availabilities.map(({ terms, ...availability }) => ({
      ...availability,
      terms: terms.map(({ prices, marketPrices, ...term }) => ({
        ...term,
        prices: minorUnits(prices, (currency) => currency),
        ...(marketPrices && {
          marketPrices: minorUnits(marketPrices, (country) => document.markets[country]?.currency),
        }),
      })),
    })),
  };
}

const listedProduct = (document: CatalogDocument, product: DocumentProduct): Product => ({
  id: product.id,
  title: product.title,
  description: product.description,
  publisherName: product.publisherName,
  entitlementType: familyOf(document, product).entitlementType,
  targetViews: product.targetViews,
});

const segmentsOf = ({ skus }: DocumentProduct): readonly TargetSegment[] => [
  ...new Set(skus.flatMap(({ availabilities }) => availabilities.map(({ segment }) => segment))),
];

/** Markets that sell the same products share their lists; each list is named by a number. */
function listingsOf(document: CatalogDocument) {
  const sellers = document.products.map((product) => new Set(marketsOf(document, product)));
  const names = new Map<string, string>();
  const listings: Record<string, string> = {};
  for (const country of Object.keys(document.markets)) {
    const sold = sellers.map((each) => (each.has(country) ? '1' : '0')).join('');
    const name = names.get(sold) ?? String(names.size);
    names.set(sold, name);
    listings[country] = name;
  }
  return listings;
}

function productRows(
  document: CatalogDocument,
  product: DocumentProduct,
  listings: Readonly<Record<string, string>>,
): readonly CatalogRow[] {
  const shown = listedProduct(document, product);
  const sellers = marketsOf(document, product).map((country) => listings[country] ?? '');
  return [...new Set(sellers)].flatMap((listing) =>
    (['ALL', ...new Set(product.targetViews)] as const).flatMap((view) =>
      (['ALL', ...segmentsOf(product)] as const).map((segment) => ({
        listing,
        view,
        segment,
        product: shown,
      })),
    ),
  );
}

/**
 * The table form of a document: the catalog itself, and its rows in a fixed order, so that an interrupted import
 * resumes where it stopped.
 */
export function expandCatalog(
  id: string,
  document: CatalogDocument,
): { readonly catalog: Catalog; readonly rows: readonly CatalogRow[] } {
  const listings = listingsOf(document);
  const markets = Object.entries(document.markets).map(([country, market]): [string, Market] => [
    country,
    { ...market, listing: listings[country] ?? '' },
  ]);
  const policies = Object.entries(document.policies).map(
    ([name, policy]) => [name, policyByCurrency(policy)] as const,
  );
  return {
    catalog: {
      id,
      hasSupply: true,
      markets: Object.fromEntries(markets),
      policies: Object.fromEntries(policies),
    },
    rows: [
      ...(document.azureRates ? [{ azureRates: azureRatesOf(document.azureRates) }] : []),
      ...suppliesOf(document).map((supply) => ({ supply })),
      ...document.products.flatMap((product) => [
        ...productRows(document, product, listings),
        ...product.skus.map((sku) => ({ sku: catalogSku(document, product, sku) })),
      ]),
    ],
  };
}

/** SKUs, supplies, products and Azure rates in the rows of a catalog. */
export const contentsIn = (rows: readonly CatalogRow[]): CatalogContents => ({
  skus: rows.flatMap((row) => ('sku' in row ? [row.sku] : [])),
  supplies: rows.flatMap((row) => ('supply' in row ? [row.supply] : [])),
  // A product is in the list of each of its markets, views and segments.
  products: [
    ...new Map(
      rows.flatMap((row) => ('product' in row ? [[row.product.id, row.product] as const] : [])),
    ).values(),
  ],
  azureRates: rows.flatMap((row) => ('azureRates' in row ? [row.azureRates] : []))[0],
});
