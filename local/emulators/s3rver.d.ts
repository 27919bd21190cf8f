declare module '@20minutes/s3rver' {
  import type { RequestListener } from 'node:http';

  export interface ObjectStore {
    existsObject(bucket: string, key: string): Promise<boolean>;
    getMetadata(
      bucket: string,
      key: string,
    ): Promise<{
      readonly etag: string;
      readonly 'last-modified': string;
      readonly 'content-length': number;
    }>;
  }

  export default class S3rver {
    constructor(options: {
      directory: string;
      silent: boolean;
      allowMismatchedSignatures: boolean;
      configureBuckets: readonly { name: string }[];
    });
    configureBuckets(): Promise<unknown>;
    callback(): RequestListener;
    readonly store: ObjectStore;
  }
}
