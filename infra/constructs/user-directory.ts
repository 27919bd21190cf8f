import { Aws, Duration, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  ClientAttributes,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
  type UserPoolDomain,
  UserPoolEmail,
  UserPoolOperation,
  type UserPoolProps,
} from 'aws-cdk-lib/aws-cognito';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Stage } from '../stages.ts';

/** Where `npm run sign-in` waits for the browser (cli/sign-in.ts): Cognito takes no other address. */
const SIGNED_IN_URL = 'http://localhost:48271/signed-in';

/** The scope that programs request: a client that has no scope gets no token. */
const API = { identifier: 'countersign', scope: 'api' } as const;

/** Calls of the functions that let partners' people and programs in. None of them touches a group. */
export type DirectoryAction =
  | 'AdminCreateUser'
  | 'AdminDeleteUser'
  | 'AdminGetUser'
  | 'CreateUserPoolClient'
  | 'DeleteUserPoolClient'
  | 'DescribeUserPoolClient'
  | 'ListUserPoolClients';

/** The sender of invitations, and the address that they name. */
function mailOf({ domain, email, region }: Stage): Pick<UserPoolProps, 'email' | 'userInvitation'> {
  const signInAt = email?.signInAt ?? (domain && `https://${domain.api}/`);
  return {
    ...(email && {
      email: UserPoolEmail.withSES({
        fromEmail: email.from,
        ...(email.name !== undefined && { fromName: email.name }),
        // An address of a verified domain, or a verified address.
        ...(email.identity !== email.from && { sesVerifiedDomain: email.identity }),
        sesRegion: region,
      }),
    }),
    ...(signInAt !== undefined && {
      userInvitation: {
        emailSubject: 'Your access to Countersign',
        emailBody: `<p>You are invited to Countersign. Sign in at <a href="${signInAt}">${signInAt}</a> as {username}, with the temporary password <b>{####}</b>. It is valid for three days.</p><p>Countersign에 초대되었습니다. <a href="${signInAt}">${signInAt}</a>에서 사용자 이름 {username}, 임시 비밀번호 <b>{####}</b>로 로그인하세요. 임시 비밀번호는 3일 동안 유효합니다.</p>`,
      },
    }),
  };
}

/** The pool of people and programs. Which partner and which roles they have is not in it but in the table. */
export class UserDirectory extends UserPool {
  readonly #people: UserPoolClient;
  readonly #domain: UserPoolDomain;

  constructor(scope: Construct, id: string, stage: Stage) {
    const { name, removalPolicy, deletionProtection } = stage;
    super(scope, id, {
      ...mailOf(stage),
      // Tokens of programs can be given claims from this plan on.
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      keepOriginal: { email: true },
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
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-COG8',
      reason: 'Threat protection is priced by user and month; a second factor is required instead.',
    });
    // Its members are operators. Only the account's administrators change it: no function may.
    new CfnUserPoolGroup(this, 'Operators', {
      userPoolId: this.userPoolId,
      groupName: 'operators',
      description: "The service's own staff",
    });
    const api = new ResourceServerScope({ scopeName: API.scope, scopeDescription: 'All of it' });
    this.addResourceServer('Api', { identifier: API.identifier, scopes: [api] });
    this.#domain = this.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `countersign-${name}-${Aws.ACCOUNT_ID}` },
    });
    this.#people = this.addClient('Portal', {
      authFlows: { userSrp: true },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [SIGNED_IN_URL, ...(stage.callbackUrls ?? [])],
      },
      // People cannot change their own address: the audit names them by it.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      accessTokenValidity: Duration.hours(1),
      preventUserExistenceErrors: true,
    });
  }

  get peopleClientId(): string {
    return this.#people.userPoolClientId;
  }

  /** Where people sign in, and programs get their tokens. */
  get signInUrl(): string {
    return this.#domain.baseUrl();
  }

  get tokenUrl(): string {
    return `${this.signInUrl}/oauth2/token`;
  }

  /** The scope that clients of programs are let ask for. */
  get programScope(): string {
    return `${API.identifier}/${API.scope}`;
  }

  /** Has a function say what tokens claim, those of programs too. */
  claimsFrom(lambda: IFunction): void {
    this.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, lambda, LambdaVersion.V3_0);
  }

  allow(grantee: IGrantable, actions: readonly DirectoryAction[]): void {
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: actions.map((action) => `cognito-idp:${action}`),
        resources: [this.userPoolArn],
      }),
    );
  }
}
