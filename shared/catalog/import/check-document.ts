import type * as z from 'zod';
import { fromDecimal } from '#shared/platform/money.ts';
import type { CatalogDocument } from './catalog-document.ts';
import { amountsOf } from './policy-document.ts';

type Product = CatalogDocument['products'][number];
type Term = Product['skus'][number]['availabilities'][number]['terms'][number];
type Wrong = (path: PropertyKey[], message: string) => void;

/** R2: the countries that sell a product. */
export function marketsOf(document: CatalogDocument, product: Product): readonly string[] {
  const excluded = new Set([
    ...(document.families[product.family]?.excludedMarkets ?? []),
    ...product.excludedMarkets,
  ]);
  return Object.keys(document.markets).filter((country) => !excluded.has(country));
}

function checkAmount(amount: number, currency: string, path: PropertyKey[], wrong: Wrong): void {
  try {
    fromDecimal(amount, currency);
  } catch {
    wrong(path, `${amount} is not a whole amount of ${currency}: it has too many digits`);
  }
}

function checkRepeated(ids: readonly { id: string }[], path: PropertyKey[], wrong: Wrong): void {
  const seen = new Set<string>();
  ids.forEach(({ id }, index) => {
    if (seen.has(id)) {
      wrong([...path, index, 'id'], `"${id}" is used twice`);
    }
    seen.add(id);
  });
}

/** R3: every market that sells a SKU has a price in its own currency. */
function checkTerm(
  { markets }: CatalogDocument,
  sellers: readonly string[],
  { prices, marketPrices: ownPrices }: Term,
  path: PropertyKey[],
  wrong: Wrong,
): void {
  const marketPrices: Readonly<Record<string, number>> = ownPrices ?? {};
  for (const [currency, amount] of Object.entries(prices)) {
    checkAmount(amount, currency, [...path, 'prices', currency], wrong);
  }
  for (const [country, amount] of Object.entries(marketPrices)) {
    const market = markets[country];
    if (market) {
      checkAmount(amount, market.currency, [...path, 'marketPrices', country], wrong);
    } else {
      wrong([...path, 'marketPrices', country], `${country} is not one of the markets`);
    }
  }
  const unpriced = sellers.find(
    (country) =>
      marketPrices[country] === undefined && prices[markets[country]?.currency ?? ''] === undefined,
  );
  if (unpriced !== undefined) {
    wrong(
      [...path, 'prices'],
      `there is no ${markets[unpriced]?.currency}, the currency of ${unpriced}, where the product is sold`,
    );
  }
}

function checkProduct(document: CatalogDocument, index: number, wrong: Wrong): void {
  const product = document.products[index];
  if (!product) {
    return;
  }
  const path = ['products', index];
  if (!Object.hasOwn(document.families, product.family)) {
    wrong([...path, 'family'], `there is no family "${product.family}"`);
  }
  checkRepeated(product.skus, [...path, 'skus'], wrong);
  const sellers = marketsOf(document, product);
  product.skus.forEach(({ availabilities }, place) => {
    const at = [...path, 'skus', place, 'availabilities'];
    checkRepeated(availabilities, at, wrong);
    availabilities.forEach(({ terms }, number) => {
      terms.forEach((term, nth) => {
        checkTerm(document, sellers, term, [...at, number, 'terms', nth], wrong);
        if (terms.findIndex(({ duration }) => duration === term.duration) !== nth) {
          wrong([...at, number, 'terms', nth, 'duration'], `${term.duration} is there twice`);
        }
      });
    });
  });
}

/** The policy of a family has its amounts in every currency that the family is sold in (R15). */
function checkPolicies(document: CatalogDocument, wrong: Wrong): void {
  const { markets, policies } = document;
  for (const [name, policy] of Object.entries(policies)) {
    for (const { path, amounts } of amountsOf(policy)) {
      for (const [currency, amount] of Object.entries(amounts)) {
        checkAmount(amount, currency, ['policies', name, ...path, currency], wrong);
      }
      const missing = Object.entries(document.families)
        .filter(([, family]) => family.policy === name)
        .flatMap(([, { excludedMarkets }]) =>
          Object.keys(markets).filter((country) => !excludedMarkets.includes(country)),
        )
        .find((country) => amounts[markets[country]?.currency ?? ''] === undefined);
      if (missing !== undefined) {
        const currency = markets[missing]?.currency;
        wrong(['policies', name, ...path], `there is no ${currency}, the currency of ${missing}`);
      }
    }
  }
}

/** Checks across fields: unknown names, duplicate ids, missing prices of a market. */
export function checkDocument(
  document: CatalogDocument,
  check: z.core.$RefinementCtx<CatalogDocument>,
): void {
  const wrong: Wrong = (path, message) => check.addIssue({ code: 'custom', path, message });
  for (const [name, { policy }] of Object.entries(document.families)) {
    if (!Object.hasOwn(document.policies, policy)) {
      wrong(['families', name, 'policy'], `there is no policy "${policy}"`);
    }
  }
  checkPolicies(document, wrong);
  checkRepeated(document.products, ['products'], wrong);
  document.products.forEach((_, index) => {
    checkProduct(document, index, wrong);
  });
}
