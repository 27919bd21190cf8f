import { createHash, createPublicKey } from 'node:crypto';
import { type RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  type BehaviorOptions,
  CachePolicy,
  type Distribution,
  KeyGroup,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  PublicKey,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { FRONT_LOG_FIELDS, FRONT_LOG_PATTERN } from '#shared/downloads/front-log-fields.ts';
import { bucketOrigin } from './front-origin.ts';
import { GeneratedSecret } from './generated-secret.ts';
import type { PrivateBucket } from './private-bucket.ts';

export interface DownloadsProps {
  /** Public keys as PEM. */
  readonly keys: readonly string[];
  readonly distribution: Distribution;
  readonly media: PrivateBucket;
  readonly accessLogs: PrivateBucket;
  readonly removalPolicy: RemovalPolicy;
}

/** The files of the media bucket by addresses that the service signs, and the log of what was sent. */
export class Downloads extends Construct {
  /** The private key, which the operator puts there: no template and no log has it. */
  readonly key: GeneratedSecret;
  /** The ids of the public keys by the fingerprints of their keys: `SHA-256=ID`, separated by commas. */
  readonly keyIds: string;

  constructor(scope: Construct, id: string, props: DownloadsProps) {
    super(scope, id);
    const { keys, distribution, media } = props;
    this.key = new GeneratedSecret(this, 'Key', {
      description: 'Private key that signs addresses of downloads',
      removalPolicy: props.removalPolicy,
    });
    const items = keys.map((encodedKey) => {
      const fingerprint = fingerprintOf(encodedKey);
      const name = `PublicKey${fingerprint.slice(0, 8)}`;
      return { fingerprint, key: new PublicKey(this, name, { encodedKey }) };
    });
    this.keyIds = items
      .map(({ fingerprint, key }) => `${fingerprint}=${key.publicKeyId}`)
      .join(',');
    const keyGroup = new KeyGroup(this, 'Keys', { items: items.map(({ key }) => key) });
    distribution.addBehavior(FRONT_LOG_PATTERN, bucketOrigin(this, 'Media', media), {
      ...this.#files(),
      trustedKeyGroups: [keyGroup],
    });
    this.#log(props);
  }

  /** A file never changes under its name: the edge keeps it. Its name for the visitor is the same for all. */
  #files(): Omit<BehaviorOptions, 'origin'> {
    return {
      cachePolicy: CachePolicy.CACHING_OPTIMIZED_FOR_UNCOMPRESSED_OBJECTS,
      originRequestPolicy: new OriginRequestPolicy(this, 'FileName', {
        comment: 'The name of a downloaded file',
        queryStringBehavior: OriginRequestQueryStringBehavior.allowList(
          'response-content-disposition',
        ),
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      compress: false,
    };
  }

  /** Chosen fields only: paths, which carry tokens of links, are not among them. */
  #log({ distribution, accessLogs }: DownloadsProps): void {
    const stack = Stack.of(this);
    const source = new CfnDeliverySource(this, 'LogSource', {
      name: `${stack.stackName}-Front`,
      logType: 'ACCESS_LOGS',
      resourceArn: stack.formatArn({
        ...{ service: 'cloudfront', region: '', resource: 'distribution' },
        resourceName: distribution.distributionId,
      }),
    });
    const destination = new CfnDeliveryDestination(this, 'LogDestination', {
      name: `${stack.stackName}-Front`,
      destinationResourceArn: `${accessLogs.bucketArn}/front`,
      outputFormat: 'w3c',
    });
    const delivery = new CfnDelivery(this, 'Log', {
      deliverySourceName: source.name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: [...FRONT_LOG_FIELDS],
      s3SuffixPath: '{yyyy}/{MM}/{dd}/{HH}',
    });
    delivery.addDependency(source);
  }
}

/** SHA-256 of a public key in its one binary form. */
const fingerprintOf = (pem: string): string =>
  createHash('sha256')
    .update(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
    .digest('hex');
