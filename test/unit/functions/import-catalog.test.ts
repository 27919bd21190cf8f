import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogDocument } from '#functions/import-catalog/catalog-document.ts';
import { expandCatalog } from '#functions/import-catalog/expand-catalog.ts';
import { importCatalog } from '#functions/import-catalog/import-catalog.ts';
import { money } from '#shared/domain/money.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aCaller, aContext } from '#test/fixtures/fixtures.ts';

const operator = aContext({ caller: aCaller({ partnerId: undefined, roles: ['operator'] }) });
const demoFile = new URL('../../../local/seed/catalog.json', import.meta.url);
const demo = (): Record<string, unknown> => JSON.parse(readFileSync(demoFile, 'utf8'));

/** Paths of what is wrong with a document. */
const wrongIn = (document: unknown): string[] => {
  const { error } = catalogDocument.safeParse(document);
  return (error?.issues ?? []).map(({ path }) => path.join('.'));
};

describe('the demo catalog', () => {
  const { products, skus } = expandCatalog(catalogDocument.parse(demo()));
  const marketsOf = (type: string) =>
    new Set(
      products
        .filter(({ entitlementType }) => entitlementType === type)
        .map(({ country }) => country),
    );

  it('R2: sells reservations in no one of the 18 markets, and software in all of them', () => {
    const excluded = 'AR AZ BY BR CN IN ID KZ LI MY MX RU SA ZA KR TW TR UA'.split(' ');
    expect(excluded.filter((market) => marketsOf('reservedinstance').has(market))).toEqual([]);
    expect(excluded.filter((market) => !marketsOf('software').has(market))).toEqual([]);
    expect(marketsOf('reservedinstance')).toContain('US');
  });

  it('R3: includes tax in the price in Australia and Brazil only', () => {
    const including = new Set(
      skus.filter(({ taxIncluded }) => taxIncluded).map(({ country }) => country),
    );
    expect([...including].sort()).toEqual(['AU', 'BR']);
  });

  it('R15: carries a fee of 12 % for all families', () => {
    const policies = new Set(
      skus.map(({ cancellationPolicy }) => JSON.stringify(cancellationPolicy)),
    );
    expect(policies).toEqual(new Set(['{"windowDays":60,"fee":{"kind":"percent","percent":12}}']));
  });

  it('R1: has the families of the seed, for 1 and 3 years', () => {
    const titles = products.map(({ title }) => title).join('\n');
    for (const family of [
      'Windows Server Standard',
      'Windows Server Datacenter',
      'Windows Server CAL',
      'Remote Desktop Services CAL',
      'External Connector',
      'SQL Server Standard',
      'SQL Server Enterprise',
      'Reserved VM Instance',
    ]) {
      expect(titles).toContain(family);
    }
    const terms = new Set(
      skus.flatMap(({ availabilities }) =>
        availabilities.flatMap((each) => each.terms.map(({ duration }) => duration)),
      ),
    );
    expect(terms).toEqual(new Set(['P1Y', 'P3Y']));
  });
});

/** A copy of the demo catalog with one value changed, by its path. */
function changed(path: string, value: unknown): Record<string, unknown> {
  const document = structuredClone(demo());
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce<unknown>(
    (object, name) => (object as Record<string, unknown>)[name],
    document,
  );
  (parent as Record<string, unknown>)[last] = value;
  return document;
}

describe('the catalog document', () => {
  const sku = 'products.0.skus.0';
  it.each([
    ['a market in small letters', 'markets.3', 'us'],
    ['an unknown policy', 'families.sqlServer.policy', 'none'],
    ['an unknown family', 'products.3.family', 'games'],
    ['a product twice', 'products.1.id', 'DG7GMGF0DVT7'],
    ['a SKU twice', 'products.0.skus.1.id', '0001'],
    ['a maximum below the minimum', `${sku}.maximumQuantity`, 0],
    ['a term of two years', `${sku}.availabilities.0.terms.0.duration`, 'P2Y'],
    ['a negative price', `${sku}.availabilities.0.terms.0.price`, -1],
  ])('is refused with %s, by its path %s', (_, path, value) => {
    expect(wrongIn(changed(path, value))).toContain(path);
  });

  it('R1: takes a SKU that is sold in one quantity only', () => {
    expect(wrongIn(changed(`${sku}.maximumQuantity`, 1))).toEqual([]);
  });

  it('R2: leaves a family out of a market that the operator excludes, and out of no other', () => {
    const document = changed('families.sqlServer.excludedMarkets', ['DE']);
    const { products } = expandCatalog(catalogDocument.parse(document));
    const soldIn = (country: string) =>
      products
        .filter((product) => product.country === country && product.title.startsWith('SQL'))
        .map(({ title }) => title);
    expect(soldIn('DE')).toEqual([]);
    expect(soldIn('FR')).not.toEqual([]);
  });

  it('keeps every SKU as the document has it, in each of its markets', () => {
    const document = catalogDocument.parse(demo());
    const { skus } = expandCatalog(document);
    const [product] = document.products;
    const [first] = product?.skus ?? [];
    const sold = skus.filter(({ productId, id }) => productId === product?.id && id === first?.id);
    expect(sold.map(({ country }) => country)).toEqual(document.markets);
    for (const each of sold) {
      expect(each).toMatchObject({
        title: first?.title,
        description: first?.description,
        minimumQuantity: first?.minimumQuantity,
        maximumQuantity: first?.maximumQuantity,
        availabilities: first?.availabilities.map(({ id, segment, terms }) => ({
          id,
          segment,
          terms: terms.map(({ duration, description }) => ({ duration, description })),
        })),
      });
    }
  });

  it.each([
    [
      { kind: 'percent', percent: 12, cap: 50_000 },
      { kind: 'percent', percent: 12, cap: money(5_000_000, 'USD') },
    ],
    [
      { kind: 'fixed', amount: 25.5 },
      { kind: 'fixed', amount: money(2_550, 'USD') },
    ],
    [{ kind: 'none' }, { kind: 'none' }],
  ])('R15: turns the fee %o into whole cents, for every SKU of its policy', (fee, expected) => {
    const { skus } = expandCatalog(catalogDocument.parse(changed('policies.standard.fee', fee)));
    expect(skus.length).toBeGreaterThan(0);
    for (const { cancellationPolicy } of skus) {
      expect(cancellationPolicy.fee).toEqual(expected);
    }
  });
});

describe('importCatalog', () => {
  it('shows readers the old catalog until the last commit', async () => {
    const store = memoryStore();
    const { changes, result } = await importCatalog(store)(catalogDocument.parse(demo()), operator);
    await expect(store.catalog.listProducts({ country: 'US' }, { size: 40 })).rejects.toMatchObject(
      {
        code: 'CATALOG_NOT_LOADED',
      },
    );
    await store.commit(changes);
    expect((await store.catalog.listProducts({ country: 'US' }, { size: 40 })).items).toHaveLength(
      10,
    );
    expect(result).toMatchObject({ products: 10, skus: 24, markets: 30 });
  });

  it('R24: records who imported it', async () => {
    const store = memoryStore();
    await store.commit(
      (await importCatalog(store)(catalogDocument.parse(demo()), operator)).changes,
    );
    expect(store.audit.records).toMatchObject([
      { operationType: 'import_catalog', partnerId: 'operator' },
    ]);
  });
});
