import type * as z from 'zod';
import { rule } from '#shared/platform/field-rule.ts';
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
    wrong(path, rule('RULE_WHOLE_AMOUNT', { amount, currency }));
  }
}

function checkRepeated(ids: readonly { id: string }[], path: PropertyKey[], wrong: Wrong): void {
  const seen = new Set<string>();
  ids.forEach(({ id }, index) => {
    if (seen.has(id)) {
      wrong([...path, index, 'id'], rule('RULE_USED_TWICE', { id }));
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
      wrong([...path, 'marketPrices', country], rule('RULE_NO_MARKET', { country }));
    }
  }
  const unpriced = sellers.find(
    (country) =>
      marketPrices[country] === undefined && prices[markets[country]?.currency ?? ''] === undefined,
  );
  if (unpriced !== undefined) {
    wrong(
      [...path, 'prices'],
      rule('RULE_NO_PRICE', { currency: markets[unpriced]?.currency, country: unpriced }),
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
    wrong([...path, 'family'], rule('RULE_NO_FAMILY', { family: product.family }));
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
          wrong(
            [...at, number, 'terms', nth, 'duration'],
            rule('RULE_TERM_TWICE', { duration: term.duration }),
          );
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
        wrong(
          ['policies', name, ...path],
          rule('RULE_NO_POLICY_AMOUNT', { currency, country: missing }),
        );
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
      wrong(['families', name, 'policy'], rule('RULE_NO_POLICY', { policy }));
    }
  }
  checkPolicies(document, wrong);
  checkRepeated(document.products, ['products'], wrong);
  document.products.forEach((_, index) => {
    checkProduct(document, index, wrong);
  });
}
