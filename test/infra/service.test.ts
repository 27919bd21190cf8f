import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEFAULT_ROUTE, DEPLOYED_ROUTES } from '#functions/routes.ts';
import { functionFolders } from '#infra/bundle-functions.ts';
import { renewableOf, stageTemplates } from './synthesize.ts';

const policySchema = z.object({
  Properties: z.object({
    PolicyDocument: z.object({
      Statement: z.array(
        z.looseObject({
          Action: z.union([z.string(), z.array(z.string())]),
          Resource: z.unknown().optional(),
          Condition: z.unknown().optional(),
        }),
      ),
    }),
    Roles: z.array(z.object({ Ref: z.string() })),
  }),
});
const FOLDER = 'countersign:folder';
const functionSchema = z.object({
  Metadata: z.object({ [FOLDER]: z.string() }),
  Properties: z.looseObject({
    Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }),
  }),
});

const statementsOf = (service: Template) =>
  Object.values(service.findResources('AWS::IAM::Policy'))
    .map((policy) => policySchema.parse(policy).Properties)
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);

const functionsOf = (service: Template) =>
  Object.values(service.findResources('AWS::Lambda::Function')).map((resource) =>
    functionSchema.parse(resource),
  );

/** A stream has no items, and so no partitions to be bound to. */
const ON_STREAM = new Set(
  ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
    (action) => `dynamodb:${action}`,
  ),
);

/** Folders of the functions that run by the clock. */
const JOBS = [
  'check-media',
  'expire-links',
  'finish-cancellations',
  'reconcile-downloads',
  'watch-key-pools',
  'expire-subscriptions',
  'retry-webhooks',
  'canary',
];
/** Functions that nobody waits for. */
const BACKGROUND = [...JOBS, 'dispatch-events', 'send-webhooks'];

