import { expect, it } from 'vitest';
import { azureRatesItem, productItem, skuItem } from '#shared/catalog/catalog-items.ts';
import { compareCatalogs } from '#shared/catalog/import/catalog-changes.ts';
import { catalogDocument } from '#shared/catalog/import/catalog-document.ts';
import { contentsIn, expandCatalog } from '#shared/catalog/import/catalog-rows.ts';
import seed from '../../../local/seed/catalog.json' with { type: 'json' };

type Seed = typeof seed;
function whole(change: (document: Seed) => void = () => undefined) {
  const document = structuredClone(seed);
  change(document);
  const { catalog, rows } = expandCatalog('id', catalogDocument.parse(document));
  return { catalog, ...contentsIn(rows) };
}
const first = (document: Seed) => document.products[0] as Seed['products'][number];
const NAME = { productId: seed.products[0]?.id, skuId: seed.products[0]?.skus[0]?.id };

it('finds no difference between a catalog and itself', () => {
  expect(compareCatalogs(whole(), whole())).toEqual({
    ...{ added: [], removed: [], changed: [], prices: [], newlyOffered: [], noLongerOffered: [] },
    azureRatesChanged: false,
  });
});

/** Every SKU and product, and the rates, as the table gives them back. */
function published() {
  const { skus, products, azureRates, ...rest } = whole();
  return {
    ...rest,
    skus: skus.map((sku) => skuItem.parse(reversed(sku))),
    products: products.map((product) => productItem.parse(reversed(product))),
    azureRates: azureRatesItem.parse(reversed(azureRates)),
  };
}

it('finds none between a file and the catalog that was published of it', () => {
  expect(compareCatalogs(published(), whole())).toEqual({
    ...{ added: [], removed: [], changed: [], prices: [], newlyOffered: [], noLongerOffered: [] },
    azureRatesChanged: false,
  });
});

/** The same value with the properties of all of its objects in reverse order. */
const reversed = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toReversed())
      : each,
  );

it('finds none in the order of properties, which rows do not keep', () => {
  expect(compareCatalogs(reversed(whole()), whole())).toMatchObject({ changed: [], prices: [] });
});

it('names a new price beside the old one, in decimals of its currency', () => {
  const term = (document: Seed) => first(document).skus[0]?.availabilities[0]?.terms[0];
  const old = term(seed)?.prices.USD;
  const { prices, changed } = compareCatalogs(
    whole(),
    whole((document) => {
      Object.assign(term(document)?.prices ?? {}, { USD: 1234.5 });
    }),
  );
  expect(prices).toEqual([
    expect.objectContaining({
      ...NAME,
      of: 'USD',
      old,
      new: 1234.5,
      duration: term(seed)?.duration,
    }),
  ]);
  expect(changed).toEqual([]);
});

it('names what is added, and what is removed with the countries that lose it', () => {
  const less = whole((document) => document.products.shift());
  const { removed, noLongerOffered, added } = compareCatalogs(whole(), less);
  expect(added).toEqual([]);
  expect(removed).toHaveLength(first(seed).skus.length);
  expect(noLongerOffered[0]).toMatchObject({ ...NAME, countries: expect.arrayContaining(['US']) });
  expect(compareCatalogs(less, whole()).added).toHaveLength(removed.length);
});

it('R2: names a country in which a product is no longer offered', () => {
  const { noLongerOffered, removed } = compareCatalogs(
    whole(),
    whole((document) => Object.assign(first(document), { excludedMarkets: ['US'] })),
  );
  expect(removed).toEqual([]);
  expect(noLongerOffered).toContainEqual(expect.objectContaining({ ...NAME, countries: ['US'] }));
});

it('R2: names a country in which a product is offered that was not', () => {
  const without = (document: Seed) => Object.assign(first(document), { excludedMarkets: ['US'] });
  const { newlyOffered, ...others } = compareCatalogs(whole(without), whole());
  expect(newlyOffered).toEqual(
    first(seed).skus.map((sku) => expect.objectContaining({ skuId: sku.id, countries: ['US'] })),
  );
  expect(others).toMatchObject({ added: [], changed: [], prices: [], noLongerOffered: [] });
});

