import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  paginateListObjectsV2,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { S3AccessLog } from '#shared/downloads/access-log.ts';
import { CREDENTIALS, REGION } from '../../../local/emulators/endpoints.ts';
import { type S3Emulator, startS3 } from '../../../local/emulators/s3.ts';
import { Faults } from '../../../local/faults/faults.ts';
import { Sessions } from '../../../local/iam/sessions.ts';

const interference = { faults: new Faults(), folderOf: () => undefined, kill: async () => {} };
const access = { sessions: new Sessions(), authorize: async () => true };

let engine: S3Emulator;
let client: S3Client;
beforeAll(async () => {
  const buckets = ['many', 'few', 'order', 'files', 'logs'].map((name) => ({ name }));
  engine = await startS3(undefined, buckets, access, interference);
  client = new S3Client({ endpoint: engine.endpoint, region: REGION, credentials: CREDENTIALS });
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
});

async function put(Bucket: string, keys: readonly string[]): Promise<void> {
  const left = [...keys];
  const work = async () => {
    for (let Key = left.pop(); Key !== undefined; Key = left.pop()) {
      await client.send(new PutObjectCommand({ Bucket, Key, Body: Key }));
    }
  };
  await Promise.all(Array.from({ length: 16 }, work));
}

async function pagesOf(Bucket: string, pageSize = 1_000) {
  const pages: string[][] = [];
  for await (const { Contents = [] } of paginateListObjectsV2({ client, pageSize }, { Bucket })) {
    pages.push(Contents.map(({ Key }) => String(Key)));
  }
  return pages;
}

describe('a listing of the local storage', () => {
  it('is whole beyond the 1,000 keys of a page', { tags: 'slow' }, async () => {
    const keys = Array.from({ length: 1_100 }, (_, i) => `access/${String(i).padStart(5, '0')}`);
    await put('many', keys);
    const pages = await pagesOf('many');
    expect(pages.map((page) => page.length)).toEqual([1_000, 100]);
    expect(pages.flat()).toEqual(keys);
  });

  it('is in the order of bytes over all pages, whatever stands in a key', async () => {
    const keys = ['a!b', 'a-1', 'a.A', 'a/1', 'a/1/<&">', 'a/2', 'a0', 'b', 'é', '\u{1f600}'];
    await put('order', keys.toReversed());
    expect((await pagesOf('order', 1)).flat()).toEqual(keys);
  });

  it('begins after a key, has a prefix, and ends at a limit', async () => {
    const keys = Array.from({ length: 15 }, (_, i) => `access/${String(i).padStart(5, '0')}`);
    await put('few', keys);
    const list = { Bucket: 'few', Prefix: 'access/000', StartAfter: 'access/00009', MaxKeys: 2 };
    const { Contents, IsTruncated, KeyCount } = await client.send(new ListObjectsV2Command(list));
    expect(Contents?.map(({ Key }) => Key)).toEqual(['access/00010', 'access/00011']);
    expect(Contents?.[0]).toMatchObject({ Size: 12, ETag: expect.stringMatching(/^"\w{32}"$/) });
    expect({ IsTruncated, KeyCount }).toEqual({ IsTruncated: true, KeyCount: 2 });
  });

  it('is refused for a bucket that does not exist, and for a delimiter', async () => {
    await expect(
      client.send(new ListObjectsV2Command({ Bucket: 'nowhere' })),
    ).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(
      client.send(new ListObjectsV2Command({ Bucket: 'many', Delimiter: '/' })),
    ).rejects.toMatchObject({ name: 'NotImplemented' });
  });
});

describe('the access log of the local storage', () => {
  it('R9: is read to its end when it has more than 100 logs', async () => {
    const log = new S3AccessLog(client, 'logs', 'media/');
    const names = Array.from({ length: 105 }, (_, i) =>
      log.nameAt(new Date(Date.UTC(2026, 0, 1, 0, 0, i))),
    );
    await put('logs', names);
    const read: string[] = [];
    for (let page = await log.list('media/', 100); page.length > 0; ) {
      read.push(...page);
      page = await log.list(page.at(-1) ?? '', 100);
    }
    expect(read).toEqual(names);
  });
});

describe('an object of the local storage', () => {
  const Bucket = 'files';
  it('is sent in ranges by a presigned URL, and under the name that the URL says', async () => {
    await client.send(new PutObjectCommand({ Bucket, Key: 'a b.iso', Body: '0123456789' }));
    const get = new GetObjectCommand({
      ...{ Bucket, Key: 'a b.iso' },
      ResponseContentDisposition: 'attachment; filename="x.iso"',
    });
    const url = await getSignedUrl(client, get, { expiresIn: 60 });
    const part = await fetch(url, { headers: { Range: 'bytes=2-4' } });
    expect([part.status, await part.text()]).toEqual([206, '234']);
    expect(part.headers.get('content-range')).toBe('bytes 2-4/10');
    const whole = await fetch(url);
    expect([whole.status, await whole.text()]).toEqual([200, '0123456789']);
    expect(whole.headers.get('content-disposition')).toBe('attachment; filename="x.iso"');
    expect((await fetch(url, { headers: { Range: 'bytes=10-' } })).status).toBe(416);
    expect((await fetch(url.replace('b.iso', 'c.iso'))).status).toBe(403);
  });

  it('is made of the parts of an upload, which ends once', async () => {
    const to = { Bucket, Key: 'parts' };
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(to));
    const send = async (PartNumber: number, Body: string) => {
      const part = { ...to, UploadId, PartNumber, Body, ChecksumAlgorithm: 'SHA256' as const };
      const { ETag } = await client.send(new UploadPartCommand(part));
      return { PartNumber, ETag };
    };
    const Parts = [await send(1, 'one'), await send(2, 'two')];
    const end = { ...to, UploadId, MultipartUpload: { Parts } };
    await client.send(new CompleteMultipartUploadCommand(end));
    const { Body } = await client.send(new GetObjectCommand(to));
    expect(await Body?.transformToString()).toBe('onetwo');
    await expect(send(3, 'three')).rejects.toMatchObject({ name: 'NoSuchUpload' });
  });

  it('is gone when it was deleted, from listings too', async () => {
    const to = { Bucket, Key: 'short/lived' };
    await client.send(new PutObjectCommand({ ...to, Body: 'x' }));
    await client.send(new DeleteObjectCommand(to));
    await expect(client.send(new GetObjectCommand(to))).rejects.toMatchObject({
      name: 'NoSuchKey',
    });
    const listed = await client.send(new ListObjectsV2Command({ Bucket, Prefix: 'short/' }));
    expect(listed.KeyCount).toBe(0);
  });
});