describe.each(['dev', 'prod'] as const)('service of %s', (stage) => {
  let service: Template;
  let identity: Template;
  beforeAll(() => {
    const templates = stageTemplates(stage);
    service = renewableOf(templates);
    identity = templates['Identity'] as Template;
  });

  it('deploys every folder of functions/, each once', () => {
    const deployed = [service, identity]
      .flatMap(functionsOf)
      .map(({ Metadata }) => Metadata['countersign:folder']);
    expect(deployed.sort()).toEqual(functionFolders().toSorted());
  });

  it('gives every function a role of its own', () => {
    const roles = functionsOf(service).map(({ Properties }) => Properties.Role['Fn::GetAtt'][0]);
    expect(new Set(roles).size).toBe(roles.length);
  });

  it('has exactly the routes of the routing table, behind the authorizer unless they are public', () => {
    const routes = Object.values(service.findResources('AWS::ApiGatewayV2::Route')).map(
      ({ Properties }) => [Properties.RouteKey, Properties.AuthorizationType],
    );
    const expected = [
      [DEFAULT_ROUTE, 'NONE'],
      ...DEPLOYED_ROUTES.map(({ route }) => [
        route.key,
        route.access === 'public' ? 'NONE' : 'CUSTOM',
      ]),
    ];
    expect(routes.sort()).toEqual(expected.sort());
  });

  it('grants no scan, no wildcard action and no administration of the table to anybody', () => {
    const actions = statementsOf(service).flatMap(({ Action }) => Action);
    expect(actions.length).toBeGreaterThan(20);
    expect(
      actions.filter((action) => /\*|Scan|PartiQL|dynamodb:(Create|Delete)Table/.test(action)),
    ).toEqual([]);
  });

  it('binds every grant on the table to the partitions that its function works on', () => {
    const onTable = statementsOf(service).filter(({ Action }) =>
      [Action].flat().some((action) => action.startsWith('dynamodb:') && !ON_STREAM.has(action)),
    );
    expect(onTable.length).toBeGreaterThan(15);
    for (const { Condition } of onTable) {
      expect(Condition).toEqual({
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': expect.anything() },
      });
    }
  });

  it('R24: lets nobody change or delete an audit record or a ledger entry', () => {
    const changing = statementsOf(service).filter(({ Action }) =>
      [Action].flat().some((action) => /dynamodb:(Update|Delete|BatchWrite)/.test(action)),
    );
    expect(changing.length).toBeGreaterThan(3);
    expect(JSON.stringify(changing.map(({ Condition }) => Condition))).not.toMatch(/AUDIT|ACCOUNT/);
  });

  it('R24: lets nobody read, change or delete what is archived, and one function add to it', () => {
    const onArchive = statementsOf(service).filter((statement) =>
      JSON.stringify(statement).includes('AuditArchive'),
    );
    expect(onArchive.map(({ Action }) => Action)).toEqual(['s3:PutObject']);
    const everything = JSON.stringify(statementsOf(service));
    expect(everything).not.toMatch(/s3:(BypassGovernance|PutObjectRetention|PutObjectLegalHold)/);
  });

  it.each(['check-media', 'import-catalog', 'operator-api', 'reconcile-downloads'])(
    'lets %s learn that an object is not there: S3 says so only to a reader of all names',
    (folder) => {
      const role = functionsOf(service).find(({ Metadata }) => Metadata[FOLDER] === folder)
        ?.Properties.Role['Fn::GetAtt'][0];
      const own = Object.values(service.findResources('AWS::IAM::Policy'))
        .map((policy) => policySchema.parse(policy).Properties)
        .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
      const lists = own.filter(({ Action }) => Action === 's3:ListBucket');
      expect(lists).toHaveLength(1);
      expect(lists[0]?.Condition).toBeUndefined();
    },
  );

  it.each([
    ['open-link', 1_200],
    ['validate-key', 200],
  ])('bounds how many run at once of the public %s: in prod %i', (folder, most) => {
    service.hasResource('AWS::Lambda::Function', {
      Metadata: Match.objectLike({ 'countersign:folder': folder }),
      Properties: Match.objectLike({
        ReservedConcurrentExecutions: stage === 'prod' ? most : Match.absent(),
      }),
    });
  });

  it('lets system alone invoke others, and of them the aliases that serve routes', () => {
    const invoking = statementsOf(service).filter(
      ({ Action, Resource }) =>
        [Action].flat().includes('lambda:InvokeFunction') && Array.isArray(Resource),
    );
    expect(invoking.map(({ Resource }) => Resource)).toEqual([
      [
        'ImportCatalog',
        'OperatorApi',
        'Entitlements',
        'PartnerApi',
        'Statement',
        'OpenLink',
        'ValidateKey',
      ].map((name) => ({ Ref: expect.stringMatching(new RegExp(`${name}.*Aliaslive`)) })),
    ]);
  });

  it('logs routes but no paths, which may hold the token of a link', () => {
    service.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      AccessLogSettings: {
        Format: Match.not(Match.stringLikeRegexp('\\$context\\.(path|http\\.path)')),
      },
    });
  });

  it('ends every function before the gateway stops waiting for it', () => {
    for (const { Metadata, Properties } of functionsOf(service)) {
      const folder = Metadata['countersign:folder'];
      // Below the 30 seconds of a request and the ten of the authorizer, with time for a start.
      const longest = BACKGROUND.includes(folder) ? 900 : folder === 'authorize' ? 8 : 25;
      expect([folder, Number(Properties['Timeout']) <= longest]).toEqual([folder, true]);
    }
  });

  it('runs its jobs by the clock, with a dead-letter queue and an alarm that says who is hurt', () => {
    service.resourceCountIs('AWS::Scheduler::Schedule', JOBS.length);
    for (const schedule of Object.values(service.findResources('AWS::Scheduler::Schedule'))) {
      expect(schedule['Properties'].Target.DeadLetterConfig).toBeDefined();
      expect(JSON.parse(schedule['Properties'].Target.Input)).toEqual({
        time: '<aws.scheduler.scheduled-time>',
      });
    }
    service.resourceCountIs('AWS::SQS::Queue', JOBS.length + 2);
    for (const alarm of Object.values(service.findResources('AWS::CloudWatch::Alarm'))) {
      expect(alarm['Properties'].AlarmDescription).toMatch(
        /\. What to do: docs\/runbook\.md#[\w-]+$/,
      );
    }
  });
});
