import type { RemovalPolicy } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { encryptionContext, type Purpose } from '#shared/platform/crypto/encryption-context.ts';

export interface EncryptionKeyProps {
  readonly description: string;
  readonly removalPolicy: RemovalPolicy;
}

/** A KMS key that data keys are made by. It turns by itself every year; what it closed before still opens. */
export class EncryptionKey extends Construct {
  readonly #key: Key;

  constructor(scope: Construct, id: string, props: EncryptionKeyProps) {
    super(scope, id);
    this.#key = new Key(this, 'Key', { ...props, enableKeyRotation: true });
  }

  get arn(): string {
    return this.#key.keyArn;
  }

  /** Grants one use of the key, for one purpose and nothing else. */
  grant(grantee: IGrantable, action: 'Decrypt' | 'GenerateDataKey', purpose: Purpose): void {
    const context = Object.entries(encryptionContext(purpose)).map(([name, value]) => [
      `kms:EncryptionContext:${name}`,
      value,
    ]);
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: [`kms:${action}`],
        resources: [this.arn],
        conditions: { StringEquals: Object.fromEntries(context) },
      }),
    );
  }
}
