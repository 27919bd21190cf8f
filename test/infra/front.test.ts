import { generateKeyPairSync } from 'node:crypto';
import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { faultsOf, type Settings } from '#infra/stage-settings.ts';
import { STAGES } from '#infra/stages.ts';
import { FRONT_LOG_FIELDS } from '#shared/downloads/front-log-fields.ts';
import { stageTemplates } from './synthesize.ts';

const { prod } = STAGES;
const publicKey = (modulusLength = 2_048): string =>
  generateKeyPairSync('rsa', {
    modulusLength,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).publicKey;
const KEY = publicKey();
const [DISTRIBUTION, BEHIND] = ['AWS::CloudFront::Distribution', 'AWS::Lambda::Function'];

const withSettings = (settings: Settings) =>
  stageTemplates('prod', { settings: JSON.stringify(settings) });
const templateOf = (templates: Readonly<Record<string, Template>>, stack: string): Template => {
  const template = templates[stack];
  if (!template) {
    throw new Error(`There is no stack ${stack}.`);
  }
  return template;
};
const configOf = (service: Template) => {
  const [distribution] = Object.values(service.findResources(DISTRIBUTION));
  return distribution?.['Properties'].DistributionConfig;
};
const environments = (service: Template): readonly Readonly<Record<string, unknown>>[] =>
  Object.values(service.findResources(BEHIND)).map(
    ({ Properties }) => Properties.Environment?.Variables ?? {},
  );

describe('the front of a stage', () => {
  const templates = stageTemplates('prod');
  const service = templateOf(templates, 'Service');
  const config = configOf(service);

  it('sends every path of the API to the API, uncached and with all of the request', () => {
    const first = new Set(
      DEPLOYED_ROUTES.map(({ route }) => `/${route.key.split(' ')[1]?.split('/')[1]}/*`),
    );
    expect(config.CacheBehaviors.map((each: { PathPattern: string }) => each.PathPattern)).toEqual(
      ['/*/v1/*', ...first].sort(),
    );
    for (const behavior of config.CacheBehaviors) {
      expect(behavior).toMatchObject({
        // Managed-CachingDisabled and Managed-AllViewerExceptHostHeader
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        AllowedMethods: expect.arrayContaining(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE']),
      });
    }
  });

  it('proves itself to the API by a secret that every function behind it knows', () => {
    const [origin] = config.Origins.filter((each: object) => 'CustomOriginConfig' in each);
    expect(origin.OriginCustomHeaders).toEqual([
      { HeaderName: 'x-countersign-front', HeaderValue: expect.anything() },
    ]);
    const known = environments(service).flatMap(({ FRONT_SECRETS: secrets }) => secrets ?? []);
    expect(known).toHaveLength(8);
    for (const secrets of known) {
      expect(secrets).toEqual(origin.OriginCustomHeaders[0].HeaderValue);
    }
    expect(JSON.stringify(known)).toContain('{{resolve:secretsmanager:');
  });

  it('sends one of two secrets while one replaces the other, and the API knows both', () => {
    const turned = templateOf(withSettings({ front: { secrets: [2, 1] } }), 'Service');
    const text = JSON.stringify(configOf(turned));
    expect([text.includes('FrontSecret2'), text.includes('FrontSecret1')]).toEqual([true, false]);
    const known = environments(turned).flatMap(({ FRONT_SECRETS: secrets }) => secrets ?? []);
    expect(JSON.stringify(known[0])).toMatch(/FrontSecret2.*FrontSecret1/);
  });

  it('shows pages in no frame, and runs nothing that is inline', () => {
    service.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true },
        },
      },
    });
    const [policy] = Object.values(service.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const text = JSON.stringify(policy);
    expect(text).toContain("frame-ancestors 'none'");
    expect(text).not.toContain('unsafe-inline');
  });

  it('is in links and webhooks until the stage has a domain', () => {
    const bases = environments(service).flatMap(({ LINK_BASE_URL: base }) => base ?? []);
    expect(JSON.stringify(bases)).toContain('FrontDistribution428BE642');
    expect(JSON.stringify(bases)).not.toContain('ServiceApi85D8F981');
  });

  it('alone reads the files of the portal, and does so for this account only', () => {
    const data = templateOf(templates, 'Data');
    data.hasResourceProperties('AWS::S3::BucketPolicy', {
      Bucket: { Ref: Match.stringLikeRegexp('^PortalBucket') },
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: 's3:GetObject',
            Principal: { Service: 'cloudfront.amazonaws.com' },
            Condition: Match.objectLike({
              StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } },
            }),
          }),
        ]),
      },
    });
    expect(JSON.stringify(data.findResources('AWS::S3::BucketPolicy'))).not.toMatch(
      /MediaBucket[^}]*}[^}]*cloudfront/,
    );
  });

  it('has both names of a domain, which their records lead to, and lets the API see them', () => {
    const domain = {
      api: 'api.example.com',
      links: 'get.example.com',
      certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1-2',
    };
    const named = templateOf(withSettings({ domain }), 'Service');
    expect(configOf(named)).toMatchObject({
      Aliases: ['api.example.com', 'get.example.com'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      // Managed-AllViewerAndCloudFrontHeaders: the API's own names choose the API.
      CacheBehaviors: expect.arrayContaining([
        expect.objectContaining({
          OriginRequestPolicyId: '33f36d7e-f396-46d9-90e0-52428a34d9dc',
        }),
      ]),
    });
    expect(named.findOutputs('LinksRecord')['LinksRecord']?.['Value']).toEqual({
      'Fn::GetAtt': ['FrontDistribution428BE642', 'DomainName'],
    });
  });

  it('may be left out', () => {
    const bare = withSettings({ front: 'none' });
    const service = templateOf(bare, 'Service');
    service.resourceCountIs(DISTRIBUTION, 0);
    expect(JSON.stringify(service.toJSON())).not.toContain('FRONT_SECRETS');
    expect(JSON.stringify(templateOf(bare, 'Data').toJSON())).not.toContain('PortalBucket');
  });
});

