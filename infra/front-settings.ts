import { createPublicKey } from 'node:crypto';
import * as z from 'zod';
import { shapeFaults } from './setting-shape.ts';
import type { Check, Settings } from './stage-settings.ts';

/** CloudFront, its certificates, its firewall and its logs are set up in this region. */
const FRONT_REGION = 'us-east-1';
const WEB_ACL = /^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]+\/[\w-]+$/;

/** The first is sent, all are accepted: a new one is added, then put first, then the old one is taken out. */
const DEFAULT_SECRETS = [1] as const;

const frontSetting = z.union([
  z.literal('none'),
  z.strictObject({
    /** The web ACL of the distribution, such as the one that comes with a flat-rate plan. */
    webAclArn: z.optional(
      z.string().regex(WEB_ACL, 'the ARN of a web ACL of scope CLOUDFRONT in us-east-1'),
    ),
    /** Numbers of the secrets by which the API knows the front. */
    secrets: z.optional(z.array(z.int().min(1)).min(1).max(2)),
  }),
]);
export type FrontSetting = z.infer<typeof frontSetting>;

const deliverySetting = z.union([
  z.literal('s3'),
  z.strictObject({
    /** Public keys as PEM, one or two. The private key of one of them is the value of the stage's download secret. */
    publicKeys: z.array(z.string()).min(1).max(2),
  }),
]);
export type DeliverySetting = z.infer<typeof deliverySetting>;

/** Parts of a stage's front; undefined without one. */
export function frontOf({ front }: Pick<Settings, 'front'>) {
  return front === 'none'
    ? undefined
    : { webAclArn: front?.webAclArn, secrets: front?.secrets ?? DEFAULT_SECRETS };
}

/** The public keys of downloads by CloudFront; none when S3 serves them. */
export const downloadKeysOf = ({ delivery }: Pick<Settings, 'delivery'>): readonly string[] =>
  delivery === undefined || delivery === 's3' ? [] : delivery.publicKeys;

/** CloudFront takes RSA keys of 2,048 bits. */
function isSigningKey(pem: string): boolean {
  try {
    const { asymmetricKeyType, asymmetricKeyDetails } = createPublicKey(pem);
    return (
      !pem.includes('PRIVATE') &&
      asymmetricKeyType === 'rsa' &&
      asymmetricKeyDetails?.modulusLength === 2_048
    );
  } catch {
    return false;
  }
}

/** Checks the front. */
export const checkFront: Check = ({ front }) => {
  const { data, faults } = shapeFaults('front', frontSetting, front);
  const secrets = data === undefined || data === 'none' ? [] : (data.secrets ?? []);
  return [
    ...faults,
    ...(new Set(secrets).size < secrets.length
      ? ['has the same secret twice for its front: correct front.secrets.']
      : []),
  ];
};

/** Checks how files are delivered. */
export const checkDelivery: Check = ({ delivery, front, region }) => {
  const { data, faults } = shapeFaults('delivery', deliverySetting, delivery);
  if (data === undefined || data === 's3') {
    return faults;
  }
  return [
    ...(front === 'none'
      ? [
          "delivers files by CloudFront and has no front: leave out front: 'none', or set delivery to 's3'.",
        ]
      : []),
    ...(region === FRONT_REGION
      ? []
      : [
          `delivers files by CloudFront, whose log is set up in ${FRONT_REGION} only, and is in ${region}: set delivery to 's3'.`,
        ]),
    ...(data.publicKeys.every(isSigningKey)
      ? []
      : [
          'has a key for downloads that CloudFront does not take: delivery.publicKeys are PEM of public keys, RSA with 2,048 bits.',
        ]),
    ...(new Set(data.publicKeys).size < data.publicKeys.length
      ? ['has the same key for downloads twice: correct delivery.publicKeys.']
      : []),
  ];
};
