import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import { env as authorizeEnv } from '#functions/authorize/env.ts';
import { checkIdentity } from '#infra/identity-setting.ts';
import { appOf, renewableOf, stageTemplates } from './synthesize.ts';

const OIDC = { kind: 'oidc', issuer: 'https://login.test/tenant/v2.0', audience: 'api://x' };
const actionsIn = (template: Template | undefined) =>
  Object.values(template?.findResources('AWS::IAM::Policy') ?? {})
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
    .flatMap(({ Action }): string[] => [Action].flat());

describe.each(['dev', 'prod'] as const)('the user pool of %s', (stage) => {
  let identity: Template;
  let service: Template;
  beforeAll(() => {
    const templates = stageTemplates(stage);
    identity = templates['Identity'] as Template;
    service = renewableOf(templates);
  });

  it('has the claims of people and of programs said by the function for it', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', {
      UserPoolTier: 'ESSENTIALS',
      LambdaConfig: {
        PreTokenGenerationConfig: {
          LambdaArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('^IssueClaims'), 'Arn'] },
          LambdaVersion: 'V3_0',
        },
      },
    });
    expect(actionsIn(identity).filter((action) => action.startsWith('dynamodb:'))).toEqual([
      'dynamodb:GetItem',
    ]);
  });

  it('lets nobody change what they are: no attribute of his own making, and no address', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPool', { Schema: Match.absent() });
    identity.resourceCountIs('AWS::Cognito::UserPoolClient', 1);
    identity.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      WriteAttributes: ['locale'],
      AllowedOAuthFlows: ['code'],
      CallbackURLs: ['http://localhost:48271/signed-in'],
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    });
  });

  it('has its operators named by nobody but the administrators of the account', () => {
    identity.hasResourceProperties('AWS::Cognito::UserPoolGroup', { GroupName: 'operators' });
    const all = [...actionsIn(identity), ...actionsIn(service)];
    expect(all.filter((action) => action.startsWith('cognito-idp:')).sort()).toEqual([
      'cognito-idp:AdminCreateUser',
      'cognito-idp:AdminDeleteUser',
      'cognito-idp:AdminGetUser',
      'cognito-idp:CreateUserPoolClient',
      'cognito-idp:DeleteUserPoolClient',
      'cognito-idp:DescribeUserPoolClient',
      'cognito-idp:ListUserPoolClients',
    ]);
  });

  it('is asked for its keys by a function that may do nothing else, and whose answers hold five minutes', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'REQUEST',
      AuthorizerPayloadFormatVersion: '2.0',
      AuthorizerResultTtlInSeconds: 300,
      EnableSimpleResponses: true,
      IdentitySource: ['$request.header.Authorization'],
    });
    const [policy] = Object.values(
      service.findResources('AWS::IAM::Policy', {
        Properties: { Roles: [{ Ref: Match.stringLikeRegexp('^AuthorizerAuthorizeRole') }] },
      }),
    );
    const actions = policy?.['Properties'].PolicyDocument.Statement.flatMap(
      ({ Action }: { Action: string | string[] }) => Action,
    );
    expect(actions.map((action: string) => action.split(':')[0])).toEqual([
      ...['logs', 'logs', 'xray', 'xray'],
    ]);
  });

  it('is asked by a function that ends before the 10 seconds that the gateway waits for it', () => {
    service.hasResourceProperties('AWS::Lambda::Function', {
      Role: { 'Fn::GetAtt': [Match.stringLikeRegexp('^AuthorizerAuthorizeRole'), 'Arn'] },
      Timeout: 8,
    });
  });

  it('is where its name says: no template sends the authorizer elsewhere', () => {
    expect(Object.keys(authorizeEnv.shape)).toContain('ISSUER_ENDPOINT');
    for (const template of [identity, service]) {
      expect(JSON.stringify(template.toJSON())).not.toContain('ISSUER_ENDPOINT');
    }
  });
});

describe('a stage whose tokens come from another issuer', () => {
  it('deploys no user pool, and lets nobody into one', () => {
    const templates = stageTemplates('prod', { identity: JSON.stringify(OIDC) });
    expect(Object.keys(templates).sort()).toEqual(['Data', 'Service', 'Watch', 'Workers']);
    const service = renewableOf(templates);
    expect(actionsIn(service).filter((action) => action.startsWith('cognito'))).toEqual([]);
    service.hasResourceProperties('AWS::Lambda::Function', {
      Environment: {
        Variables: Match.objectLike({ ISSUER: OIDC.issuer, AUDIENCE: OIDC.audience }),
      },
    });
    expect(JSON.stringify(service.toJSON())).not.toMatch(/USER_POOL_ID|TokensFail/);
  });
});

describe('the setting', () => {
  it('is taken as it is when it says all that is needed', () => {
    expect(checkIdentity({ kind: 'cognito' })).toEqual({ kind: 'cognito' });
    expect(checkIdentity(OIDC)).toEqual(OIDC);
  });

  it.each([
    [undefined, 'its kind is missing or unknown. It is "cognito" or "oidc".'],
    [{ issuer: OIDC.issuer }, 'its kind is missing or unknown. It is "cognito" or "oidc".'],
    [{ kind: 'saml' }, 'its kind is missing or unknown. It is "cognito" or "oidc".'],
    [
      { ...OIDC, kind: 'cognito' },
      'issuer and audience contradicts the kind "cognito", which takes nothing else.',
    ],
    [
      { ...OIDC, userPoolId: 'x' },
      'userPoolId contradicts the kind "oidc", which takes issuer and audience.',
    ],
    [{ ...OIDC, issuer: undefined }, 'the kind "oidc" needs an issuer'],
    [{ ...OIDC, issuer: 'http://login.test' }, 'the kind "oidc" needs an issuer'],
    [{ ...OIDC, issuer: 'login.test' }, 'the kind "oidc" needs an issuer'],
    [{ ...OIDC, issuer: 'https://login.test/?x=1' }, 'the kind "oidc" needs an issuer'],
    [{ ...OIDC, issuer: 'https://login.test/#x' }, 'the kind "oidc" needs an issuer'],
    [{ ...OIDC, issuer: 'https://a:b@login.test' }, 'the kind "oidc" needs an issuer'],
    [{ ...OIDC, audience: undefined }, 'the kind "oidc" needs an audience'],
    [{ ...OIDC, audience: ' ' }, 'the kind "oidc" needs an audience'],
  ])('%j stops a synthesis with a sentence', (setting, sentence) => {
    expect(() => checkIdentity(setting)).toThrow(sentence);
    if (setting !== undefined) {
      expect(() => appOf('dev', { identity: JSON.stringify(setting) })).toThrow(sentence);
    }
  });

  it('that is no JSON stops it, too', () => {
    expect(() => appOf('dev', { identity: 'oidc' })).toThrow('identity: oidc is not JSON');
  });
});
