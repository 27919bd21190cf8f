import { beforeEach, describe, expect, it } from 'vitest';
import { catalogDocument } from '#shared/catalog/import/catalog-document.ts';
import { importCatalog } from '#shared/catalog/import/import-catalog.ts';
import { listMedia } from '#shared/downloads/media/withdraw-media.ts';
import { listPools } from '#shared/product-keys/list-pools.ts';
import { readPool } from '#shared/product-keys/read-pool.ts';
import { type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { manySkus } from '#test/fixtures/catalog-files.ts';
import { aMedia, anOperator, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';

const operator = anOperator();

async function publish(store: MemoryStore, document: object, minutes: number) {
  const context = { ...operator, now: plusMilliseconds(NOW, minutes * 60_000) };
  const { changes } = await importCatalog(store)(catalogDocument.parse(document), context);
  await store.commit(changes);
}

const [first = { id: '' }, second = { id: '' }] = manySkus(2, 1).products;

/** A catalog with one product; an earlier one had another, too. */
let store: MemoryStore;
beforeEach(async () => {
  store = memoryStore();
  await publish(store, manySkus(2, 1), 1);
  await publish(store, manySkus(1, 1), 2);
});

const lists = {
  files: (productId: string) => listMedia(store)({ productId }),
  pools: async (productId: string) => (await listPools(store)({ productId }, { size: 10 })).items,
  'keys of a pool': (productId: string) => readPool(store)({ productId, version: '1' }, operator),
};
const names = Object.keys(lists) as (keyof typeof lists)[];

describe.each(names)('a list of %s', (name) => {
  const list = lists[name];

  it('is refused for a product that no catalog has had, with the one that was meant', async () => {
    const mistyped = `${first.id}X`;
    await expect(list(mistyped)).rejects.toMatchObject({
      ...{ code: 'INVALID_PROPERTY', data: ['productId'] },
      message: expect.stringContaining(`"${mistyped}". Did you mean "${first.id}"?`),
    });
  });

  it('is answered for a product of the catalog in any case', async () => {
    await fillPool(store, first.id, '1', ['KEY-1']);
    store.media.add(aMedia({ productId: first.id }));
    expect(await list(first.id.toLowerCase())).toEqual(await list(first.id));
  });

  it('is answered for a product that only an earlier catalog had', async () => {
    await fillPool(store, second.id, '1', ['KEY-2']);
    await expect(list(second.id)).resolves.toBeDefined();
  });
});

it('a product that only an earlier catalog had has no files and no pools, and is no mistake', async () => {
  expect([await lists.files(second.id), await lists.pools(second.id)]).toEqual([[], []]);
});

it('files and pools of a product that no catalog names are listed as long as there are any', async () => {
  store.media.add(aMedia({ productId: 'OLD' }));
  expect(await lists.files('OLD')).toHaveLength(1);
  await fillPool(store, 'OLDER', '1', ['KEY-3']);
  expect(await lists.pools('OLDER')).toHaveLength(1);
});

it('a pool is found by its version in any case, or refused with the version that was meant', async () => {
  await fillPool(store, first.id, '2022 R2', ['KEY-4']);
  const read = (version: string) => readPool(store)({ productId: first.id, version }, operator);
  expect((await read('2022 r2')).pool.version).toBe('2022 R2');
  await expect(read('2022 R3')).rejects.toMatchObject({
    code: 'KEY_IMPORT_NOT_FOUND',
    message: expect.stringContaining('Did you mean "2022 R2"?'),
  });
});
