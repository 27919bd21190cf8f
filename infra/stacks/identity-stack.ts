import { Duration, Stack, type StackProps, Validations } from 'aws-cdk-lib';
import { AccountRecovery, Mfa, UserPool, type UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

export interface IdentityStackProps extends StackProps {
  readonly stage: Stage;
}

/** Who may call: people of partners and of the operator. Nobody signs up by himself. */
export class IdentityStack extends Stack {
  readonly #userPool: UserPool;
  readonly #portal: UserPoolClient;

  constructor(scope: Construct, id: string, props: IdentityStackProps) {
    super(scope, id, props);
    const { removalPolicy, deletionProtection } = props.stage;
    this.#userPool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection,
      removalPolicy,
    });
    Validations.of(this.#userPool).acknowledge({
      id: 'AwsSolutions-COG8',
      reason: 'Threat protection is priced by user and month; a second factor is required instead.',
    });
    this.#portal = this.#userPool.addClient('Portal', {
      authFlows: { userSrp: true },
      accessTokenValidity: Duration.hours(1),
      preventUserExistenceErrors: true,
    });
  }

  get issuer(): string {
    return `https://cognito-idp.${this.region}.${this.urlSuffix}/${this.#userPool.userPoolId}`;
  }

  get audience(): readonly string[] {
    return [this.#portal.userPoolClientId];
  }
}
