import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { startService } from '#test/engines/service.ts';
import { Partner, request } from './support/partner.ts';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'countersign-restart-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Processes of DynamoDB Local that have their data in a folder. */
const enginesOf = (folder: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return command.includes('DynamoDBLocal.jar') && command.includes(folder);
      } catch {
        return false;
      }
    });

async function until(holds: () => boolean): Promise<void> {
  for (let tenths = 0; tenths < 100 && !holds(); tenths += 1) {
    await pause(100);
  }
}

describe('the data', () => {
  it('survives a hard kill: order, key and link are there after the next start, and no engine is left behind', async () => {
    const settings = { EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off' };
    const first = await startService(settings);
    const partner = await Partner.open(first.url);
    const orderId = await partner.buy();
    const { link, productKey } = await partner.download(orderId);
    expect((await request(link.url)).status).toBe(302);
    first.process.kill('SIGKILL');
    await until(() => enginesOf(dir).length === 0);
    expect(enginesOf(dir)).toEqual([]);

    const port = new URL(first.url).port;
    const stacks = join(dir, 'cdk.out', 'manifest.json');
    const synthesizedAt = statSync(stacks).mtimeMs;
    const second = await startService({ ...settings, PORT: port });
    try {
      expect(statSync(stacks).mtimeMs).toBe(synthesizedAt);
      const same = new Partner(second.url, partner.id, partner.customer);
      const again = await same.download(orderId);
      expect(again.productKey).toEqual(productKey);
      expect(again.link).toMatchObject({ url: link.url, downloadsUsed: 1 });
      const file = await fetch(link.url);
      expect((await file.arrayBuffer()).byteLength).toBe(link.sizeBytes);
      await expect(startService({ ...settings, PORT: '0' })).rejects.toThrow(
        /is in use by process \d+\. Stop that one/,
      );
      await expect(startService({ PORT: port })).rejects.toThrow(
        `The service ended with 1: Port ${port} is taken. Stop what listens there, or set PORT to another one.\n`,
      );
    } finally {
      await second.stop();
    }
    await until(() => enginesOf(dir).length === 0);
    expect(enginesOf(dir)).toEqual([]);
  });
});

describe('storage', () => {
  it('R11: refuses a presigned URL from the second on that it ends', async () => {
    const partner = await Partner.open(inject('serviceUrl'));
    const { url } = await partner.link();
    const location = new URL((await request(url)).headers.get('location') ?? '');
    const [, Bucket = '', ...key] = location.pathname.split('/');
    const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
    const client = new S3Client({ endpoint: location.origin, region: 'us-east-1', credentials });
    const short = await getSignedUrl(client, new GetObjectCommand({ Bucket, Key: key.join('/') }), {
      expiresIn: 5,
    });
    expect((await request(short)).status).toBe(200);
    await pause(6_100);
    expect((await request(short)).status).toBe(403);

    const strange = new S3Client({
      endpoint: location.origin,
      region: 'us-east-1',
      credentials: { ...credentials, secretAccessKey: 'guessed' },
    });
    await expect(
      strange.send(new PutObjectCommand({ Bucket, Key: key.join('/'), Body: 'overwritten' })),
    ).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

describe('what functions log', () => {
  it('R11: holds no token, no key, no presigned URL and no body', async () => {
    const partner = await Partner.open(inject('serviceUrl'));
    const { url, orderId } = await partner.link();
    const { productKey } = await partner.download(orderId);
    const location = new URL((await request(url)).headers.get('location') ?? '');
    await request(`${url}x`);
    await partner.send('POST', partner.at('/orders'), { secretNote: 'hunter2', lineItems: [] });
    await pause(500);

    const log = readFileSync(inject('logFile'), 'utf8');
    expect(log).toContain('"message":"REQUEST_SERVED"');
    expect(log).toContain('"refusal":"INVALID_PROPERTY"');
    const secrets = [
      url.split('/').at(-1),
      productKey.value,
      location.searchParams.get('X-Amz-Signature'),
      await partner.token(),
      'hunter2',
    ];
    for (const secret of secrets) {
      expect(secret).toBeTruthy();
      expect(log.includes(String(secret))).toBe(false);
    }
    expect(log).not.toMatch(/X-Amz-Signature|Bearer |\/d\/[\w-]{10}/);
  });
});
