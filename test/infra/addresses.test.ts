import { Match, type Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import document from '#docs/openapi.json' with { type: 'json' };
import { REQUEST_HEADERS, RESPONSE_HEADERS } from '#infra/constructs/cors.ts';
import { faultsOf, type Settings } from '#infra/stage-settings.ts';
import { STAGES } from '#infra/stages.ts';
import { appOf, stageTemplates } from './synthesize.ts';

const { prod } = STAGES;
const certificateIn = (region: string) => `arn:aws:acm:${region}:123456789012:certificate/1-2`;
const domain = {
  api: 'api.example.com',
  links: 'get.example.com',
  certificateArn: certificateIn('us-east-1'),
};
const email = { from: 'no-reply@example.com', identity: 'example.com' };

const withSettings = (settings: Settings) =>
  stageTemplates('prod', { settings: JSON.stringify(settings) });

/** Values of a variable in all functions of a template. */
const variables = (template: Template | undefined, name: string): readonly unknown[] =>
  Object.values(template?.findResources('AWS::Lambda::Function') ?? {}).flatMap(
    ({ Properties }) => Properties.Environment?.Variables?.[name] ?? [],
  );

describe('a stage with names of its own', () => {
  const templates = withSettings({ domain, front: 'none' });
  const service = templates['Service'];

  it('closes the name that AWS gave its API, and maps both of its own to it', () => {
    service?.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
    for (const name of [domain.api, domain.links]) {
      service?.hasResourceProperties('AWS::ApiGatewayV2::DomainName', {
        DomainName: name,
        DomainNameConfigurations: [
          Match.objectLike({ CertificateArn: domain.certificateArn, SecurityPolicy: 'TLS_1_2' }),
        ],
      });
      service?.hasResourceProperties('AWS::ApiGatewayV2::ApiMapping', {
        ApiId: { Ref: 'ServiceApi85D8F981' },
      });
    }
  });

  it('writes them into links, webhooks and invitations, and names no API there: they survive its replacement', () => {
    const replaced = (template: Template | undefined) =>
      JSON.stringify(template?.toJSON()).replaceAll('ServiceApi85D8F981', 'AnotherApi');
    expect(replaced(service)).not.toBe(JSON.stringify(service?.toJSON()));
    for (const text of [JSON.stringify(service?.toJSON()), replaced(service)]) {
      const { Resources } = JSON.parse(text);
      const links = Object.values<{ Properties?: { Environment?: { Variables: object } } }>(
        Resources,
      ).flatMap(({ Properties }) => Object.entries(Properties?.Environment?.Variables ?? {}));
      const bases = links.filter(([name]) => name === 'LINK_BASE_URL');
      // Of the function that makes links, and of the one that shows them.
      expect(bases.map(([, url]) => url)).toEqual(
        Array.from({ length: 2 }, () => 'https://get.example.com'),
      );
    }
    // Of the sender of webhooks, and of the canary, which visits links, too.
    expect(variables(templates['Workers'], 'API_URL')).toEqual(
      Array.from({ length: 2 }, () => 'https://api.example.com'),
    );
    expect(variables(templates['Workers'], 'LINK_BASE_URL')).toEqual(['https://get.example.com']);
    expect(JSON.stringify(templates['Identity']?.toJSON())).toContain('https://api.example.com/');
  });

  it('says where their records lead', () => {
    for (const output of ['ApiRecord', 'LinksRecord']) {
      expect(Object.keys(service?.findOutputs(output) ?? {})).toEqual([output]);
    }
  });
});

describe('pages of others', () => {
  const templates = withSettings({
    corsOrigins: ['https://portal.example.net'],
    callbackUrls: ['https://portal.example.net/signed-in'],
  });

  it('may call the API, with every header that the contract has', () => {
    const headers = (what: 'parameters' | 'headers'): readonly string[] => {
      const found = new Set<string>();
      const walk = (part: unknown): void => {
        if (typeof part !== 'object' || part === null) {
          return;
        }
        if (what === 'parameters' && 'in' in part && part.in === 'header' && 'name' in part) {
          found.add(String(part.name).toLowerCase());
        }
        Object.values(part).forEach(walk);
      };
      walk(document);
      return [...found];
    };
    expect(REQUEST_HEADERS).toEqual(expect.arrayContaining([...headers('parameters')]));
    templates['Service']?.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: {
        AllowOrigins: ['https://portal.example.net'],
        AllowHeaders: REQUEST_HEADERS,
        AllowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
        ExposeHeaders: RESPONSE_HEADERS,
        MaxAge: 7_200,
      },
    });
  });

  it('upload attachments, and nothing to any other bucket', () => {
    const rules = Object.entries(templates['Data']?.findResources('AWS::S3::Bucket') ?? {}).flatMap(
      ([id, { Properties }]) =>
        Properties.CorsConfiguration ? [[id, Properties.CorsConfiguration.CorsRules] as const] : [],
    );
    expect(rules).toEqual([
      [
        'AttachmentsBucket134755D7',
        [
          expect.objectContaining({
            AllowedOrigins: ['https://*.cloudfront.net', 'https://portal.example.net'],
            AllowedMethods: ['POST', 'PUT'],
          }),
        ],
      ],
    ]);
  });

  it('sign people in', () => {
    templates['Identity']?.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      CallbackURLs: ['http://localhost:48271/signed-in', 'https://portal.example.net/signed-in'],
    });
  });

  it('are none by default', () => {
    const { Service } = stageTemplates('prod');
    Service?.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: Match.absent(),
    });
  });
});

