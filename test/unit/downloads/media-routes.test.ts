import { describe, expect, it } from 'vitest';
import { addMedia, addMediaInput, mediaChecks } from '#shared/downloads/media/add-media.ts';
import { checkUploads } from '#shared/downloads/media/check-media.job.ts';
import { completeMedia } from '#shared/downloads/media/complete-media.ts';
import { MAXIMUM_PARTS } from '#shared/downloads/media/media.ts';
import { listPartUrls } from '#shared/downloads/media/media-parts.ts';
import { checkedInput } from '#shared/platform/http/checked-input.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anOperator, NOW } from '#test/fixtures/fixtures.ts';

const MIB = 1024 ** 2;
const SHA = 'ab'.repeat(32);
const operator = anOperator();
const COMPLETE = { skipped: 0, more: false };
const RUN = { now: NOW, correlationId: 'job', hasTime: () => true };
const file = (changes: object = {}) => ({
  ...{ productId: 'PRODUCT1', version: '2025', language: 'EN-US', fileType: 'iso-x64' },
  ...{ fileName: 'server.iso', sizeBytes: 10, sha256: SHA.toUpperCase(), ...changes },
});

/** A file that was announced, and what is done to it. */
async function announced(changes: object = {}) {
  const store = memoryStore();
  const added = await addMedia(store)(addMediaInput.parse(file(changes)), operator);
  await store.commit(added.changes);
  const { upload, parts } = added.result;
  const { mediaId, storageKey, sizeBytes } = upload.file;
  const etags = parts.map(({ partNumber }) => ({ partNumber, etag: `"${partNumber}"` }));
  const put = (other: object = {}) =>
    store.storage.uploaded.set(storageKey, { sizeBytes, sha256: SHA, etag: '"e"', ...other });
  const complete = async (given = etags) => {
    const done = await completeMedia(store)({ mediaId, parts: given }, operator);
    await store.commit(done.changes);
    return done.result;
  };
  const offered = () => store.media.list('PRODUCT1');
  const run = () => checkUploads(store)(RUN);
  return { store, upload, parts, mediaId, storageKey, put, complete, offered, run };
}
const check = (changes: object) =>
  checkedInput(addMediaInput, file(changes), mediaChecks(memoryStore()));
const incomplete = (words: string) => ({
  code: 'MEDIA_INCOMPLETE',
  message: expect.stringContaining(words),
});

describe('a file that is announced', () => {
  it('R6: is told where its parts go, and offered to nobody', async () => {
    const { parts, offered } = await announced({ sizeBytes: 11 * MIB, partSizeBytes: 5 * MIB });
    expect(parts.map(({ partNumber, sizeBytes }) => [partNumber, sizeBytes])).toEqual([
      [1, 5 * MIB],
      [2, 5 * MIB],
      [3, MIB],
    ]);
    expect(await offered()).toEqual([]);
  });

  it('is told the first hundred, and the others when it asks', async () => {
    const size = { sizeBytes: 101 * 5 * MIB, partSizeBytes: 5 * MIB };
    const { store, parts, mediaId } = await announced(size);
    expect(parts).toHaveLength(100);
    const ask = (partNumbers: number[]) => listPartUrls(store)({ mediaId, partNumbers });
    expect(await ask([101])).toMatchObject([{ partNumber: 101, sizeBytes: 5 * MIB }]);
    await expect(ask([1, 102])).rejects.toMatchObject({ data: ['partNumbers[1]'] });
  });

  it.each([
    { fileName: '../etc/passwd' },
    { fileName: 'a\u0000b' },
    { sizeBytes: 0 },
    { sizeBytes: 20 * 1024 ** 3 + 1 },
    { sha256: 'short' },
    { version: 'a#b' },
    { partSizeBytes: 5 * MIB - 1 },
  ])('is refused with %o', (changes) => {
    expect(addMediaInput.safeParse(file(changes)).success).toBe(false);
  });

  it('is refused in too many parts', async () => {
    const sizeBytes = 20 * 1024 ** 3;
    expect(sizeBytes / (5 * MIB)).toBeLessThan(10_000);
    await expect(check({ sizeBytes, partSizeBytes: 5 * MIB })).resolves.toBeDefined();
    const partSizeBytes = 5 * MIB;
    const more = { sizeBytes: MAXIMUM_PARTS * partSizeBytes + 1, partSizeBytes };
    // No file is so large: the refusals stand beside each other.
    await expect(check(more)).rejects.toMatchObject({ data: ['sizeBytes'] });
    await expect(Promise.all(mediaChecks(memoryStore())(more))).rejects.toMatchObject({
      data: ['partSizeBytes'],
    });
  });
});

