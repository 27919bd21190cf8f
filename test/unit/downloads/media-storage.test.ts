import { NoSuchUpload, NotFound, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { S3MediaStorage } from '#shared/downloads/media/media-storage.ts';
import { anUpload } from '#test/fixtures/fixtures.ts';

const METADATA = { $metadata: {}, message: '' };
const noSuchUpload = new NoSuchUpload(METADATA);

/** Storage that answers so: nothing, or with an error. */
function storageThat(answers: Readonly<Record<string, Error | undefined>>) {
  const asked: string[] = [];
  const client = new S3Client({ region: 'us-east-1' });
  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async () => {
        asked.push(commandName);
        const answer = answers[commandName];
        if (answer) {
          throw answer;
        }
        return { response: {}, output: { $metadata: {} } };
      },
    { step: 'initialize', priority: 'high' },
  );
  return { asked, storage: new S3MediaStorage(client, 'media') };
}
const finish = (storage: S3MediaStorage) =>
  storage.finishUpload(anUpload(), [{ partNumber: 1, etag: '"1"' }]);

describe('an upload that storage does not know', () => {
  it('R7: is finished if its file is there: an earlier try ended it', async () => {
    const { storage, asked } = storageThat({ CompleteMultipartUploadCommand: noSuchUpload });
    expect(await finish(storage)).toBe('finished');
    expect(asked).toEqual(['CompleteMultipartUploadCommand', 'HeadObjectCommand']);
  });

  it('is gone if its file is not there', async () => {
    const { storage } = storageThat({
      CompleteMultipartUploadCommand: noSuchUpload,
      HeadObjectCommand: new NotFound(METADATA),
    });
    expect(await finish(storage)).toBe('gone');
  });

  it('is not given up while it is unknown whether its file is there', async () => {
    const forbidden = new Error('Forbidden');
    const { storage } = storageThat({
      CompleteMultipartUploadCommand: noSuchUpload,
      HeadObjectCommand: forbidden,
    });
    await expect(finish(storage)).rejects.toBe(forbidden);
  });
});

it('R7: the address of a part works for an hour, for a part of this size', async () => {
  const client = new S3Client({
    ...{ region: 'us-east-1', credentials: { accessKeyId: 'id', secretAccessKey: 'secret' } },
    requestChecksumCalculation: 'WHEN_REQUIRED',
  });
  const url = new URL(await new S3MediaStorage(client, 'media').partUrl(anUpload(), 1));
  expect(url.searchParams.get('X-Amz-Expires')).toBe('3600');
  expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;host');
});

describe('a file that is read', () => {
  /** Storage that sends so many chunks of a kilobyte. */
  function storageOf(chunks: number) {
    const client = new S3Client({ region: 'us-east-1' });
    const Body = {
      transformToWebStream: () => ReadableStream.from(Array(chunks).fill(Buffer.alloc(1024))),
    };
    client.middlewareStack.add(
      () => async () => ({ response: {}, output: { $metadata: {}, Body, ETag: '"e"' } as never }),
      { step: 'initialize', priority: 'high' },
    );
    return new S3MediaStorage(client, 'media');
  }

  it('R7: is measured to its end', async () => {
    expect(await storageOf(4).inspect('key')).toMatchObject({ sizeBytes: 4096, etag: '"e"' });
  });

  it('R7: is left when time runs out, and not taken for a shorter file', async () => {
    let chunks = 0;
    const hasTime = () => {
      chunks += 1;
      return chunks <= 3;
    };
    await expect(storageOf(1_000).inspect('key', hasTime)).rejects.toMatchObject({
      name: 'ReadTimedOut',
      message: 'Time ran out after 3072 bytes.',
    });
    expect(chunks).toBe(4);
  });
});
