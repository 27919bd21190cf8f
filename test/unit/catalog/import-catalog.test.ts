import { describe, expect, it } from 'vitest';
import { catalogDocument } from '#shared/catalog/import/catalog-document.ts';
import { importCatalog } from '#shared/catalog/import/import-catalog.ts';
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

  it('R24: records who imported it', async () => {
    const store = memoryStore();
    const { changes } = await importCatalog(store)(catalogDocument.parse(demo()), operator);
    await store.commit(changes);
    expect(store.audit.records).toMatchObject([
      { operationType: 'import_catalog', partnerId: 'operator' },
    ]);
  });
});
