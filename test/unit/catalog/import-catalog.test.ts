import { describe, expect, it } from 'vitest';
import { catalogDocument } from '#shared/catalog/import/catalog-document.ts';
import { importCatalog } from '#shared/catalog/import/import-catalog.ts';
import { previewCatalog } from '#shared/catalog/import/preview-import.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anOperator } from '#test/fixtures/fixtures.ts';
import { demo } from './demo-catalog.ts';

const operator = anOperator();

describe('importCatalog', () => {
  it('shows readers the old catalog until the last commit', async () => {
    const store = memoryStore();
    const { changes, result } = await importCatalog(store)(catalogDocument.parse(demo()), operator);
    const listed = () => store.catalog.listProducts({ country: 'US' }, { size: 40 });
    await expect(listed()).rejects.toMatchObject({ code: 'CATALOG_NOT_LOADED' });
    await store.commit(changes);
    expect((await listed()).items).toHaveLength(10);
    expect(result).toMatchObject({ products: 10, skus: 24, markets: 30 });
  });

  it('replaces the catalog that the caller has compared it with, and no other one', async () => {
    const store = memoryStore();
    const document = catalogDocument.parse(demo());
    const first = await importCatalog(store)(document, operator);
    await store.commit(first.changes);
    const { catalogId } = first.result;
    const compared = anOperator({ ifMatch: `"${catalogId}"` });
    const [second, third] = [
      await importCatalog(store)(document, compared),
      await importCatalog(store)(document, compared),
    ];
    await store.commit(second.changes);
    await expect(store.commit(third.changes)).rejects.toMatchObject({ code: 'CATALOG_REPLACED' });
    await expect(importCatalog(store)(document, compared)).rejects.toMatchObject({
      code: 'ETAG_STALE',
    });
  });

  it('R24: records who imported it', async () => {
    const store = memoryStore();
    const { changes } = await importCatalog(store)(catalogDocument.parse(demo()), operator);
    await store.commit(changes);
    expect(store.audit.records).toMatchObject([
      { operationType: 'import_catalog', partnerId: 'operator' },
    ]);
  });
});

describe('previewCatalog', () => {
  it('compares a catalog with the one that sells now, and changes nothing', async () => {
    const store = memoryStore();
    const document = catalogDocument.parse(demo());
    const compare = previewCatalog(store);
    expect(await compare(document)).toMatchObject({ current: undefined, products: 10, skus: 24 });
    const { changes, result } = await importCatalog(store)(document, operator);
    await store.commit(changes);
    const fewer = { ...document, products: document.products.slice(1) };
    const found = await compare(fewer);
    expect(found).toMatchObject({ current: result.catalogId, products: 9, added: [], prices: [] });
    expect(found.removed.map(({ productId }) => productId)).toContain(document.products[0]?.id);
    expect(await store.catalogStore.currentId()).toBe(result.catalogId);
  });
});
