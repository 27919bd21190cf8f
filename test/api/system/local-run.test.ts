import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { describe, expect, inject, it } from 'vitest';
import { Partner, request } from '#test/api/helpers/partner.ts';

describe('storage', () => {
  it('R11: refuses a presigned URL from the second on that it ends', async () => {
    const partner = await Partner.open(inject('serviceUrl'));
    const { url } = await partner.link();
    const location = new URL((await request(url)).headers.get('location') ?? '');
    const [, Bucket = '', ...key] = location.pathname.split('/');
    const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
    const client = new S3Client({ endpoint: location.origin, region: 'us-east-1', credentials });
    const command = new GetObjectCommand({ Bucket, Key: key.join('/') });
    const signed = (signingDate: Date) =>
      getSignedUrl(client, command, { expiresIn: 600, signingDate });
    const now = Date.now();
    expect((await request(await signed(new Date(now)))).status).toBe(200);
    expect((await request(await signed(new Date(now - 600_000)))).status).toBe(403);

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
    const last = { headers: { 'MS-CorrelationId': randomUUID() } };
    const bad = { secretNote: 'hunter2', lineItems: [] };
    await partner.send('POST', partner.at('/orders'), bad, last);
    const logged = () => readFileSync(inject('logFile'), 'utf8');
    await expect.poll(logged).toContain(last.headers['MS-CorrelationId']);

    const log = logged();
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
