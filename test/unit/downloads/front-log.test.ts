import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { frontTransfers, S3FrontLog } from '#shared/downloads/front-log.ts';
import { FRONT_LOG_FIELDS } from '#shared/downloads/front-log-fields.ts';
import { storageClient } from '#shared/platform/aws/storage-client.ts';

const HASH = 'a'.repeat(43);
const GOOD = {
  date: '2026-11-28',
  time: '10:00:00',
  'x-edge-request-id': 'id',
  'cs-method': 'GET',
  'sc-status': '206',
  'sc-bytes': '1500',
  'sc-content-len': '1000',
  'cs-uri-query': `response-content-disposition=x&x-countersign-download=${HASH}.2.3&Expires=1`,
  'cache-behavior-path-pattern': '/media/*',
} as const;
const logOf = (
  changes: Partial<Record<(typeof FRONT_LOG_FIELDS)[number], string>>,
  fields: readonly (typeof FRONT_LOG_FIELDS)[number][] = FRONT_LOG_FIELDS,
): string => {
  const line: Record<string, string> = { ...GOOD, ...changes };
  const values = fields.map((field) => line[field]).join('\t');
  return `#Version: 1.0\n#Fields: ${fields.join(' ')}\n${values}\n`;
};

describe('the log of the front', () => {
  it('R9: has the bytes of the file, without the headers that went before them', () => {
    expect(frontTransfers(logOf({}))).toEqual([
      { tokenHash: HASH, window: 2, number: 3, bytes: 1000 },
    ]);
  });

  it('has what was sent of a transfer that broke off', () => {
    expect(frontTransfers(logOf({ 'sc-bytes': '400' }))).toMatchObject([{ bytes: 400 }]);
    expect(frontTransfers(logOf({ 'sc-content-len': '-' }))).toMatchObject([{ bytes: 1500 }]);
  });

  it('is read by the names of its fields, in whatever order they come', () => {
    expect(frontTransfers(logOf({}, [...FRONT_LOG_FIELDS].reverse()))).toHaveLength(1);
    expect(frontTransfers('')).toEqual([]);
  });

  it.each([
    ['was refused', { 'sc-status': '403' }],
    ['asked for headers only', { 'cs-method': 'HEAD' }],
    ['names no download', { 'cs-uri-query': '-' }],
    ['was for another path, with the same query', { 'cache-behavior-path-pattern': '*' }],
    ['was for the API, with the same query', { 'cache-behavior-path-pattern': '/v1/*' }],
  ])('charges no request that %s', (_, changes) => {
    expect(frontTransfers(logOf(changes))).toEqual([]);
  });

  it('may be late by a day: its objects are named after the hour of their requests', () => {
    const log = new S3FrontLog(storageClient(), 'bucket', 'front/');
    expect(log.nameAt(new Date('2026-11-28T10:59:00Z'))).toBe('front/2026/11/27/10');
  });

  it('comes compressed, or not', () => {
    class Opened extends S3FrontLog {
      open = (content: Uint8Array) => this.transfersIn(content);
    }
    const { open } = new Opened(storageClient(), 'bucket', 'front/');
    expect(open(gzipSync(logOf({})))).toHaveLength(1);
    expect(open(Buffer.from(logOf({})))).toHaveLength(1);
  });
});
