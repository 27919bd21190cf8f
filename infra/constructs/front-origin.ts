import type { IOrigin } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { PrivateBucket } from './private-bucket.ts';

/** A bucket of another stack as an origin. Its own stack lets the front read (PrivateBucket.letFrontRead). */
export function bucketOrigin(scope: Construct, id: string, bucket: PrivateBucket): IOrigin {
  const imported = Bucket.fromBucketName(scope, `${id}Bucket`, bucket.bucketName);
  return S3BucketOrigin.withOriginAccessControl(imported);
}
