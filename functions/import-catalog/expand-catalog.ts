import type { CancellationPolicy } from '#shared/domain/cancellation-policy.ts';
import type { Product, Sku } from '#shared/domain/catalog.ts';
import { fromDecimal } from '#shared/domain/money.ts';
import type { CatalogDocument } from './catalog-document.ts';

type DocumentProduct = CatalogDocument['products'][number];
type DocumentPolicy = CatalogDocument['policies'][string];

function policyOf({ windowDays, fee }: DocumentPolicy, currency: string): CancellationPolicy {
  switch (fee.kind) {
    case 'none':
      return { windowDays, fee };
    case 'fixed':
      return { windowDays, fee: { kind: 'fixed', amount: fromDecimal(fee.amount, currency) } };
    case 'percent': {
      const cap = fee.cap === undefined ? undefined : fromDecimal(fee.cap, currency);
      return { windowDays, fee: { kind: 'percent', percent: fee.percent, cap } };
    }
  }
}

function familyOf(document: CatalogDocument, product: DocumentProduct) {
  const family = document.families[product.family];
  const policy = family && document.policies[family.policy];
  if (!family || !policy) {
    throw new Error(`The document was not checked: family ${product.family}.`);
  }
  return { ...family, policy: policyOf(policy, document.currency) };
}

/** One row for each market that an item is sold in: a market that is left out has none (R2). */
export function expandCatalog(document: CatalogDocument): {
  readonly products: readonly Product[];
  readonly skus: readonly Sku[];
} {
  const { currency } = document;
  const rows = document.products.flatMap((product) => {
    const family = familyOf(document, product);
    const markets = document.markets.filter((market) => !family.excludedMarkets.includes(market));
    return markets.map((country) => ({ product, family, country }));
  });
  return {
    products: rows.map(({ product, family, country }) => ({
      id: product.id,
      title: product.title,
      description: product.description,
      publisherName: product.publisherName,
      entitlementType: family.entitlementType,
      targetViews: product.targetViews,
      country,
    })),
    skus: rows.flatMap(({ product, family, country }) =>
      product.skus.map(({ availabilities, ...sku }) => ({
        ...sku,
        productId: product.id,
        entitlementType: family.entitlementType,
        country,
        taxIncluded: document.taxIncludedMarkets.includes(country),
        cancellationPolicy: family.policy,
        availabilities: availabilities.map(({ terms, ...availability }) => ({
          ...availability,
          terms: terms.map((term) => ({ ...term, price: fromDecimal(term.price, currency) })),
        })),
      })),
    ),
  };
}