describe('files by the front', () => {
  const templates = withSettings({ delivery: { publicKeys: [KEY] } });
  const service = templateOf(templates, 'Service');

  it('are sent for addresses that a key of the stage has signed, and for no others', () => {
    const behavior = configOf(service).CacheBehaviors.find(
      (each: { PathPattern: string }) => each.PathPattern === '/media/*',
    );
    expect(behavior.TrustedKeyGroups).toHaveLength(1);
    service.hasResourceProperties('AWS::CloudFront::PublicKey', {
      PublicKeyConfig: { EncodedKey: KEY },
    });
  });

  it('are read by no function: that of the link signs, with a key that no other may read', () => {
    const statements = Object.values(service.findResources('AWS::IAM::Policy')).flatMap(
      ({ Properties }) =>
        Properties.PolicyDocument.Statement.map((statement: object) => ({
          roles: JSON.stringify(Properties.Roles),
          text: JSON.stringify(statement),
        })),
    );
    const ofClick = statements.filter(({ roles }) => roles.includes('OpenLinkRole'));
    expect(ofClick.some(({ text }) => text.includes('s3:GetObject'))).toBe(false);
    const readers = statements.filter(({ text }) => text.includes('FrontDownloadsKey'));
    expect(readers.map(({ roles }) => roles.includes('OpenLinkRole'))).toEqual([true]);
  });

  it('are logged without any path, since the path of a link is its token', () => {
    service.hasResourceProperties('AWS::Logs::Delivery', { RecordFields: [...FRONT_LOG_FIELDS] });
    expect(FRONT_LOG_FIELDS).not.toContain('cs-uri-stem');
    const workers = templateOf(templates, 'Workers');
    expect(environments(workers)).toContainEqual(
      expect.objectContaining({ ACCESS_LOGS_PREFIX: 'media/', FRONT_LOGS_PREFIX: 'front/' }),
    );
  });

  it('in strict mode go to the address of their click, so the front has no address of IPv6', () => {
    const strict = withSettings({ delivery: { publicKeys: [KEY] }, strictDownloads: true });
    const template = templateOf(strict, 'Service');
    expect(configOf(template).IPV6Enabled).toBe(false);
    expect(environments(template)).toContainEqual(
      expect.objectContaining({ STRICT_DOWNLOADS: 'on' }),
    );
  });
});

