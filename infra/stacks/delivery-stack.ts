import { CfnOutput, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import {
  OidcProviderNative,
  PolicyStatement,
  Role,
  WebIdentityPrincipal,
} from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

type DeliveredStage = Pick<Stage, 'name' | 'region' | 'deletionProtection'>;

export interface DeliveryStackProps extends StackProps {
  /** `OWNER/REPO` on GitHub. */
  readonly repository: string;
  readonly stages: readonly DeliveredStage[];
  /** The account's OpenID Connect provider of GitHub, where it has one. @default one is made */
  readonly providerArn?: string;
}

const ISSUER = 'token.actions.githubusercontent.com';
const AUDIENCE = 'sts.amazonaws.com';
/** The qualifier of a plain `cdk bootstrap`. */
const BOOTSTRAP = 'cdk-hnb659fds';
const STACKS = ['Data', 'Identity', 'Service', 'Workers', 'Watch'];

/** How the workflow gets in: without a key, as one role for each of its environments, and each role for one purpose. */
export class DeliveryStack extends Stack {
  readonly #repository: string;
  readonly #providerArn: string;

  constructor(
    scope: Construct,
    id: string,
    { repository, stages, providerArn, ...props }: DeliveryStackProps,
  ) {
    super(scope, id, props);
    this.#repository = repository;
    this.#providerArn =
      providerArn ??
      new OidcProviderNative(this, 'GitHub', {
        url: `https://${ISSUER}`,
        clientIds: [AUDIENCE],
      }).oidcProviderArn;
    for (const stage of stages) {
      this.#deploys(stage);
    }
    // Pull requests show what they would change where it matters.
    const shown = stages.find(({ deletionProtection }) => deletionProtection);
    if (shown) {
      this.#shows(shown);
    }
  }

  /** CDK's own roles of the stage's region put files and change stacks; all else is theirs. */
  #deploys(stage: DeliveredStage): void {
    const role = this.#role(stage.name, `Deploys the stage ${stage.name}`);
    this.#mayRead(role, stage);
    role.addToPolicy(
      new PolicyStatement({
        actions: ['sts:AssumeRole'],
        resources: ['deploy-role', 'file-publishing-role'].map((own) =>
          this.formatArn({
            ...{ service: 'iam', region: '', resource: 'role' },
            resourceName: `${BOOTSTRAP}-${own}-${this.account}-${stage.region}`,
          }),
        ),
      }),
    );
    this.#putsPages(role, stage);
  }

  /** Files of the portal go into their bucket beside the stacks: npm run deploy-portal adds, and deletes none. */
  #putsPages(role: Role, { name }: DeliveredStage): void {
    const bucket = `countersign-${name}-data-portalbucket*`;
    const resource = `arn:${this.partition}:s3:::${bucket}/*`;
    role.addToPolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [resource] }));
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:s3:::${bucket}/*]`,
      reason:
        'CloudFormation ends the name of a bucket as it likes; its objects are named after their content.',
    });
  }

  /** This role runs whatever a person who may push a branch chooses. */
  #shows(stage: DeliveredStage): void {
    this.#mayRead(this.#role('diff', `Shows what a change would do to ${stage.name}`), stage);
  }

  /**
   * Templates, for `cdk diff`. It would take CDK's role for lookups, which reads every table and bucket of the account;
   * where it may not, it goes on with its own.
   */
  #mayRead(role: Role, { name, region }: DeliveredStage): void {
    for (const stack of STACKS) {
      const resourceName = `Countersign-${name}-${stack}/*`;
      role.addToPolicy(
        new PolicyStatement({
          actions: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
          resources: [
            this.formatArn({
              ...{ service: 'cloudformation', region },
              resource: 'stack',
              resourceName,
            }),
          ],
        }),
      );
      Validations.of(role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:cloudformation:${region}:<AWS::AccountId>:stack/${resourceName}]`,
        reason: 'After the name comes an id that CloudFormation makes up.',
      });
    }
  }

  /** A role for one environment of the repository, whose reviewers and branches GitHub holds it to. */
  #role(environment: string, description: string): Role {
    const role = new Role(this, `Role-${environment}`, {
      description,
      assumedBy: new WebIdentityPrincipal(this.#providerArn, {
        StringEquals: {
          [`${ISSUER}:aud`]: AUDIENCE,
          [`${ISSUER}:sub`]: `repo:${this.#repository}:environment:${environment}`,
        },
      }),
    });
    new CfnOutput(this, `RoleArn-${environment}`, { value: role.roleArn });
    return role;
  }
}
