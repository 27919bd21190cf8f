import { type RemovalPolicy, Validations } from 'aws-cdk-lib';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

export interface GeneratedSecretProps {
  readonly description: string;
  readonly removalPolicy: RemovalPolicy;
}

/** A random value that nobody chooses and nobody needs to know. */
export class GeneratedSecret extends Construct {
  readonly #secret: Secret;

  constructor(scope: Construct, id: string, { description, removalPolicy }: GeneratedSecretProps) {
    super(scope, id);
    this.#secret = new Secret(this, 'Secret', {
      description,
      removalPolicy,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    Validations.of(this.#secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'It derives and signs what is out already: rotating it by a clock would end links and lists in use. docs/runbook.md says when and how.',
    });
  }

  get arn(): string {
    return this.#secret.secretArn;
  }

  /** The value as a dynamic reference, for a resource that is given it when it is deployed. */
  get reference(): string {
    return this.#secret.secretValue.unsafeUnwrap();
  }

  /** Grants reading the value, and nothing about it. */
  grantValue(grantee: IGrantable): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [this.arn] }),
    );
  }
}
