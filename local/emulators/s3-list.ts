import { readdir } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join, sep } from 'node:path';
import type { ObjectStore } from '@20minutes/s3rver';
import { LOOPBACK } from '../common/free-port.ts';
import { answerError, answerXml, escapeXml } from './s3-error.ts';

/** The store keeps an object's content in a file of its key's name and this. */
const OBJECT_SUFFIX = '._S3rver_object';
const MOST_KEYS = 1_000;

/** An error of S3 with its status. */
class ListingError extends Error {
  readonly status: number;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
  }
}

/** S3 lists keys in the order of their UTF-8 bytes. */
const byBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

async function keysOf(directory: string, bucket: string): Promise<readonly string[]> {
  const files = await readdir(join(directory, bucket), { recursive: true }).catch(() => {
    throw new ListingError(404, 'NoSuchBucket');
  });
  return files
    .filter((file) => file.endsWith(OBJECT_SUFFIX))
    .map((file) => file.slice(0, -OBJECT_SUFFIX.length).replaceAll(sep, '/'));
}

/** The token is the last key of a page. A client must not know that, so it looks like nothing. */
const tokenOf = (key: string): string => Buffer.from(key).toString('base64url');
const keyOf = (token: string): string => Buffer.from(token, 'base64url').toString('utf8');

function limitOf(query: URLSearchParams): number {
  const limit = Number(query.get('max-keys') ?? MOST_KEYS);
  if (!Number.isInteger(limit) || limit < 0) {
    throw new ListingError(400, 'InvalidArgument');
  }
  return Math.min(limit, MOST_KEYS);
}

const element = (name: string, value: string | number | undefined): string =>
  value === undefined ? '' : `<${name}>${escapeXml(String(value))}</${name}>`;

/** Reads an object of a page; undefined if it has been deleted meanwhile. */
async function contentsOf(store: ObjectStore, bucket: string, key: string): Promise<string> {
  const found = await store.getMetadata(bucket, key).catch(() => undefined);
  return found === undefined
    ? ''
    : `<Contents>${[
        element('Key', key),
        element('LastModified', new Date(found['last-modified']).toISOString()),
        element('ETag', found.etag),
        element('Size', found['content-length']),
        element('StorageClass', 'STANDARD'),
      ].join('')}</Contents>`;
}

async function listing(
  { directory, store }: ListedStore,
  bucket: string,
  query: URLSearchParams,
): Promise<string> {
  if (query.get('delimiter') || query.has('encoding-type')) {
    throw new ListingError(501, 'NotImplemented');
  }
  const [prefix, limit] = [query.get('prefix') ?? '', limitOf(query)];
  const token = query.get('continuation-token') ?? undefined;
  const after = token === undefined ? (query.get('start-after') ?? '') : keyOf(token);
  const keys = (await keysOf(directory, bucket))
    .filter((key) => key.startsWith(prefix) && byBytes(key, after) > 0)
    .sort(byBytes);
  const page = keys.slice(0, limit);
  const last = page.at(-1);
  const isTruncated = last !== undefined && keys.length > page.length;
  const contents = await Promise.all(page.map((key) => contentsOf(store, bucket, key)));
  return `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${[
    element('Name', bucket),
    element('Prefix', prefix),
    element('MaxKeys', limit),
    element('KeyCount', page.length),
    element('ContinuationToken', token),
    element('NextContinuationToken', isTruncated ? tokenOf(last) : undefined),
    element('StartAfter', query.get('start-after') ?? undefined),
    element('IsTruncated', String(isTruncated)),
    ...contents,
  ].join('')}</ListBucketResult>`;
}

interface ListedStore {
  /** Folder in which the store keeps its buckets. */
  readonly directory: string;
  readonly store: ObjectStore;
}

/** The bucket that a request lists, by version 2 of the operation. */
function listedBucket(method: string | undefined, { pathname, searchParams }: URL) {
  const [, bucket] = /^\/([^/]+)\/?$/.exec(pathname) ?? [];
  return method === 'GET' && searchParams.get('list-type') === '2' ? bucket : undefined;
}

/**
 * Serves ListObjectsV2 before the server behind does. That one encrypts its continuation tokens with DES, which Node's
 * OpenSSL refuses, and pages in the order of its files, which loses keys.
 */
export function withListing(listed: ListedStore, serve: RequestListener): RequestListener {
  const answer = async (response: ServerResponse, bucket: string, query: URLSearchParams) => {
    try {
      answerXml(response, 200, await listing(listed, bucket, query));
    } catch (error) {
      const { status, message } =
        error instanceof ListingError ? error : new ListingError(500, 'InternalError');
      answerError(response, status, message);
    }
  };
  return (request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', `http://${LOOPBACK}`);
    const bucket = listedBucket(request.method, url);
    if (bucket === undefined) {
      serve(request, response);
    } else {
      void answer(response, bucket, url.searchParams);
    }
  };
}