describe('a file whose parts are there', () => {
  it('R7: is offered with size, digest and etag, and only once', async () => {
    const { mediaId, put, complete, offered } = await announced();
    put();
    expect((await complete()).state).toBe('available');
    expect(await offered()).toMatchObject([
      { language: 'en-us', file: { mediaId, sizeBytes: 10, sha256: SHA, etag: '"e"' } },
    ]);
    expect((await complete()).state).toBe('available');
  });

  it('R7: is not offered before they are', async () => {
    const { complete, offered } = await announced();
    await expect(complete()).rejects.toMatchObject(incomplete('does not have these parts'));
    expect(await offered()).toEqual([]);
  });

  it.each([
    ['none', []],
    ['another', [{ partNumber: 2, etag: 'x' }]],
    [
      'one twice',
      [
        { partNumber: 1, etag: 'x' },
        { partNumber: 1, etag: 'x' },
      ],
    ],
  ])('names each part once: not %s', async (_, given) => {
    const { put, complete } = await announced();
    put();
    await expect(complete(given)).rejects.toMatchObject({
      ...incomplete('each of the 1 parts'),
      data: ['parts'],
    });
  });

  it.each([{ sha256: 'cd'.repeat(32) }, { sizeBytes: 11 }])(
    'R7: that are others is refused and deleted, and announced again: %o',
    async (other) => {
      const { store, storageKey, put, complete, offered } = await announced();
      put(other);
      await expect(complete()).rejects.toMatchObject(incomplete('announce the file again'));
      expect(store.storage.objects.has(storageKey)).toBe(false);
      put();
      await expect(complete()).rejects.toMatchObject(incomplete('Announce the file again'));
      expect(await offered()).toEqual([]);
      expect(store.audit.records.at(-1)?.operationType).toBe('fail_media');
    },
  );

  it('R7: is offered by a repeat when the first try died after it had ended the upload', async () => {
    const { store, upload, put, complete, offered } = await announced();
    put();
    await store.storage.finishUpload(upload);
    expect((await complete()).state).toBe('available');
    expect(await offered()).toHaveLength(1);
  });

  it('R7: that storage gave up before they were completed is refused for good, whatever its size', async () => {
    for (const sizeBytes of [10, 64 * MIB + 1]) {
      const { store, upload, put, complete, offered, run } = await announced({ sizeBytes });
      put();
      store.storage.giveUp(upload);
      await expect(complete()).rejects.toMatchObject(incomplete('are gone. Announce the file'));
      expect((await store.media.findUpload(upload.file.mediaId))?.state).toBe('failed');
      expect(store.audit.records.at(-1)?.operationType).toBe('fail_media');
      await expect(complete()).rejects.toMatchObject(incomplete('Announce the file again'));
      expect([await run(), await offered()]).toEqual([{ offered: 0, failed: 0, ...COMPLETE }, []]);
    }
  });

  it('is given no more addresses, also when it failed', async () => {
    const { store, mediaId, put, complete } = await announced();
    put();
    await complete();
    await expect(listPartUrls(store)({ mediaId, partNumbers: [1] })).rejects.toMatchObject(
      incomplete('it is available'),
    );
  });

  it('is not found by an unknown id', async () => {
    const parts = [{ partNumber: 1, etag: 'x' }];
    await expect(
      completeMedia(memoryStore())({ mediaId: 'x', parts }, operator),
    ).rejects.toMatchObject({ code: 'MEDIA_NOT_FOUND' });
  });
});

describe('a file that is too large to be read while somebody waits', () => {
  const large = { sizeBytes: 64 * MIB + 1 };

  it('R7: is offered by the job, once, also by two runs at once', async () => {
    const { put, complete, offered, run } = await announced(large);
    put();
    expect((await complete()).state).toBe('checking');
    expect((await complete()).state).toBe('checking');
    expect(await offered()).toEqual([]);
    const both = await Promise.all([run(), run()]);
    expect(both.map((result) => result.offered).sort()).toEqual([0, 1]);
    expect(await offered()).toHaveLength(1);
    expect(await run()).toEqual({ offered: 0, failed: 0, ...COMPLETE });
    expect((await complete()).state).toBe('available');
  });

  it('R7: is given up by the job if its bytes are gone, and holds up no other', async () => {
    const { store, storageKey, mediaId, put, complete, run } = await announced(large);
    put();
    await complete();
    await store.storage.remove(storageKey);
    expect(await run()).toEqual({ offered: 0, failed: 1, ...COMPLETE });
    expect((await store.media.findUpload(mediaId))?.state).toBe('failed');
    expect(await run()).toEqual({ offered: 0, failed: 0, ...COMPLETE });
  });

  it('R7: is refused by the job if its bytes are others', async () => {
    const { store, storageKey, put, complete, offered, run } = await announced(large);
    put({ sha256: 'cd'.repeat(32) });
    await complete();
    expect(await run()).toEqual({ offered: 0, failed: 1, ...COMPLETE });
    expect([store.storage.objects.has(storageKey), await offered()]).toEqual([false, []]);
    await expect(complete()).rejects.toMatchObject(incomplete('Announce the file again'));
  });
});
