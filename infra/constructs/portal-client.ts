import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { ClientAttributes, OAuthScope, UserPool, UserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { UserDirectory } from './user-directory.ts';

export interface PortalClientProps {
  readonly issuer: string;
  readonly users: UserDirectory;
  /** Where the pages of the portal are, without a slash at the end. */
  readonly origin: string;
}

/**
 * How the pages of a stage sign people in. The client is beside the front and not beside the pool, since its addresses are the front's:
 * a distribution without a domain has its name only when it is made.
 */
export class PortalClient extends Construct {
  constructor(scope: Construct, id: string, { issuer, users, origin }: PortalClientProps) {
    super(scope, id);
    const client = new UserPoolClient(this, 'Client', {
      userPool: UserPool.fromUserPoolId(this, 'Pool', users.userPoolId),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${origin}/signed-in`],
        logoutUrls: [`${origin}/sign-in`],
      },
      // People cannot change their own address: the audit names them by it.
      writeAttributes: new ClientAttributes().withStandardAttributes({ locale: true }),
      accessTokenValidity: Duration.hours(1),
      preventUserExistenceErrors: true,
    });
    const config = {
      identity: {
        authority: issuer,
        clientId: client.userPoolClientId,
        scope: 'openid',
        endpoints: {
          authorization: `${users.signInUrl}/oauth2/authorize`,
          token: users.tokenUrl,
          endSession: `${users.signInUrl}/logout`,
        },
        signOut: 'cognito',
      },
    };
    new CfnOutput(this, 'Config', { value: Stack.of(this).toJsonString(config) }).overrideLogicalId(
      'PortalConfig',
    );
  }
}
