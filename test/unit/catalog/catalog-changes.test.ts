import { expect, it } from 'vitest';
import { skuItem } from '#shared/catalog/catalog-items.ts';
import { compareCatalogs } from '#shared/catalog/import/catalog-changes.ts';
import { catalogDocument } from '#shared/catalog/import/catalog-document.ts';
import { expandCatalog } from '#shared/catalog/import/catalog-rows.ts';
import seed from '../../../local/seed/catalog.json' with { type: 'json' };

type Seed = typeof seed;
function whole(change: (document: Seed) => void = () => undefined) {
  const document = structuredClone(seed);
  change(document);
  const { catalog, rows } = expandCatalog('id', catalogDocument.parse(document));
  return { catalog, skus: rows.flatMap((row) => ('sku' in row ? [row.sku] : [])) };
}
const first = (document: Seed) => document.products[0] as Seed['products'][number];
const NAME = { productId: seed.products[0]?.id, skuId: seed.products[0]?.skus[0]?.id };

it('finds no difference between a catalog and itself', () => {
  expect(compareCatalogs(whole(), whole())).toEqual({
    ...{ added: [], removed: [], changed: [], prices: [], noLongerOffered: [] },
  });
});

/** Every SKU as the table gives it back. */
function published() {
  const { catalog, skus } = whole();
  return { catalog, skus: skus.map((sku) => skuItem.parse(reversed(sku))) };
}

it('finds none between a file and the catalog that was published of it', () => {
  expect(compareCatalogs(published(), whole())).toEqual({
    ...{ added: [], removed: [], changed: [], prices: [], noLongerOffered: [] },
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

it('names a SKU whose title differs, and no other', () => {
  const { changed, prices } = compareCatalogs(
    whole(),
    whole((document) => Object.assign(first(document).skus[0] ?? {}, { title: 'Another title' })),
  );
  expect(changed).toEqual([expect.objectContaining({ ...NAME, title: 'Another title' })]);
  expect(prices).toEqual([]);
});
