import { CfnOutput, Duration, Fn, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { frontLogs, frontReads } from './bucket-policies.ts';
import { expiryOf, lockProps, type ObjectLock, uploadRule, versionsOf } from './bucket-rules.ts';

export interface PrivateBucketProps {
  readonly removalPolicy: RemovalPolicy;
  /** Where requests to this bucket are logged. Without it, this is itself a bucket of logs. */
  readonly accessLogs?: PrivateBucket;
  /** Days after which an object is deleted. @default never */
  readonly expireAfterDays?: number;
  /** A prefix below which an object is deleted sooner. */
  readonly incoming?: { readonly prefix: string; readonly days: number };
  /** How long its objects can neither be changed nor deleted, by anybody. @default not at all */
  readonly lock?: ObjectLock;
  /** Pages of these origins upload to it by forms that the service has signed. @default none */
  readonly uploadsFrom?: readonly string[];
  /** Keeps what was overwritten or deleted for these days. @default not at all */
  readonly versionDays?: number;
}

/** A bucket that nobody reads without a signature, and nobody without TLS. */
export class PrivateBucket extends Construct {
  readonly #bucket: Bucket;
  readonly #arnOutput: string;

  constructor(
    scope: Construct,
    id: string,
    {
      removalPolicy,
      accessLogs,
      lock,
      expireAfterDays,
      incoming,
      uploadsFrom,
      versionDays,
    }: PrivateBucketProps,
  ) {
    super(scope, id);
    this.#bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        ...(accessLogs ? [] : [{ expiration: Duration.days(400) }]),
        ...(expireAfterDays ? [{ expiration: Duration.days(expireAfterDays) }] : []),
        ...(incoming
          ? [{ prefix: incoming.prefix, expiration: Duration.days(incoming.days) }]
          : []),
        ...(lock ? expiryOf(lock) : []),
        ...(versionDays === undefined ? [] : versionsOf(versionDays)),
      ],
      ...(lock && lockProps(lock)),
      ...(versionDays !== undefined && { versioned: true }),
      ...(uploadsFrom && { cors: [uploadRule(uploadsFrom)] }),
    });
    this.#arnOutput = `${id}Arn`;
    new CfnOutput(this, 'Arn', { value: this.#bucket.bucketArn }).overrideLogicalId(
      this.#arnOutput,
    );
    if (accessLogs) {
      this.#logTo(accessLogs, id);
    }
    if (!accessLogs) {
      Validations.of(this.#bucket).acknowledge({
        id: 'AwsSolutions-S1',
        reason: 'This is the bucket that the access logs of the others go to.',
      });
    }
  }

  get bucketName(): string {
    return this.#bucket.bucketName;
  }

  get bucketArn(): string {
    return this.#bucket.bucketArn;
  }

  /**
   * Lets the distributions of this account read objects. The front's own ARN is not known here: its stack reads this
   * bucket's name.
   */
  letFrontRead(prefix = ''): void {
    this.#allow(frontReads('s3:GetObject', this.#bucket.arnForObjects(`${prefix}*`), this));
    if (prefix === '') {
      // Without it S3 answers 403 for a file that is not there.
      this.#allow(frontReads('s3:ListBucket', this.#bucket.bucketArn, this));
    }
  }

  /** Lets the front's access log be delivered below a prefix. */
  letFrontLog(prefix: string): void {
    this.#allow(frontLogs(this.#bucket.arnForObjects(`${prefix}*`), this));
  }

  #allow(statement: PolicyStatement): void {
    this.#bucket.addToResourcePolicy(statement);
  }

  /** Grants named actions on the objects below a prefix, and none on the bucket itself. */
  grantObjects(
    grantee: IGrantable & Construct,
    actions: readonly ('DeleteObject' | 'GetObject' | 'PutObject')[],
    prefix: string,
  ): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `s3:${action}`),
        resources: [`${this.#arnFor(grantee)}/${prefix}*`],
      }),
    );
    const arn: unknown = Stack.of(grantee).resolve(this.#arnFor(grantee));
    Validations.of(grantee).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${JSON.stringify(arn)}/${prefix}*]`,
      reason: `Objects below ${prefix} are named after ids that do not exist yet: the prefix is the narrowest name for them.`,
    });
  }

  /**
   * Grants the names of all objects. A reader needs it to learn that an object is not there: without it S3 answers
   * 403 and not 404, and a grant on a prefix does not help, since a GET has none.
   */
  grantNames(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.#bucket.bucketArn],
      }),
    );
  }

  /** Grants the names of the objects below any prefix that begins so. */
  grantLists(grantee: IGrantable, prefix: string): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.#bucket.bucketArn],
        conditions: { StringLike: { 's3:prefix': `${prefix}*` } },
      }),
    );
  }

  /** S3 itself writes the logs, for this bucket only. */
  #logTo(target: PrivateBucket, id: string): void {
    const prefix = `${id.toLowerCase()}/`;
    const resource = this.#bucket.node.defaultChild;
    if (resource instanceof CfnBucket) {
      resource.loggingConfiguration = {
        destinationBucketName: target.bucketName,
        logFilePrefix: prefix,
      };
    }
    target.#bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [target.#bucket.arnForObjects(`${prefix}*`)],
        conditions: {
          ArnLike: { 'aws:SourceArn': this.#bucket.bucketArn },
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account },
        },
      }),
    );
  }

  /**
   * The bucket's ARN as another stack reads it. CDK names the outputs behind its own references when it synthesizes, and findings
   * have to be acknowledged before that: this one has a name of ours.
   */
  #arnFor(grantee: Construct): string {
    Stack.of(grantee).addStackDependency(Stack.of(this));
    return Fn.getStackOutput(Stack.of(this).stackName, this.#arnOutput);
  }
}
