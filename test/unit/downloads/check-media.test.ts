import type { Context as LambdaContext } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { LARGEST_UPLOAD_BYTES } from '#shared/downloads/media/add-media.ts';
import { BYTES_PER_MILLISECOND, checkUploads } from '#shared/downloads/media/check-media.job.ts';
import { jobHandler } from '#shared/platform/jobs/job-handler.ts';
import { MemoryStorage } from '#test/fakes/memory-media.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anUpload, NOW } from '#test/fixtures/fixtures.ts';

const SECOND = 1_000;
/** Bytes that are read in so many seconds, at the speed that the job counts on. */
const bytesOf = (seconds: number) => seconds * SECOND * BYTES_PER_MILLISECOND;

/** Reads files as fast as the job counts on, or slower, in a run of so many seconds. */
class TimedStorage extends MemoryStorage {
  readonly read: string[] = [];
  left: number;
  slowness = 1;

  constructor(seconds: number) {
    super();
    this.left = seconds * SECOND;
  }

  readonly hasTime = (needed = 0) => this.left > needed;

  override async inspect(storageKey: string, hasTime = () => true) {
    this.read.push(storageKey);
    const found = this.objects.get(storageKey);
    this.left -= ((found?.sizeBytes ?? 0) / BYTES_PER_MILLISECOND) * this.slowness;
    if (!hasTime()) {
      throw new RangeError('Time ran out.');
    }
    return found;
  }
}

/** Files that wait to be checked, and a run that has so many seconds. */
async function waiting(sizes: readonly number[], seconds: number) {
  const store = memoryStore();
  const storage = new TimedStorage(seconds);
  const { file } = anUpload();
  for (const [index, sizeBytes] of sizes.entries()) {
    const mediaId = `media-${index}`;
    const upload = anUpload({ file: { ...file, mediaId, storageKey: mediaId, sizeBytes } });
    storage.objects.set(mediaId, { ...upload.file, etag: '"e"' });
    await store.commit([store.media.createUpload(upload)]);
    await store.commit([store.media.mark(upload, 'checking')]);
  }
  const job = checkUploads({ ...store, storage });
  const run = () => job({ now: NOW, correlationId: 'job', hasTime: storage.hasTime });
  return { storage, job, run };
}

describe('check-media', () => {
  it('R7: begins no file that it has no time to finish, and reads it in the next run', async () => {
    const { storage, run } = await waiting([bytesOf(40), bytesOf(40), bytesOf(40)], 100);
    expect(await run()).toMatchObject({ offered: 2, failed: 0, more: true });
    expect(storage.read).toHaveLength(2);
    storage.left = 100 * SECOND;
    expect(await run()).toMatchObject({ offered: 1, more: false });
  });

  it('R7: reads the files that fit, also behind one that does not', async () => {
    const { run } = await waiting([bytesOf(10), bytesOf(90), bytesOf(10), bytesOf(10)], 100);
    const first = await run();
    expect(first.more).toBe(true);
    expect(first.offered).toBeGreaterThanOrEqual(1);
    expect(first.failedItems).toBeUndefined();
  });

  it('R7: fails for a file that a whole run has no time for, and does not begin it', async () => {
    const { storage, run } = await waiting([bytesOf(101)], 100);
    expect(await run()).toMatchObject({ offered: 0, failedItems: 1 });
    expect(storage.read).toEqual([]);
  });

  it('R7: fails for a file that is read slower than it counts on, and for no other', async () => {
    const { storage, run } = await waiting([bytesOf(60)], 100);
    storage.slowness = 2;
    expect(await run()).toMatchObject({ offered: 0, failed: 0, failedItems: 1 });
    expect(storage.objects.size).toBe(1);
  });

  it('R7: has time for the largest file that may be uploaded, in 15 minutes', async () => {
    const { job } = await waiting([LARGEST_UPLOAD_BYTES], 900);
    const context = { awsRequestId: 'job', getRemainingTimeInMillis: () => 900 * SECOND };
    const handler = jobHandler(job);
    const event = { time: NOW.toISOString() };
    expect(await handler(event, context as LambdaContext)).toMatchObject({ offered: 1 });
  });
});
