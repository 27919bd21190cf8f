import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalogDocument } from '#shared/catalog/import/catalog-document.ts';
import { importCatalog } from '#shared/catalog/import/import-catalog.ts';
import { announceImport } from '#shared/catalog/import/import-file.ts';
import { previewImport } from '#shared/catalog/import/preview-import.ts';
import { listPublications, publishAgain } from '#shared/catalog/import/publish-again.ts';
import { MemoryCatalogFiles } from '#test/fakes/memory-catalog.ts';
import { manySkus } from '#test/fixtures/catalog-files.ts';
import { anOperator, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { STORES, type Store } from '#test/helpers/stores.ts';
import seed from '../../../local/seed/catalog.json' with { type: 'json' };

const operator = anOperator();
const later = (minutes: number) => ({ ...operator, now: plusMilliseconds(NOW, minutes * 60_000) });

async function publish(store: Store, document: object, minutes: number): Promise<string> {
  const { result, changes } = await importCatalog(store)(
    catalogDocument.parse(document),
    later(minutes),
  );
  await store.commit(changes);
  return result.catalogId;
}
async function goBack(store: Store, catalogId: string, minutes: number, replaces?: string) {
  const back = await publishAgain(store)({ catalogId, replaces }, later(minutes));
  await store.commit(back.changes);
  return back.result;
}
async function preview(store: Store, document: object) {
  const bytes = Buffer.from(JSON.stringify(document));
  const file = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
  };
  const catalogFiles = new MemoryCatalogFiles();
  catalogFiles.files.set(file.sha256, bytes);
  const dependencies = { ...store, catalogFiles };
  const { result, changes } = await announceImport(dependencies)(file, operator);
  await store.commit(changes);
  return previewImport(dependencies)({ importId: result.catalogImport.id });
}

describe.each(STORES)('published catalogs %s', (_, open) => {
  it('R24: are listed, the newest first, and an earlier one counts again', async () => {
    const store = await open();
    const first = await publish(store, manySkus(2, 1), 1);
    const second = await publish(store, manySkus(3, 2), 2);
    const listed = async () =>
      (await listPublications(store)()).map(({ catalog, products, skus }) => [
        ...[catalog.id, products, skus],
      ]);
    expect(await listed()).toEqual([
      [second, 3, 6],
      [first, 2, 2],
    ]);
    expect(await goBack(store, first, 3)).toMatchObject({ catalogId: first, products: 2 });
    expect(await store.catalogStore.currentId()).toBe(first);
    const { items } = await store.catalog.listProducts({ country: 'US' }, { size: 10 });
    expect(items).toHaveLength(2);
    expect((await listed())[0]?.[0]).toBe(first);
    expect((await listPublications(store)())[0]).toMatchObject({
      publishedBy: operator.caller.principalName,
    });
  });

  it('are remembered by their products, also those that the current one has no more', async () => {
    const store = await open();
    await publish(store, manySkus(2, 1), 1);
    await publish(store, manySkus(1, 1), 2);
    const [kept, dropped] = manySkus(2, 1).products;
    const was = (id = '') => store.supplies.wasPublished(id);
    expect([await was(kept?.id), await was(dropped?.id), await was('NEVER')]).toEqual([
      ...[true, true, false],
    ]);
  });

  it('have supplies, those of products and of what their licences include, page by page', async () => {
    const store = await open();
    const document = manySkus(2, 1);
    const [first] = document.products.flatMap(({ skus }) => skus);
    Object.assign(first ?? {}, {
      includes: [{ productId: 'P0', skuId: '0001', title: 'Included', versions: ['2022'] }],
    });
    await publish(store, document, 1);
    const one = await store.supplies.list({ size: 2 });
    const two = await store.supplies.list({ size: 2, after: one.next });
    const files = { hasKeys: true, hasFiles: true };
    expect([...one.items, ...two.items]).toEqual([
      { productId: 'P0', title: 'Included', versions: ['2022'], ...files },
      { productId: 'P00000', title: 'Product 0', ...files },
      { productId: 'P00001', title: 'Product 1', ...files },
    ]);
    expect(two.next).toBeUndefined();
  });

  it('are published again only in place of the one that was meant, and only if they were published', async () => {
    const store = await open();
    const first = await publish(store, manySkus(1, 1), 1);
    const second = await publish(store, manySkus(2, 1), 2);
    await expect(goBack(store, first, 3, first)).rejects.toMatchObject({
      code: 'CATALOG_REPLACED',
    });
    const slow = await publishAgain(store)({ catalogId: first }, later(3));
    await publish(store, manySkus(3, 1), 4);
    await expect(store.commit(slow.changes)).rejects.toMatchObject({ code: 'CATALOG_REPLACED' });
    await expect(goBack(store, 'none', 5)).rejects.toMatchObject({
      code: 'CATALOG_IMPORT_NOT_FOUND',
    });
    expect(await store.catalogStore.currentId()).not.toBe(second);
  });

  it('R24: change nothing when the current one is published again', async () => {
    const store = await open();
    const current = await publish(store, manySkus(1, 1), 1);
    const again = await publishAgain(store)({ catalogId: current }, later(2));
    expect(again).toMatchObject({ result: { catalogId: current }, changes: [] });
  });

  it('are compared by the texts of their products and by their Azure rates, too', async () => {
    const store = await open();
    const document = { ...manySkus(2, 1), azureRates: seed.azureRates };
    await publish(store, document, 1);
    const same = await preview(store, document);
    expect([same.changed, same.azureRatesChanged]).toEqual([[], false]);
    const [first, ...others] = document.products;
    const other = await preview(store, {
      ...document,
      products: [{ ...first, description: 'Another text' }, ...others],
      azureRates: { ...seed.azureRates, asOf: '2020-01-01' },
    });
    expect(other.changed).toEqual([expect.objectContaining({ productId: first?.id })]);
    expect(other.azureRatesChanged).toBe(true);
  });

  it('are compared with a file, and nothing changes', async () => {
    const store = await open();
    expect(await preview(store, manySkus(1, 1))).toMatchObject({ current: undefined });
    const current = await publish(store, manySkus(12, 2), 1);
    const same = await preview(store, manySkus(12, 2));
    expect(same).toEqual({
      ...{ importId: same.importId, current },
      ...{ added: [], removed: [], changed: [], prices: [], newlyOffered: [], noLongerOffered: [] },
      azureRatesChanged: false,
    });
    const published = await store.publications.currentCatalog();
    const contents = published && (await store.publications.contentsOf(published));
    expect([contents?.skus.length, contents?.supplies.length]).toEqual([24, 12]);
    expect(contents?.products).toHaveLength(12);
    const fewer = await preview(store, manySkus(11, 3));
    expect([fewer.added.length, fewer.removed.length]).toEqual([11, 2]);
    expect(fewer.noLongerOffered).toHaveLength(2);
    expect(await store.catalogStore.currentId()).toBe(current);
  });
});
