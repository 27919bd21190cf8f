import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CompleteMultipartUploadCommand, DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runTool } from '#test/api/helpers/cli.ts';
import { request, tokenFor } from '#test/api/helpers/partner.ts';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';

const url = inject('serviceUrl');
const MEBIBYTE = 1024 ** 2;
/** One more than what is checked while somebody waits. */
const SIZE = 65 * MEBIBYTE;
const PART = 33 * MEBIBYTE;
const CHOICE = { productId: 'DG7GMGF0DVT9', language: 'en-us', fileType: 'iso-x64' };

const mediaSchema = z.looseObject({
  id: z.string(),
  state: z.string(),
  parts: z.array(z.looseObject({ partNumber: z.int(), sizeBytes: z.int(), uploadUrl: z.url() })),
});
const ran = z.object({ offered: z.number(), failed: z.number(), more: z.boolean() });

let operate: Awaited<ReturnType<typeof operatorOf>>;
let dir: string;
beforeAll(async () => {
  operate = await operatorOf(url);
  dir = mkdtempSync(join(tmpdir(), 'countersign-large-media-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const check = async () =>
  ran.parse((await request(`${url}/_local/jobs/check-media`, { method: 'POST' })).json);

/** Storage as its owner reaches it, and where a part of an upload goes. */
function ownersView(uploadUrl: string) {
  const address = new URL(uploadUrl);
  const [, Bucket = '', ...key] = address.pathname.split('/');
  const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  const client = new S3Client({ endpoint: address.origin, region: 'us-east-1', credentials });
  const place = { Bucket, Key: key.join('/') };
  return { client, place, uploadId: address.searchParams.get('uploadId') ?? '' };
}

/** Announces a file of zeros that is no installer, and uploads its parts. */
async function uploaded(size: { sizeBytes: number; partSizeBytes?: number }) {
  const facts = { ...CHOICE, version: randomUUID().slice(0, 8), fileName: 'zeros.iso', ...size };
  const announced = await operate('POST', '/v1/operator/media', {
    ...{ ...facts, sha256: '0'.repeat(64) },
  });
  const { id, parts } = mediaSchema.parse(announced.json);
  const etags = await Promise.all(
    parts.map(async ({ partNumber, sizeBytes, uploadUrl }) => {
      const body = new Uint8Array(sizeBytes);
      const { headers } = await fetch(uploadUrl, { method: 'PUT', body });
      return { partNumber, etag: headers.get('etag') ?? '' };
    }),
  );
  return { path: `/v1/operator/media/${id}`, etags, ...ownersView(parts[0]?.uploadUrl ?? '') };
}

describe('a file whose bytes are gone', () => {
  const gone = { description: expect.stringContaining('are gone. Announce the file again') };

  it('R7: before its upload is completed, is refused and has failed', async () => {
    const { path, etags, client, place, uploadId } = await uploaded({ sizeBytes: 10 });
    // As a lifecycle leaves it: neither the upload nor its file is there.
    await client.send(
      new CompleteMultipartUploadCommand({
        ...{ ...place, UploadId: uploadId },
        MultipartUpload: {
          Parts: etags.map(({ partNumber, etag }) => ({ PartNumber: partNumber, ETag: etag })),
        },
      }),
    );
    await client.send(new DeleteObjectCommand(place));
    const completed = await operate('POST', `${path}/complete`, { parts: etags });
    expect([completed.status, completed.json]).toMatchObject([409, gone]);
    expect((await operate('GET', path)).json).toMatchObject({ state: 'failed' });
  });

  it('R7: before the job reads it, has failed, and the job goes on with the others', async () => {
    const size = { sizeBytes: SIZE, partSizeBytes: PART };
    const { path, etags, client, place } = await uploaded(size);
    const completed = await operate('POST', `${path}/complete`, { parts: etags });
    expect(completed.json).toMatchObject({ state: 'checking' });
    await client.send(new DeleteObjectCommand(place));
    expect(await check()).toEqual({ offered: 0, failed: 1, more: false });
    expect((await operate('GET', path)).json).toMatchObject({ state: 'failed' });
  });
});

describe('a file that is too large to be checked while somebody waits', () => {
  it('R7: is offered once the job has read it, and the tool waits for that', async () => {
    const file = join(dir, 'large.iso');
    writeFileSync(file, Buffer.alloc(SIZE, randomUUID()));
    const version = randomUUID().slice(0, 8);
    const choice = ['--product', 'DG7GMGF0DVT9', '--language', 'en-us', '--file-type', 'iso-x64'];
    const args = ['add', file, '--version', version, ...choice, '--part-size', String(PART)];
    const tool = runTool('media', [...args, '--url', url], {
      COUNTERSIGN_TOKEN: await tokenFor(url, { roles: ['operator'] }),
    });
    await tool.says('The service is checking the file');
    expect(await check()).toEqual({ offered: 1, failed: 0, more: false });
    const { code, output } = await tool.ended;
    expect([code, output]).toEqual([
      0,
      expect.stringContaining(`is available as DG7GMGF0DVT9 ${version}`),
    ]);
    expect(await check()).toEqual({ offered: 0, failed: 0, more: false });
  });

  it('R7: of other bytes than were announced is never offered, and is deleted', async () => {
    const { path, etags } = await uploaded({ sizeBytes: SIZE, partSizeBytes: PART });
    const completed = await operate('POST', `${path}/complete`, { parts: etags });
    expect([completed.status, completed.json]).toMatchObject([202, { state: 'checking' }]);
    expect(await check()).toEqual({ offered: 0, failed: 1, more: false });
    expect((await operate('GET', path)).json).toMatchObject({ state: 'failed' });
    const again = await operate('POST', `${path}/complete`, { parts: etags });
    expect(again.json).toMatchObject({ description: expect.stringContaining('Announce') });
  });
});
