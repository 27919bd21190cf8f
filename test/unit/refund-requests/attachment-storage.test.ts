import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Attachment } from '#shared/refund-requests/attachment.ts';
import { S3AttachmentStorage } from '#shared/refund-requests/attachment-storage.ts';
import { NOW } from '#test/fixtures/fixtures.ts';

const storage = new S3AttachmentStorage(
  new S3Client({
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  }),
  'bucket',
);
const file: Attachment = {
  id: 'file',
  fileName: '송장 "1".pdf',
  contentType: 'application/pdf',
  announcedAt: NOW,
};
const policy = z.object({ expiration: z.iso.datetime(), conditions: z.array(z.unknown()) });

describe('a file of a service request', () => {
  it('R18: is taken by its form for ten minutes, under its key and its type, up to 25 MiB', async () => {
    const before = Date.now();
    const { fields } = await storage.uploadForm('request', file);
    const after = Date.now();
    const { expiration, conditions } = policy.parse(
      JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString()),
    );
    const minutes = 10 * 60_000;
    // The form's end has whole seconds.
    expect(Date.parse(expiration)).toBeGreaterThanOrEqual(before + minutes - 1_000);
    expect(Date.parse(expiration)).toBeLessThanOrEqual(after + minutes);
    expect(conditions).toContainEqual(['content-length-range', 1, 26_214_400]);
    expect(conditions).toContainEqual({ key: 'servicerequests/incoming/request/file' });
    expect(conditions).toContainEqual({ 'Content-Type': 'application/pdf' });
  });

  it('R18: is given for a minute, to be saved and not shown, whatever it says that it is', async () => {
    const { pathname, searchParams } = new URL(await storage.downloadUrl('request', file));
    expect(pathname).toBe('/servicerequests/request/file.taken');
    expect(searchParams.get('X-Amz-Expires')).toBe('60');
    expect(searchParams.get('response-content-type')).toBe('application/octet-stream');
    expect(searchParams.get('response-content-disposition')).toMatch(/^attachment; filename=/);
  });
});
