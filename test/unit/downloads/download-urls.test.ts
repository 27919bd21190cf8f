import { describe, expect, it } from 'vitest';
import {
  DOWNLOAD_PARAMETER,
  PRESIGNED_SECONDS,
  S3DownloadUrls,
} from '#shared/downloads/download-urls.ts';
import { readAwsEnvironment } from '#shared/platform/aws/environment.ts';

const AWS = {
  AWS_REGION: 'ap-northeast-2',
  AWS_ACCESS_KEY_ID: 'AKID',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
};
const urls = new S3DownloadUrls('media-bucket', readAwsEnvironment(AWS));

describe('a presigned URL', () => {
  it('R11: is for one file of the bucket, for a minute, under a name that we choose', async () => {
    const url = new URL(
      await urls.urlFor({ storageKey: 'media/1', fileName: '한국 "서버".iso' }, 'hash.1.7', '::1'),
    );
    expect(url.origin).toBe('https://media-bucket.s3.ap-northeast-2.amazonaws.com');
    expect(url.pathname).toBe('/media/1');
    expect(url.searchParams.get(DOWNLOAD_PARAMETER)).toBe('hash.1.7');
    expect(url.searchParams.get('X-Amz-Expires')).toBe(String(PRESIGNED_SECONDS));
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
    const file = { storageKey: 'media/1', fileName: 'server.iso' };
    const url = new URL(await strict.urlFor(file, 'hash.1.7', '203.0.113.7'));
    expect(asked).toEqual([
      {
        bucketName: 'media-bucket',
        storageKey: 'media/1',
        downloadId: 'hash.1.7',
        address: '203.0.113.7',
      },
    ]);
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
});
