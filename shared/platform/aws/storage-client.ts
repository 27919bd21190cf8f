import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { sdkClient, TIME_LIMITS } from './sdk-client.ts';

/** Limits for S3, which pauses while it joins the parts of a file and while it sends large files. */
const STORAGE_TIME_LIMITS = { ...TIME_LIMITS, requestTimeout: 8_000, socketTimeout: 20_000 };

/** Makes a client of S3. */
export const storageClient = (own: Pick<S3ClientConfig, Checksums> = {}): S3Client =>
  sdkClient(S3Client, { ...own, requestHandler: STORAGE_TIME_LIMITS });

type Checksums = 'requestChecksumCalculation' | 'responseChecksumValidation';