describe('invitations', () => {
  it('come from the stage, with the address to sign in at', () => {
    const { Identity } = withSettings({ email: { ...email, name: 'Reseller' }, domain });
    Identity?.hasResourceProperties('AWS::Cognito::UserPool', {
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        From: 'Reseller <no-reply@example.com>',
        SourceArn: Match.anyValue(),
      },
      AdminCreateUserConfig: {
        InviteMessageTemplate: {
          EmailMessage: Match.stringLikeRegexp('https://api.example.com/.*{username}.*{####}'),
        },
      },
    });
  });
});

describe('addresses of a stage', () => {
  const wrong = (sentence: string, settings: Settings): readonly [string, Settings] => [
    sentence,
    { ...prod, ...settings },
  ];
  const unchecked = (settings: object): Settings => settings;

  it.each([
    wrong('a host name in lower case', { domain: { ...domain, api: 'https://api.example.com' } }),
    wrong('domain.certificateArn: it takes the ARN', {
      domain: { ...domain, certificateArn: 'x' },
    }),
    wrong('domain.links: it takes', unchecked({ domain: { ...domain, links: undefined } })),
    wrong('a part that nothing reads', unchecked({ domain: { ...domain, link: 'x' } })),
    wrong('links need a name of their own', { domain: { ...domain, links: domain.api } }),
    wrong('API Gateway takes certificates of its own region', {
      domain: {
        ...domain,
        certificateArn: certificateIn('eu-west-1'),
        frontCertificateArn: certificateIn('us-east-1'),
      },
    }),
    wrong('CloudFront takes certificates of us-east-1 only', {
      region: 'eu-west-1',
      domain: { ...domain, certificateArn: certificateIn('eu-west-1') },
    }),
    wrong('a certificate for a front and no front', {
      front: 'none',
      domain: { ...domain, frontCertificateArn: certificateIn('us-east-1') },
    }),
    wrong('email.from: it takes an e-mail address', { email: { ...email, from: 'me' }, domain }),
    wrong('which the identity "example.org" does not cover', {
      ...{ domain, email: { ...email, identity: 'example.org' } },
    }),
    wrong('without an address to sign in at', { email }),
    wrong('leave out email.', {
      ...{ email, domain },
      identity: { kind: 'oidc', issuer: 'https://login.test', audience: 'x' },
    }),
    wrong('callbackUrls.0: it takes an https address', { callbackUrls: ['http://example.com/a'] }),
    wrong('callbackUrls: it takes at least one address', { callbackUrls: [] }),
    wrong('which keeps them: leave them out', {
      callbackUrls: ['https://portal.example.net/'],
      identity: { kind: 'oidc', issuer: 'https://login.test', audience: 'x' },
    }),
    wrong('corsOrigins.0: it takes an origin', { corsOrigins: ['https://portal.example.net/'] }),
    wrong('corsOrigins.0: it takes an origin', { corsOrigins: ['*'] }),
  ])('are refused: "%s"', (sentence, settings) => {
    expect(faultsOf(settings)).toEqual([expect.stringContaining(sentence)]);
  });

  it('of a page in development may be on this machine', () => {
    const callbackUrls = ['http://localhost:5173/signed-in'];
    expect(faultsOf({ ...prod, callbackUrls })).toEqual([]);
  });

  it('on a command line are an object of settings', () => {
    for (const settings of ['{', '[]', '{"name": "x"}']) {
      expect(() => appOf('prod', { settings })).toThrow('is no JSON object of settings');
    }
  });
});
