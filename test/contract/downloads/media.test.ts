import { describe, expect, it } from 'vitest';
import { readDue } from '#test/fakes/memory-due.ts';
import { aMedia, anUpload } from '#test/fixtures/fixtures.ts';
import { STORES } from '#test/helpers/stores.ts';

describe.each(STORES)('media %s', (_, open) => {
  const { file, ...choice } = aMedia();
  const upload = anUpload();
  const { file: announced } = upload;

  it('R6: is on offer after its upload was finished, once', async () => {
    const store = await open();
    await store.commit([store.media.createUpload(upload)]);
    expect(await store.media.findUpload(file.mediaId)).toEqual(upload);
    expect(await store.media.list(choice.productId)).toEqual([]);
    await store.commit(store.media.offer(upload, aMedia()));
    expect(await store.media.list(choice.productId)).toEqual([aMedia()]);
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

  it('is to be checked until it is offered or refused, and decided once', async () => {
    const store = await open();
    await store.commit([store.media.createUpload(upload)]);
    expect(await readDue(store.media.checking())).toEqual([]);
    await store.commit([store.media.mark(upload, 'checking')]);
    const checking = { ...upload, state: 'checking' as const };
    expect(await readDue(store.media.checking())).toEqual([checking]);
    await store.commit([store.media.mark(checking, 'failed')]);
    expect(await readDue(store.media.checking())).toEqual([]);
    for (const late of [
      store.media.offer(checking, aMedia()),
      [store.media.mark(checking, 'checking')],
    ]) {
      await expect(store.commit(late)).rejects.toMatchObject({ code: 'CONFLICT' });
    }
    expect((await store.media.findUpload(announced.mediaId))?.state).toBe('failed');
  });
});
