import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { env as claimsEnv } from '#functions/issue-claims/env.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { UserDirectory } from '../constructs/user-directory.ts';
import { pin } from '../pinned.ts';
import type { Stage } from '../stages.ts';
import type { DataStack } from './data-stack.ts';

/** The issuer whose tokens a stage accepts. */
export interface Identity {
  /** As tokens have it in `iss`. */
  readonly issuer: string;
  /** As tokens have it in `aud`. A user pool's access tokens have none: there each of its clients is let in. */
  readonly audience: string | undefined;
  /** Origins that a page calls to sign somebody in and out. */
  readonly origins: readonly string[];
  /** Undefined where another issuer has the people and programs. */
  readonly users: UserDirectory | undefined;
  /** Says what the user pool's tokens claim: while it fails there are none. */
  readonly issueClaims: IFunction | undefined;
}

export interface IdentityStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
}

/** The user pool of callers: people and programs of partners, and the operator's people. There is no self-service sign-up. */
export class IdentityStack extends Stack implements Identity {
  readonly issuer: string;
  readonly audience = undefined;
  readonly origins: readonly string[];
  readonly users: UserDirectory;
  readonly issueClaims: IFunction;

  constructor(scope: Construct, id: string, { stage, data, ...props }: IdentityStackProps) {
    super(scope, id, props);
    this.users = new UserDirectory(this, 'Users', stage);
    pin(this, { Users: 'Users0A0EEA89' });
    const issueClaims = new ServiceFunction(this, 'IssueClaims', {
      folder: 'issue-claims',
      env: claimsEnv,
      environment: { TABLE_NAME: data.table.tableName },
      logRetention: stage.logRetention,
      // Cognito waits no longer, and tries twice more.
      timeout: Duration.seconds(5),
    });
    data.table.grant(issueClaims, ['GetItem'], ['PRINCIPAL#*']);
    this.issueClaims = issueClaims.lambda;
    this.users.claimsFrom(this.issueClaims);
    const { userPoolId, peopleClientId, tokenUrl } = this.users;
    this.issuer = `https://cognito-idp.${this.region}.${this.urlSuffix}/${userPoolId}`;
    this.origins = [`https://cognito-idp.${this.region}.${this.urlSuffix}`, this.users.signInUrl];
    new CfnOutput(this, 'Issuer', { value: this.issuer });
    new CfnOutput(this, 'UserPoolId', { value: userPoolId });
    new CfnOutput(this, 'PeopleClientId', { value: peopleClientId });
    new CfnOutput(this, 'TokenUrl', { value: tokenUrl });
  }
}
