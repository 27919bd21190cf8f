import { describe, expect, it } from 'vitest';
import { aMedia, NOW } from '#test/fixtures/fixtures.ts';
import { STORES } from './stores.ts';

describe.each(STORES)('media %s', (_, open) => {
  const { file, ...choice } = aMedia();
  const { etag, ...announced } = file;
  const upload = { ...choice, file: announced, state: 'uploading' as const, createdAt: NOW };

  it('R6: is on offer after its upload was finished, once', async () => {
    const store = await open();
    await store.commit([store.media.createUpload(upload)]);
    expect(await store.media.findUpload(file.mediaId)).toEqual(upload);
    expect(await store.media.list(choice.productId)).toEqual([]);
    await store.commit(store.media.offer(upload, aMedia()));
    expect(await store.media.list(choice.productId)).toEqual([aMedia()]);
    expect(etag).toBeDefined();
    await expect(store.commit(store.media.offer(upload, aMedia()))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(store.commit([store.media.createUpload(upload)])).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await store.media.findUpload(file.mediaId)).toEqual({ ...upload, state: 'available' });
  });

  it('R6: takes the place of the file that the same choice had, and of no other', async () => {
    const store = await open();
    const offer = async (mediaId: string, changes = {}) => {
      const next = { ...upload, ...changes, file: { ...announced, mediaId } };
      const media = aMedia({ ...changes, file: { ...file, mediaId } });
      await store.commit([store.media.createUpload(next)]);
      await store.commit(store.media.offer(next, media));
    };
    await offer('first');
    await offer('korean', { language: 'ko-kr' });
    await offer('foreign', { productId: `${choice.productId}0` });
    await offer('second');
    const listed = await store.media.list(choice.productId);
    expect(listed.map((media) => media.file.mediaId).sort()).toEqual(['korean', 'second']);
  });

  it('is not offered before it was announced', async () => {
    const store = await open();
    await expect(store.commit(store.media.offer(upload, aMedia()))).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await store.media.list(choice.productId)).toEqual([]);
    expect(await store.media.findUpload(file.mediaId)).toBeUndefined();
  });
});
