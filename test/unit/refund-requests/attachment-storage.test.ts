import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { retryPause } from '#shared/platform/http/retry-pause.ts';
import type { Attachment } from '#shared/refund-requests/attachment.ts';
import { S3AttachmentStorage } from '#shared/refund-requests/attachment-storage.ts';
import { NOW } from '#test/fixtures/fixtures.ts';

const client = new S3Client({
  region: 'us-east-1',
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
});
const storage = new S3AttachmentStorage(client, 'bucket');
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

describe('taking a file', () => {
  vi.spyOn(retryPause, 'wait').mockResolvedValue();
  const send = vi.spyOn(client, 'send');
  afterEach(() => send.mockReset());

  /** Answers each copy by an error of S3 in turn, and then copies. */
  const failing = (...names: readonly string[]) => {
    for (const name of names) {
      const facts = { name, $fault: 'client', $metadata: {} } as const;
      send.mockImplementationOnce(() => Promise.reject(new S3ServiceException(facts)));
    }
    send.mockImplementation(() => Promise.resolve());
  };
  const take = async () => {
    await storage.take('request', file);
    return send.mock.calls.length;
  };

  it.each([
    ['copies what arrived', [], 1],
    ['leaves the copy that is there', ['PreconditionFailed'], 1],
    ['looks for a file that arrived before there was a place for it', ['NoSuchKey'], 2],
    ['asks again while another reader takes it', ['ConditionalRequestConflict'], 2],
    ['asks until the other reader has it', ['ConditionalRequestConflict', 'PreconditionFailed'], 2],
  ])('R18: %s', async (_, errors, copies) => {
    failing(...errors);
    expect(await take()).toBe(copies);
  });

  it('R18: ends with the conflict that does not end, and with any other error at once', async () => {
    failing(...Array.from({ length: 5 }, () => 'ConditionalRequestConflict'));
    await expect(take()).rejects.toThrow();
    expect(send).toHaveBeenCalledTimes(5);
    failing('AccessDenied');
    await expect(take()).rejects.toThrow();
    expect(send).toHaveBeenCalledTimes(6);
  });
});
