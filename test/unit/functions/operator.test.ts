import { describe, expect, it } from 'vitest';
import { importKeys, importKeysInput } from '#functions/key-pools/import-keys.ts';
import { addMedia, addMediaInput, completeMedia } from '#functions/media/add-media.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { aCaller, aContext } from '#test/fixtures/fixtures.ts';

const operator = aContext({ caller: aCaller({ partnerId: undefined, roles: ['operator'] }) });
const KEY = 'BCDFG-HJKMN-PQRTV-WXY23-46789';
const SHA = 'ab'.repeat(32);
const file = (changes: object = {}) => ({
  productId: 'PRODUCT1',
  version: '2025',
  language: 'EN-US',
  fileType: 'iso-x64',
  fileName: 'server.iso',
  sizeBytes: 10,
  sha256: SHA.toUpperCase(),
  ...changes,
});

describe('importKeys', () => {
  it('R12: counts what was added and what the service knew, and records it without the keys', async () => {
    const store = memoryStore();
    const input = importKeysInput.parse({ productId: 'P', version: '1', keys: [KEY, KEY] });
    const first = await importKeys(store)(input, operator);
    await store.commit(first.changes);
    expect(first.result).toMatchObject({ added: 1, known: 1 });
    expect((await importKeys(store)(input, operator)).result).toMatchObject({ added: 0, known: 2 });
    expect(JSON.stringify(store.audit.records)).not.toContain(KEY);
  });

  it.each(['', 'BCDFG', KEY.toLowerCase(), `${KEY}-BCDFG`])('refuses "%s" as a key', (key) => {
    expect(importKeysInput.safeParse({ productId: 'P', version: '1', keys: [key] }).success).toBe(
      false,
    );
  });
});

describe('media', () => {
  async function announced() {
    const store = memoryStore();
    const { result, changes } = await addMedia(store)(addMediaInput.parse(file()), operator);
    await store.commit(changes);
    return {
      store,
      ...result,
      mediaId: result.upload.file.mediaId,
      storageKey: result.upload.file.storageKey,
    };
  }

  it('R6: is offered to nobody until its bytes are there', async () => {
    const { store, uploadUrl, mediaId } = await announced();
    expect(uploadUrl).toContain(`media/${mediaId}`);
    expect(await store.media.list('PRODUCT1')).toEqual([]);
    await expect(completeMedia(store)({ mediaId }, operator)).rejects.toMatchObject({
      code: 'MEDIA_INCOMPLETE',
      message: expect.stringContaining('have not been uploaded yet'),
    });
  });

  it.each([
    { what: 'another digest', object: { sizeBytes: 10, sha256: 'cd'.repeat(32), etag: '"e"' } },
    { what: 'another size', object: { sizeBytes: 11, sha256: SHA, etag: '"e"' } },
  ])('is not offered with $what than was announced', async ({ object }) => {
    const { store, mediaId, storageKey } = await announced();
    store.storage.objects.set(storageKey, object);
    await expect(completeMedia(store)({ mediaId }, operator)).rejects.toMatchObject({
      code: 'MEDIA_INCOMPLETE',
      message: expect.stringContaining('Upload it again'),
    });
  });

  it('R6: is offered with size, digest and etag once its bytes are right, and only once', async () => {
    const { store, mediaId, storageKey } = await announced();
    store.storage.objects.set(storageKey, { sizeBytes: 10, sha256: SHA, etag: '"e"' });
    await store.commit((await completeMedia(store)({ mediaId }, operator)).changes);
    expect(await store.media.list('PRODUCT1')).toMatchObject([
      {
        version: '2025',
        language: 'en-us',
        file: { mediaId, sizeBytes: 10, sha256: SHA, etag: '"e"' },
      },
    ]);
    expect((await completeMedia(store)({ mediaId }, operator)).changes).toEqual([]);
  });

  it('is not found by an unknown id', async () => {
    await expect(completeMedia(memoryStore())({ mediaId: 'x' }, operator)).rejects.toMatchObject({
      code: 'MEDIA_NOT_FOUND',
    });
  });

  it.each([
    { fileName: '../etc/passwd' },
    { fileName: 'a\u0000b' },
    { sizeBytes: 0 },
    { sizeBytes: 5 * 1024 ** 3 + 1 },
    { sha256: 'short' },
    { version: 'a#b' },
  ])('refuses %o', (changes) => {
    expect(addMediaInput.safeParse(file(changes)).success).toBe(false);
  });
});
