import type { IncomingMessage, ServerResponse } from 'node:http';
import { placeOf } from '../iam/s3-access.ts';
import type { Exists } from './s3-access.ts';
import { answerError } from './s3-error.ts';

/**
 * Answers 412 to a write that may only make a new object, where there is one, as S3 does; the server ignores the header.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
 */
export async function refusesExisting(
  { method, headers, url = '' }: IncomingMessage,
  response: ServerResponse,
  exists: Exists,
): Promise<boolean> {
  if (method !== 'PUT' || headers['if-none-match'] !== '*') {
    return false;
  }
  const { bucket, key } = placeOf(new URL(url, 'http://storage').pathname);
  if (!(await exists(bucket, key))) {
    return false;
  }
  answerError(
    response,
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
  );
  return true;
}