describe('settings of the front', () => {
  const wrong = (sentence: string, settings: object): readonly [string, Settings] => [
    sentence,
    { ...prod, ...settings },
  ];
  const WEB_ACL = 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/plan/1-2';

  it.each([
    wrong('has a wrong front', { front: 'no' }),
    wrong('has a wrong front', { front: { webAclArn: WEB_ACL.replace('us-east-1', 'eu-west-1') } }),
    wrong('has a wrong front', { front: { secrets: [1, 2, 3] } }),
    wrong('the same secret twice', { front: { secrets: [1, 1] } }),
    wrong('has a wrong delivery', { delivery: 'cloudfront' }),
    wrong('and has no front', { front: 'none', delivery: { publicKeys: [KEY] } }),
    wrong('whose log is set up in us-east-1 only', {
      ...{ region: 'eu-west-1', delivery: { publicKeys: [KEY] } },
    }),
    wrong('a key for downloads that CloudFront does not take', { delivery: { publicKeys: ['x'] } }),
    wrong('a key for downloads that CloudFront does not take', {
      delivery: { publicKeys: [publicKey(1_024)] },
    }),
    wrong('the same key for downloads twice', { delivery: { publicKeys: [KEY, KEY] } }),
  ])('are refused: "%s"', (sentence, settings) => {
    expect(faultsOf(settings)).toEqual([expect.stringContaining(sentence)]);
  });

  it('may be a web ACL, as of a flat-rate plan', () => {
    const settings = { ...prod, front: { webAclArn: WEB_ACL } };
    expect(faultsOf(settings)).toEqual([]);
  });
});

describe('the pages of the portal', () => {
  const signInOf = (service: Template) =>
    Object.values(service.findResources('AWS::Cognito::UserPoolClient')).map(
      ({ Properties: { CallbackURLs, LogoutURLs, AllowedOAuthFlows, GenerateSecret } }) => ({
        ...{ CallbackURLs, LogoutURLs, AllowedOAuthFlows, GenerateSecret },
      }),
    );
  const domain = {
    api: 'api.example.com',
    links: 'get.example.com',
    certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1-2',
  };

  const service = templateOf(stageTemplates('prod'), 'Service');
  const named = templateOf(withSettings({ domain }), 'Service');
  const bare = templateOf(withSettings({ front: 'none' }), 'Service');

  it('sign people in and out at the name of the front, or of the domain', () => {
    const [front] = signInOf(service);
    const host = { 'Fn::GetAtt': ['FrontDistribution428BE642', 'DomainName'] };
    expect(front).toEqual({
      CallbackURLs: [{ 'Fn::Join': ['', ['https://', host, '/signed-in']] }],
      LogoutURLs: [{ 'Fn::Join': ['', ['https://', host, '/sign-in']] }],
      AllowedOAuthFlows: ['code'],
      // A page keeps no secret.
      GenerateSecret: undefined,
    });
    expect(signInOf(named)).toEqual([
      expect.objectContaining({
        CallbackURLs: ['https://api.example.com/signed-in'],
        LogoutURLs: ['https://api.example.com/sign-in'],
      }),
    ]);
  });

  it('get their settings and their bucket from the outputs of the stage', () => {
    const outputs = service.toJSON()['Outputs'];
    expect(JSON.stringify(outputs.PortalBucketName)).toContain('PortalBucket');
    const config = JSON.stringify(outputs.PortalConfig);
    for (const part of ['oauth2/authorize', 'oauth2/token', '/logout', 'clientId', 'cognito-idp']) {
      expect(config).toContain(part);
    }
  });

  it('are none without a front', () => {
    expect(signInOf(bare)).toEqual([]);
    expect(bare.toJSON()['Outputs']).not.toHaveProperty('PortalBucketName');
  });
});
