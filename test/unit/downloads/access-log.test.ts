import { describe, expect, it } from 'vitest';
import { transferOf } from '#shared/downloads/access-log.ts';

const HASH = 'x'.repeat(43);
const line = (changes: {
  operation?: string;
  target?: string;
  status?: string;
  bytes?: string;
}) => {
  const {
    operation = 'REST.GET.OBJECT',
    target = `/media/1?response-content-disposition=attachment&x-countersign-download=${HASH}.2.7&X-Amz-Expires=60`,
    status = '206',
    bytes = '4096',
  } = changes;
  // From "Amazon S3 server access log format", with a request of ours.
  return `79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be bucket [06/Feb/2026:00:00:38 +0000] 192.0.2.3 79a59df900 3E57427F3EXAMPLE ${operation} media/1 "GET ${target} HTTP/1.1" ${status} - ${bytes} 5242880 70 10 "-" "curl/8.5 (x; \\x22y\\x22)" - s9lzHYrFp76ZVxRcpX9 SigV4 ECDHE-RSA-AES128-GCM-SHA256 QueryString bucket.s3.us-west-1.amazonaws.com TLSv1.2 - -`;
};

describe('a line of the access log', () => {
  it('says what was sent for which download', () => {
    expect(transferOf(line({}))).toEqual({ tokenHash: HASH, window: 2, number: 7, bytes: 4096 });
    expect(transferOf(line({ status: '200' }))?.bytes).toBe(4096);
  });

  it.each([
    ['another operation', { operation: 'REST.PUT.PART' }],
    ['a refusal', { status: '403', bytes: '243' }],
    ['nothing that was sent', { bytes: '-' }],
    ['no download of ours', { target: '/media/1?X-Amz-Expires=60' }],
    ['a download that is none', { target: '/media/1?x-countersign-download=a.b' }],
    ['no request at all', { target: '-' }],
  ])('of %s says nothing', (_, changes) => {
    expect(transferOf(line(changes))).toBeUndefined();
  });

  it.each(['', ' ', 'x "y', '[ "'])('that is damaged says nothing: "%s"', (damaged) => {
    expect(transferOf(damaged)).toBeUndefined();
  });
});
