import { describe, expect, it } from 'vitest';
import { aProduct, aSku, NOW } from '#test/fixtures/fixtures.ts';
import { STORES } from './stores.ts';

describe.each(STORES)('the catalog %s', (_, open) => {
  async function published() {
    const store = await open();
    const products = ['P1', 'P2', 'P3'].map((id) => aProduct({ id }));
    const reservation = aProduct({ id: 'R1', targetViews: ['AzureReservations'] });
    const skus = [aSku({ productId: 'P1' }), aSku({ productId: 'P1', id: '0002' })];
    await store.catalogStore.write(
      'c1',
      [...products, reservation, aProduct({ id: 'P1', country: 'KR' })],
      skus,
    );
    await store.commit([store.catalogStore.publish('c1', NOW)]);
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
    expect(found.map((sku) => sku?.id)).toEqual(['0002', undefined, '0001', '0002']);
  });

  it('R2: knows what is sold somewhere', async () => {
    const { catalog } = await published();
    expect(await catalog.isSoldAnywhere('P1', '0001')).toBe(true);
    expect(await catalog.isSoldAnywhere('P2', '0001')).toBe(false);
  });

  it('is replaced whole by the next one', async () => {
    const store = await published();
    await store.catalogStore.write('c2', [aProduct({ id: 'NEW' })], []);
    expect(await store.catalog.findProduct('US', 'NEW')).toBeUndefined();
    await store.commit([store.catalogStore.publish('c2', NOW)]);
    expect(
      (await store.catalog.listProducts({ country: 'US' }, { size: 10 })).items.map(({ id }) => id),
    ).toEqual(['NEW']);
  });
});
