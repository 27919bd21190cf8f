import { describe, expect, it } from 'vitest';
import { urlSeconds } from '#shared/downloads/address-life.ts';
import { DOWNLOAD_PARAMETER, S3DownloadUrls, signedAt } from '#shared/downloads/download-urls.ts';
import { readAwsEnvironment } from '#shared/platform/aws/environment.ts';

const AWS = {
  AWS_REGION: 'ap-northeast-2',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
};
const NOW = new Date('2026-03-01T12:00:00.000Z');
const ONCE = { now: NOW, since: NOW, range: undefined };
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
    expect(url.searchParams.get('X-Amz-Expires')).toBe('60');
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
    const url = new URL(await strict.urlFor(file, 'hash.1.7', '203.0.113.7', ONCE));
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

  it('R9: of a part with both ends serves that part alone', async () => {
    const file = { storageKey: 'media/1', fileName: 'a.iso', sizeBytes: 10 };
    const grant = { ...ONCE, range: 'bytes=0-4' };
    const url = new URL(await urls.urlFor(file, 'hash.1.7', '::1', grant));
    expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('host;range');
  });
});

describe('the life of a URL', () => {
  it.each([
    [1, 60],
    [60 * 256 * 1024, 60],
    [5_000_000_000, 19_074],
    [100_000_000_000, 21_600],
  ])(
    'of %s bytes is %s seconds: a line of 2 Mbit/s, a minute at least, six hours at most',
    (bytes, seconds) => {
      expect(urlSeconds(bytes)).toBe(seconds);
    },
  );

  it('R9: is that of its download until half of it is over, and then begins again', () => {
    const wall = NOW.getTime() + 7;
    const agedBy = (seconds: number) => {
      const now = new Date(NOW.getTime() + seconds * 1_000);
      return wall - signedAt({ now, since: NOW }, 60, wall).getTime();
    };
    expect([agedBy(0), agedBy(29), agedBy(30), agedBy(-5)]).toEqual([0, 29_000, 0, 0]);
  });
});
