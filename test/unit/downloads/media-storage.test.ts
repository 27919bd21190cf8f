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