it('R2: names a market that is added, with what it sells, and one that is removed', () => {
  const more = whole(({ markets }) =>
    Object.assign(markets, { NZ: { currency: 'USD', taxIncluded: false } }),
  );
  const [added, removed] = [compareCatalogs(whole(), more), compareCatalogs(more, whole())];
  expect(added.newlyOffered).toHaveLength(whole().skus.length);
  expect(added.newlyOffered).toContainEqual(
    expect.objectContaining({ ...NAME, countries: ['NZ'] }),
  );
  expect(removed.noLongerOffered).toEqual(added.newlyOffered);
  expect([added.noLongerOffered, removed.newlyOffered]).toEqual([[], []]);
});

it('tells that Azure has other rates', () => {
  const { azureRatesChanged, ...others } = compareCatalogs(
    published(),
    whole(({ azureRates }) => Object.assign(azureRates, { asOf: '2020-01-01' })),
  );
  expect(azureRatesChanged).toBe(true);
  expect(Object.values(others).flat()).toEqual([]);
});

it('names a SKU whose title differs, and no other', () => {
  const { changed, prices } = compareCatalogs(
    whole(),
    whole((document) => Object.assign(first(document).skus[0] ?? {}, { title: 'Another title' })),
  );
  expect(changed).toEqual([expect.objectContaining({ ...NAME, title: 'Another title' })]);
  expect(prices).toEqual([]);
});

it.each<[string, (document: Seed) => unknown]>([
  ['the name of its product', (document) => Object.assign(first(document), { title: 'New' })],
  ['the text of its product', (document) => Object.assign(first(document), { description: 'New' })],
  [
    'the publisher of its product',
    (document) => Object.assign(first(document), { publisherName: 'New' }),
  ],
  [
    'the views that list its product',
    (document) => Object.assign(first(document), { targetViews: ['Software'] }),
  ],
  [
    'whether its product has files',
    (document) => Object.assign(first(document), { hasFiles: false }),
  ],
  [
    'its fee',
    ({ policies }) =>
      Object.assign(Object.values(policies)[0] ?? {}, { fee: { kind: 'percent', percent: 20 } }),
  ],
  [
    'the days in which it can be cancelled',
    ({ policies }) => Object.assign(Object.values(policies)[0] ?? {}, { windowDays: 7 }),
  ],
  [
    'whether a price includes tax',
    ({ markets }) => Object.assign(markets.US, { taxIncluded: true }),
  ],
])('names a SKU as changed by %s, and by nothing else', (_, change) => {
  const { changed, ...others } = compareCatalogs(
    published(),
    whole((document) => void change(document)),
  );
  expect(changed).toContainEqual(expect.objectContaining(NAME));
  expect(others).toEqual({
    ...{ added: [], removed: [], prices: [], newlyOffered: [], noLongerOffered: [] },
    azureRatesChanged: false,
  });
});

it('names no SKU as changed by the tax of a country in which it is not sold', () => {
  const without = (document: Seed) => Object.assign(first(document), { excludedMarkets: ['US'] });
  const { changed } = compareCatalogs(
    whole(without),
    whole((document) => {
      without(document);
      Object.assign(document.markets.US, { taxIncluded: true });
    }),
  );
  expect(changed).not.toContainEqual(expect.objectContaining(NAME));
});

it.each<[string, (document: Seed) => unknown]>([
  ['a country that is added', ({ markets }) => Object.assign(markets, { NZ: { currency: 'USD' } })],
  [
    // Countries with the same products share a list, and lists are numbered.
    'lists of countries that are numbered anew',
    ({ products, ...document }) => {
      const added = {
        ...first({ products, ...document }),
        id: 'NEW',
        excludedMarkets: ['AE', 'US'],
      };
      products.unshift(added);
    },
  ],
])('names no SKU as changed by %s', (_, change) => {
  const after = whole((document) => void change(document));
  expect(compareCatalogs(published(), after).changed).toEqual([]);
});
