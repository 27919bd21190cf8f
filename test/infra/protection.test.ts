import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { STAGES } from '#infra/stages.ts';
import { appOf, templatesOf } from './synthesize.ts';

interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

const RETENTION_DAYS = { dev: 7, prod: 90 } as const;
const BLOCKED = [
  'BlockPublicAcls',
  'BlockPublicPolicy',
  'IgnorePublicAcls',
  'RestrictPublicBuckets',
];
const WITHOUT_TLS = { Bool: { 'aws:SecureTransport': 'false' } };

describe.each(['dev', 'prod'] as const)('every resource of %s', (stage) => {
  let stacks: readonly Stack[];
  let all: readonly (readonly [string, Resource])[];
  beforeAll(() => {
    const app = appOf(stage);
    stacks = app.node.children.filter((child) => child instanceof Stack);
    all = Object.values(templatesOf(app)).flatMap((template) =>
      Object.entries(template.toJSON()['Resources'] as Record<string, Resource>),
    );
  });

  /** All resources of a type; a rule about none of them would hold for nothing. */
  function every(type: string): readonly (readonly [string, Resource['Properties']])[] {
    const found = all.filter(([, { Type }]) => Type === type);
    expect(found.map(([id]) => id)).not.toEqual([]);
    return found.map(([id, { Properties }]) => [id, Properties ?? {}]);
  }
  const policiesOf = (type: string, of: string) =>
    every(type).filter(([, { [of]: targets }]) => targets !== undefined);

  it.each([
    ['bucket', 'AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'Bucket'],
    ['queue', 'AWS::SQS::Queue', 'AWS::SQS::QueuePolicy', 'Queues'],
    ['topic', 'AWS::SNS::Topic', 'AWS::SNS::TopicPolicy', 'Topics'],
  ])('that is a %s refuses requests without TLS', (_, type, policy, of) => {
    const refusing = policiesOf(policy, of).filter(([, { PolicyDocument }]) =>
      (PolicyDocument as { Statement: Record<string, unknown>[] }).Statement.some(
        ({ Effect, Principal, Condition }) =>
          Effect === 'Deny' &&
          JSON.stringify([Principal, Condition]).includes(JSON.stringify(WITHOUT_TLS)) &&
          ['*', '{"AWS":"*"}'].includes(
            typeof Principal === 'string' ? Principal : JSON.stringify(Principal),
          ),
      ),
    );
    const guarded = refusing.flatMap(([, { [of]: targets }]) =>
      [targets as { Ref: string } | { Ref: string }[]].flat().map(({ Ref }) => Ref),
    );
    expect(guarded.sort()).toEqual(
      every(type)
        .map(([id]) => id)
        .sort(),
    );
  });

  it.each(BLOCKED)('that is a bucket is closed to the public: %s', (setting) => {
    for (const [id, { PublicAccessBlockConfiguration }] of every('AWS::S3::Bucket')) {
      expect([id, (PublicAccessBlockConfiguration as Record<string, boolean>)?.[setting]]).toEqual([
        id,
        true,
      ]);
    }
  });

  it.each([
    ['AWS::S3::Bucket', 'BucketEncryption', expect.anything()],
    ['AWS::SQS::Queue', 'SqsManagedSseEnabled', true],
    ['AWS::SNS::Topic', 'KmsMasterKeyId', expect.anything()],
    ['AWS::DynamoDB::GlobalTable', 'SSESpecification', { SSEEnabled: true, SSEType: 'KMS' }],
    ['AWS::KMS::Key', 'EnableKeyRotation', true],
  ])('that is %s encrypts what it keeps: %s', (type, setting, wanted) => {
    for (const [id, properties] of every(type)) {
      expect([id, properties[setting]]).toEqual([id, wanted]);
    }
  });

  it('that is a log group forgets after its time', () => {
    for (const [id, { RetentionInDays }] of every('AWS::Logs::LogGroup')) {
      expect([id, RetentionInDays]).toEqual([id, RETENTION_DAYS[stage]]);
    }
  });

  it('that is a function logs to a group of the stack, and to none that Lambda makes and keeps', () => {
    for (const [id, { LoggingConfig }] of every('AWS::Lambda::Function')) {
      expect([id, LoggingConfig]).toEqual([
        id,
        expect.objectContaining({ LogGroup: { Ref: expect.anything() } }),
      ]);
    }
  });

  it('that is a table can be restored to any second, and cannot be deleted by hand in prod', () => {
    for (const [, { Replicas }] of every('AWS::DynamoDB::GlobalTable')) {
      expect(Replicas).toEqual([
        expect.objectContaining({
          PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
          DeletionProtectionEnabled: stage === 'prod',
        }),
      ]);
    }
  });

  it('that is a pool of users cannot be deleted by hand in prod', () => {
    for (const [, { DeletionProtection }] of every('AWS::Cognito::UserPool')) {
      expect(DeletionProtection).toBe(stage === 'prod' ? 'ACTIVE' : 'INACTIVE');
    }
  });

  it('that keeps state is in a stack that refuses to be deleted in prod', () => {
    const refusing = stacks.filter(({ terminationProtection }) => terminationProtection);
    expect(refusing.map(({ stackName }) => stackName)).toEqual(
      stage === 'prod' ? ['Countersign-prod-Data', 'Countersign-prod-Identity'] : [],
    );
  });

  it('that is a stage of the API throttles as infra/stages.ts says', () => {
    for (const [, { DefaultRouteSettings }] of every('AWS::ApiGatewayV2::Stage')) {
      const { rate, burst } = STAGES[stage].throttle;
      expect(DefaultRouteSettings).toEqual({
        ThrottlingRateLimit: rate,
        ThrottlingBurstLimit: burst,
      });
    }
  });

  it('R9: that is a public route of the table throttles by itself, after it is there', () => {
    const routes = all.filter(([, { Type }]) => Type === 'AWS::ApiGatewayV2::Route');
    const open = new Map(
      DEPLOYED_ROUTES.filter(
        ({ servedBy }) => servedBy === 'open-link' || servedBy === 'validate-key',
      ).map(({ route: { key } }) => [
        key,
        routes.find(([, { Properties }]) => Properties['RouteKey'] === key),
      ]),
    );
    expect(open.size).toBe(7);
    const { rate, burst } = STAGES[stage].publicThrottle;
    for (const [, { Type, Properties, DependsOn = [] }] of all) {
      if (Type === 'AWS::ApiGatewayV2::Stage') {
        expect(Properties['RouteSettings']).toEqual(
          Object.fromEntries(
            // Requests for which no route is known cost a function, too.
            ['$default', ...open.keys()].map((key) => [
              key,
              { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst },
            ]),
          ),
        );
        expect(DependsOn).toEqual(expect.arrayContaining([...open.values()].map((r) => r?.[0])));
      }
    }
  });

  it('that is a key or a log group goes with its stack where the data does', () => {
    for (const [id, { Type, DeletionPolicy }] of all) {
      if (Type === 'AWS::KMS::Key') {
        expect([id, DeletionPolicy]).toEqual([id, stage === 'prod' ? 'Retain' : 'Delete']);
      }
      if (Type === 'AWS::Logs::LogGroup' && stage === 'dev') {
        expect([id, DeletionPolicy]).toEqual([id, 'Delete']);
      }
    }
  });

  it('does without a firewall, which an API of this kind cannot have, for reasons that are written down', () => {
    expect(all.filter(([, { Type }]) => /WAF/i.test(Type))).toEqual([]);
    expect(every('AWS::ApiGatewayV2::Api').map(([, { ProtocolType }]) => ProtocolType)).toEqual([
      'HTTP',
    ]);
    const decision = new URL(
      '../../docs/adr/0033-public-rules-judge-the-stacks.md',
      import.meta.url,
    );
    expect(readFileSync(decision, 'utf8')).toContain('There is no AWS WAF.');
  });
});
