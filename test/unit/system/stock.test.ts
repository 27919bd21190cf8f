import { describe, expect, it } from 'vitest';
import { listMedia, withdrawMedia } from '#shared/downloads/media/withdraw-media.ts';
import { moveImport } from '#shared/product-keys/import/move-import.ts';
import { withdrawImport } from '#shared/product-keys/import/withdraw-import.ts';
import { readPool } from '#shared/product-keys/read-pool.ts';
import { type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { aMedia, anOperator, anUpload, PRODUCT_ID } from '#test/fixtures/fixtures.ts';
import { fillPool } from '#test/fixtures/key-pools.ts';

const operator = anOperator();
const POOL = { productId: 'P', version: '2025' };

async function withKeys(...keys: readonly string[]) {
  const store = memoryStore();
  await fillPool(store, POOL.productId, POOL.version, keys);
  const [importId = ''] = (await readPool(store)(POOL, operator)).imports.map(
    (each) => each.importId,
  );
  const withdraw = async () => {
    while (!(await withdrawImport(store)({ importId }, operator)).withdrawn) {}
  };
  const move = async (version: string) => {
    const moved = await moveImport(store)({ importId, productId: 'P', version }, operator);
    await store.commit(moved.changes);
  };
  return { store, importId, withdraw, move };
}
const leftIn = async (store: MemoryStore, version: string) =>
  (await readPool(store)({ productId: 'P', version }, operator)).imports
    .map(({ left }) => left)
    .filter((left) => left > 0);
const operations = ({ audit }: MemoryStore) =>
  audit.records.map(({ operationType }) => operationType);

describe('keys that were imported', () => {
  it('R12: are withdrawn as far as they are not given out, and come back by no import', async () => {
    const { store, withdraw } = await withKeys('KEY-1', 'KEY-2', 'KEY-3');
    const drawn = await store.availableKeys.draw('P', '2025');
    await store.commit(drawn ? [store.availableKeys.take(drawn)] : []);
    await withdraw();
    expect(await leftIn(store, '2025')).toEqual([]);
    expect(await store.availableKeys.draw('P', '2025')).toBeUndefined();
    expect(operations(store)).toContain('withdraw_product_keys');
    const again = await fillPool(store, 'P', '2022', ['KEY-1', 'KEY-2', 'KEY-3']);
    expect(again).toMatchObject({ added: 0, known: 3 });
    expect(again.withdrawnKeys).toHaveLength(2);
    expect(await store.availableKeys.draw('P', '2022')).toBeUndefined();
  });

  it('R12, R24: move to another pool, and are drawn from there alone', async () => {
    const { store, move } = await withKeys('KEY-1', 'KEY-2');
    await move('2022');
    expect(await leftIn(store, '2025')).toEqual([]);
    expect(await leftIn(store, '2022')).toEqual([2]);
    expect(await store.availableKeys.draw('P', '2025')).toBeUndefined();
    expect(await store.availableKeys.draw('P', '2022')).toBeDefined();
    expect(operations(store)).toContain('move_product_keys');
    await move('2022');
    expect(await leftIn(store, '2022')).toEqual([2]);
  });

  it('cannot move once they are withdrawn', async () => {
    const { withdraw, move } = await withKeys('KEY-1');
    await withdraw();
    await expect(move('2022')).rejects.toMatchObject({ code: 'KEY_IMPORT_ENDED' });
  });
});

describe('a file on offer', () => {
  async function offered() {
    const store = memoryStore();
    const upload = anUpload();
    await store.commit([store.media.createUpload(upload)]);
    await store.commit(store.media.offer(upload, aMedia()));
    const withdraw = async () => {
      const input = { mediaId: upload.file.mediaId, links: 'keep' as const };
      const done = await withdrawMedia(store)(input, operator);
      await store.commit(done.changes);
      return done.result.upload.state;
    };
    return { store, upload, withdraw };
  }

  it('R6, R24: is withdrawn once, its bytes stay for the links that are out', async () => {
    const { store, upload, withdraw } = await offered();
    store.storage.objects.set(upload.file.storageKey, { sizeBytes: 1, sha256: '', etag: '' });
    expect(await listMedia(store)({ productId: PRODUCT_ID })).toHaveLength(1);
    expect([await withdraw(), await withdraw()]).toEqual(['withdrawn', 'withdrawn']);
    expect(await listMedia(store)({ productId: PRODUCT_ID })).toEqual([]);
    expect(store.storage.objects.size).toBe(1);
    expect(operations(store).filter((each) => each === 'withdraw_media')).toHaveLength(1);
  });

  it('is withdrawn alone if another file is offered in its place', async () => {
    const { store, upload, withdraw } = await offered();
    const { file } = aMedia();
    const newer = { ...file, mediaId: `${upload.file.mediaId}-newer` };
    store.media.add(aMedia({ file: newer }));
    expect(await withdraw()).toBe('withdrawn');
    expect((await listMedia(store)({ productId: PRODUCT_ID })).map((each) => each.file)).toEqual([
      newer,
    ]);
  });
});
