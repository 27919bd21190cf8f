import { describe, expect, it, vi } from 'vitest';
import { renewals, urlSeconds } from '#shared/downloads/address-life.ts';
import { DOWNLOAD_PARAMETER, S3DownloadUrls, signedAt } from '#shared/downloads/download-urls.ts';
import { readAwsEnvironment } from '#shared/platform/aws/environment.ts';

const AWS = {
  AWS_REGION: 'ap-northeast-2',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
};
const NOW = new Date('2026-03-01T12:00:00.000Z');
const ONCE = { now: NOW, since: NOW };
const urls = new S3DownloadUrls('media-bucket', readAwsEnvironment(AWS));

describe('a presigned URL', () => {
  it('R11: is for one file of the bucket, for as long as it needs, under a name that we choose', async () => {
    const url = new URL(
      await urls.urlFor(
        { storageKey: 'media/1', fileName: '한국 "서버".iso', sizeBytes: 1 },
        ...(['hash.1.7', '::1', ONCE] as const),
      ),
    );
    expect(url.origin).toBe('https://media-bucket.s3.ap-northeast-2.amazonaws.com');
    expect(url.pathname).toBe('/media/1');
    expect(url.searchParams.get(DOWNLOAD_PARAMETER)).toBe('hash.1.7');
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300');
    expect(url.searchParams.get('X-Amz-Security-Token')).toBe('session');
    expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('host');
    expect(url.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
    expect(url.searchParams.get('response-content-disposition')).toBe(
      `attachment; filename="?? \\"??\\".iso"; filename*=UTF-8''%ED%95%9C%EA%B5%AD%20%22%EC%84%9C%EB%B2%84%22.iso`,
    );
  });

  it('R11: in strict mode is signed by a session for this file, this download and this visitor', async () => {
    const asked: object[] = [];
    const strict = new S3DownloadUrls('media-bucket', readAwsEnvironment(AWS), async (session) => {
      asked.push(session);
      return { accessKeyId: 'ASIA', secretAccessKey: 'other', sessionToken: 'of the session' };
    });
    const file = { storageKey: 'media/1', fileName: 'server.iso', sizeBytes: 5_000_000_000 };
    vi.useFakeTimers({ now: NOW });
    const earlier = new Date(NOW.getTime() - 60_000);
    const url = new URL(
      await strict.urlFor(file, 'hash.1.7', '203.0.113.7', { now: NOW, since: earlier }),
    );
    vi.useRealTimers();
    // The session begins now, so the URL does, too, whenever the download was counted.
    expect(url.searchParams.get('X-Amz-Date')).toBe('20260301T120000Z');
    expect(asked).toEqual([
      {
        bucketName: 'media-bucket',
        storageKey: 'media/1',
        downloadId: 'hash.1.7',
        address: '203.0.113.7',
      },
    ]);
    expect(url.searchParams.get('X-Amz-Expires')).toBe('3600');
    expect(url.searchParams.get('X-Amz-Security-Token')).toBe('of the session');
    expect(url.searchParams.get('X-Amz-Credential')).toMatch(/^ASIA\//);
  });

  it.each([
    [{}, 'https://media-bucket.s3.ap-northeast-2.amazonaws.com'],
    [{ AWS_REGION: 'cn-north-1' }, 'https://media-bucket.s3.cn-north-1.amazonaws.com.cn'],
    [{ AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:4568' }, 'http://127.0.0.1:4568'],
  ])('has an origin that pages can name: %o', (changes, origin) => {
    const here = new S3DownloadUrls('media-bucket', readAwsEnvironment({ ...AWS, ...changes }));
    expect(here.origin).toBe(origin);
  });

  it('R9: is the same for every request of a download, and serves every part', async () => {
    const file = { storageKey: 'media/1', fileName: 'a.iso', sizeBytes: 10 };
    vi.useFakeTimers({ now: NOW });
    const first = await urls.urlFor(file, 'hash.1.7', '::1', ONCE);
    const now = new Date(NOW.getTime() + 149_000);
    vi.setSystemTime(now);
    expect(await urls.urlFor(file, 'hash.1.7', '::1', { now, since: NOW })).toBe(first);
    expect(new URL(first).searchParams.get('X-Amz-SignedHeaders')).toBe('host');
    vi.useRealTimers();
  });
});

describe('the life of a URL', () => {
  it.each([
    [1, 300],
    [300 * 256 * 1024, 300],
    [5_000_000_000, 19_074],
    [100_000_000_000, 21_600],
  ])(
    'of %s bytes is %s seconds: a line of 2 Mbit/s, five minutes at least, six hours at most',
    (bytes, seconds) => {
      expect(urlSeconds(bytes)).toBe(seconds);
    },
  );

  it('R9: is that of its download until half of it is over, and then that of the renewal', () => {
    const wall = NOW.getTime() + 7;
    const agedBy = (seconds: number) => {
      const now = new Date(NOW.getTime() + seconds * 1_000);
      return wall - signedAt({ now, since: NOW }, 60, wall).getTime();
    };
    expect([0, 29, 30, 31, 119, 120, -5].map(agedBy)).toEqual([0, 29_000, 0, 1_000, 29_000, 0, 0]);
    const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);
    expect([-5, 0, 29, 30, 120].map((each) => renewals(later(each), NOW, 60))).toEqual([
      0, 0, 0, 1, 4,
    ]);
  });
});
