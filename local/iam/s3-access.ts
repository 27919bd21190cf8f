import type { Access } from './authorize.ts';

/** A request to storage. */
export interface StorageRequest {
  readonly method: string;
  /** With its leading slash: `/BUCKET/KEY`, encoded. */
  readonly pathname: string;
  readonly query: URLSearchParams;
  readonly sourceIp: string;
}

/** Names of S3's operations, by the method and the query parameters of the request. */
function actionOf({ method, query }: StorageRequest, isObject: boolean): string | undefined {
  const has = (name: string) => query.has(name);
  if (!isObject) {
    const isList = method === 'HEAD' || (method === 'GET' && !has('uploads'));
    return isList ? 'ListBucket' : undefined;
  }
  switch (method) {
    case 'GET':
      return has('uploadId') ? 'ListMultipartUploadParts' : 'GetObject';
    case 'HEAD':
      return 'GetObject';
    case 'PUT':
      return 'PutObject';
    case 'POST':
      return has('uploads') || has('uploadId') ? 'PutObject' : undefined;
    case 'DELETE':
      return has('uploadId') ? 'AbortMultipartUpload' : 'DeleteObject';
    default:
      return undefined;
  }
}

const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;

/** The bucket and the key of a path; a bucket without a key is a list. */
export function placeOf(pathname: string): { readonly bucket: string; readonly key: string } {
  const [bucket = '', ...key] = pathname.slice(1).split('/').map(decodeURIComponent);
  return { bucket, key: key.join('/') };
}

/** Returns the permissions that a request to storage needs; undefined for requests that functions never send. */
export function storageAccess(request: StorageRequest): Access | undefined {
  const { bucket, key } = placeOf(request.pathname);
  const action = actionOf(request, key !== '');
  if (action === undefined) {
    return undefined;
  }
  const prefix = request.query.get('prefix');
  return {
    action: `s3:${action}`,
    resource: key === '' ? bucketArn(bucket) : `${bucketArn(bucket)}/${key}`,
    context: {
      'aws:SourceIp': request.sourceIp,
      ...(key === '' && prefix !== null && { 's3:prefix': prefix }),
    },
  };
}

/** A caller that may list a whole bucket learns that an object is missing; others learn only that they may not read it. */
export const listAccess = ({ pathname, sourceIp }: StorageRequest): Access => ({
  action: 's3:ListBucket',
  resource: bucketArn(placeOf(pathname).bucket),
  context: { 'aws:SourceIp': sourceIp },
});
