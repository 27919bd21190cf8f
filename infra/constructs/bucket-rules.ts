import { Duration } from 'aws-cdk-lib';
import { HttpMethods, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';

export interface ObjectLock {
  readonly mode: 'compliance' | 'governance';
  readonly days: number;
}

export const lockProps = ({ mode, days }: ObjectLock) => ({
  versioned: true,
  objectLockEnabled: true,
  objectLockDefaultRetention: ObjectLockRetention[mode](Duration.days(days)),
});

/**
 * Deletes an object after its time under lock. Expiration only hides it behind a delete marker, and noncurrent days count from
 * then. A marker cannot expire by the rule that has days.
 */
export const expiryOf = ({ days }: ObjectLock) => [
  { expiration: Duration.days(days + 1), noncurrentVersionExpiration: Duration.days(1) },
  { expiredObjectDeleteMarker: true },
];

/** Deletes hidden versions after their days, and the markers that hid them. */
export const versionsOf = (days: number) => [
  { noncurrentVersionExpiration: Duration.days(days) },
  { expiredObjectDeleteMarker: true },
];

export const uploadRule = (origins: readonly string[]) => ({
  allowedOrigins: [...origins],
  allowedMethods: [HttpMethods.POST, HttpMethods.PUT],
  allowedHeaders: ['*'],
  exposedHeaders: ['ETag'],
  maxAge: 7_200,
});
