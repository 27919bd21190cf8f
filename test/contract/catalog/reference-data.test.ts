import { describe, expect, it } from 'vitest';
import { money } from '#shared/platform/money.ts';
import { catalogOf, publishCatalog } from '#test/fixtures/catalogs.ts';
import { aProduct, aSku, NOW, PRODUCT_ID } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

describe.each(STORES)('the catalog %s', (_, open) => {
  async function published() {
    const store = await open();
    const products = ['P1', 'P2', 'P3'].map((id) => aProduct({ id }));
    const reservation = aProduct({ id: 'R1', targetViews: ['AzureReservations'] });
    const skus = [aSku({ productId: 'P1' }), aSku({ productId: 'P1', id: '0002' })];
    const korean = { ...aProduct({ id: 'P1' }), country: 'KR' };
    await publishCatalog(store, 'c1', { products: [...products, reservation, korean], skus });
    return store;
  }

  it('is missing until one is published', async () => {
    const store = await open();
    await expect(store.catalog.findProduct('US', 'P1')).rejects.toMatchObject({
      code: 'CATALOG_NOT_LOADED',
    });
  });

  it('R2: lists products by market and view, page by page', async () => {
    const { catalog } = await published();
    const idsOf = async (
      query: { country: string; targetView?: 'Software' },
      page: { size: number; after?: string | undefined },
    ) => (await catalog.listProducts(query, page)).items.map(({ id }) => id);
    expect(await idsOf({ country: 'US' }, { size: 10 })).toEqual(['P1', 'P2', 'P3', 'R1']);
    expect(await idsOf({ country: 'US', targetView: 'Software' }, { size: 10 })).toEqual([
      'P1',
      'P2',
      'P3',
    ]);
    expect(await idsOf({ country: 'KR' }, { size: 10 })).toEqual(['P1']);
    expect(await idsOf({ country: 'DE' }, { size: 10 })).toEqual([]);
    const first = await catalog.listProducts({ country: 'US' }, { size: 3 });
    expect(await idsOf({ country: 'US' }, { size: 3, after: first.next })).toEqual(['R1']);
  });

  it('finds products and SKUs of a market only', async () => {
    const { catalog } = await published();
    expect(await catalog.findProduct('US', 'P1')).toEqual(aProduct({ id: 'P1' }));
    expect(await catalog.findProduct('DE', 'P1')).toBeUndefined();
    expect(await catalog.findSku('US', 'P1', '0002')).toEqual(
      aSku({ productId: 'P1', id: '0002' }),
    );
    expect(await catalog.findSku('KR', 'P1', '0002')).toBeUndefined();
    expect((await catalog.listSkus('US', 'P1', { size: 10 })).items.map(({ id }) => id)).toEqual([
      '0001',
      '0002',
    ]);
  });

  it('finds SKUs together in the order that was asked for, also one that is asked for twice', async () => {
    const { catalog } = await published();
    const wanted = ['0002', 'none', '0001', '0002'].map((skuId) => ({ productId: 'P1', skuId }));
    const found = await catalog.findSkus('US', wanted);
    expect(found.map((sku) => (sku === 'elsewhere' ? sku : sku?.id))).toEqual([
      '0002',
      undefined,
      '0001',
      '0002',
    ]);
  });

  it('R2: tells what is sold elsewhere from what nobody sells', async () => {
    const { catalog } = await published();
    const wanted = [
      { productId: 'P1', skuId: '0001' },
      { productId: 'P2', skuId: '0001' },
    ];
    expect(await catalog.findSkus('KR', wanted)).toEqual(['elsewhere', undefined]);
    expect(await catalog.findSkus('FR', wanted)).toEqual(['elsewhere', undefined]);
  });

  it('R3: has the price and the policy of the market in its own currency', async () => {
    const store = await open();
    const [availability] = aSku().availabilities;
    const priced = (minorUnits: number, currency: string) => [
      {
        ...{ id: 'AVAIL1', segment: 'commercial' as const, ...availability },
        terms: [{ duration: 'P1Y' as const, description: '', price: money(minorUnits, currency) }],
      },
    ];
    const skus = [
      aSku({ availabilities: priced(35_280, 'USD') }),
      aSku({ country: 'KR', availabilities: priced(490_000, 'KRW') }),
      aSku({ country: 'AU', taxIncluded: true, availabilities: priced(38_808, 'USD') }),
    ];
    await publishCatalog(store, 'c1', { skus });
    const found = (country: string) => store.catalog.findSku(country, PRODUCT_ID, '0001');
    expect(await Promise.all(skus.map(({ country }) => found(country)))).toEqual(skus);
  });

  it('lists the products of a segment', async () => {
    const { catalog } = await published();
    const listed = async (targetSegment: 'commercial' | 'education') =>
      (await catalog.listProducts({ country: 'US', targetSegment }, { size: 10 })).items.length;
    expect(await listed('commercial')).toBe(4);
    expect(await listed('education')).toBe(0);
  });

  it('is replaced whole by the next one', async () => {
    const store = await published();
    const { catalog, rows } = catalogOf('c2', { products: [aProduct({ id: 'NEW' })] });
    await store.catalogStore.write('c2', rows);
    expect(await store.catalog.findProduct('US', 'NEW')).toBeUndefined();
    await store.commit([store.catalogStore.publish(catalog, NOW)]);
    expect(
      (await store.catalog.listProducts({ country: 'US' }, { size: 10 })).items.map(({ id }) => id),
    ).toEqual(['NEW']);
  });
});
