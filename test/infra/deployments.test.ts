import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ROUTES_BY_FUNCTION } from '#functions/routes.ts';
import { renewableOf, stageTemplates } from './synthesize.ts';

const ref = z.object({ Ref: z.string() });
const resources = <Schema extends z.ZodType>(schema: Schema) =>
  z.record(z.string(), z.looseObject({ Properties: schema }));
const groups = resources(
  z.object({
    AlarmConfiguration: z.object({
      Alarms: z.array(z.object({ Name: ref })),
      Enabled: z.boolean(),
    }),
    AutoRollbackConfiguration: z.object({ Enabled: z.boolean(), Events: z.array(z.string()) }),
    DeploymentConfigName: z.string(),
  }),
);
const aliases = z.record(
  z.string(),
  z.object({
    Properties: z.object({ FunctionName: ref, Name: z.string() }),
    UpdatePolicy: z.object({
      CodeDeployLambdaAliasUpdate: z.object({ DeploymentGroupName: ref }),
    }),
  }),
);
const integrations = z.record(
  z.string(),
  z.object({
    Properties: z.object({ IntegrationUri: ref }),
    DependsOn: z.array(z.string()).default([]),
  }),
);
const permissions = resources(z.object({ FunctionName: z.looseObject({}) }));
const authorizers = resources(z.object({ AuthorizerUri: z.looseObject({}) }));

const HOW = {
  dev: 'CodeDeployDefault.LambdaAllAtOnce',
  prod: 'CodeDeployDefault.LambdaCanary10Percent10Minutes',
};
const FUNCTIONS = Object.keys(ROUTES_BY_FUNCTION);
/** Those of the routes, and the one that is asked who calls. */
const GRADUAL = FUNCTIONS.length + 1;

const read = (service: Template) => ({
  groups: groups.parse(service.findResources('AWS::CodeDeploy::DeploymentGroup')),
  aliases: aliases.parse(service.findResources('AWS::Lambda::Alias')),
  integrations: integrations.parse(service.findResources('AWS::ApiGatewayV2::Integration')),
  permissions: permissions.parse(service.findResources('AWS::Lambda::Permission')),
  authorizer: Object.values(
    authorizers.parse(service.findResources('AWS::ApiGatewayV2::Authorizer')),
  )[0]?.Properties.AuthorizerUri,
});

describe.each(['dev', 'prod'] as const)('deployments of %s', (stage) => {
  let service: Template;
  let made: ReturnType<typeof read>;
  beforeAll(() => {
    service = renewableOf(stageTemplates(stage));
    made = read(service);
  });

  it('lead every request to the alias of its function, which CodeDeploy moves', () => {
    const targets = Object.values(made.integrations).map(
      ({ Properties }) => Properties.IntegrationUri.Ref,
    );
    expect(targets).toHaveLength(FUNCTIONS.length);
    const asked = Object.keys(made.aliases).filter((id) =>
      JSON.stringify(made.authorizer).includes(`{"Ref":"${id}"}`),
    );
    expect(asked).toHaveLength(1);
    expect([...targets, ...asked].sort()).toEqual(Object.keys(made.aliases).sort());
    const groupIds = Object.values(made.aliases).map(
      ({ UpdatePolicy }) => UpdatePolicy.CodeDeployLambdaAliasUpdate.DeploymentGroupName.Ref,
    );
    expect(groupIds.sort()).toEqual(Object.keys(made.groups).sort());
  });

  it('let the API invoke an alias before they lead it there', () => {
    for (const { Properties, DependsOn } of Object.values(made.integrations)) {
      const allowed = DependsOn.map((id) => made.permissions[id]?.Properties.FunctionName);
      expect(allowed).toEqual([Properties.IntegrationUri]);
    }
  });

  it('go back when they are stopped, fail, or raise the alarm of their function', () => {
    const alarms = new Set<string>();
    for (const { Properties } of Object.values(made.groups)) {
      const { AlarmConfiguration, AutoRollbackConfiguration, DeploymentConfigName } = Properties;
      expect(DeploymentConfigName).toBe(HOW[stage]);
      expect(AutoRollbackConfiguration).toEqual({
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
      });
      // All at once, nothing is left to stop.
      expect(AlarmConfiguration.Enabled).toBe(stage === 'prod');
      expect(AlarmConfiguration.Alarms).toHaveLength(1);
      alarms.add(AlarmConfiguration.Alarms[0]?.Name.Ref ?? '');
    }
    expect(alarms.size).toBe(GRADUAL);
  });
});

const alarm = z.object({ Properties: z.looseObject({ AlarmActions: z.array(ref).default([]) }) });

describe('alarms of deployments in prod', () => {
  const service = () => renewableOf(stageTemplates('prod'));

  it('are the only ones that wake nobody, and each looks at crashes, and at answers with 500 if there are any', () => {
    const template = service();
    const found = Object.entries(template.findResources('AWS::CloudWatch::Alarm')).map(
      ([id, resource]) => [id, alarm.parse(resource).Properties] as const,
    );
    const silent = found.filter(([, { AlarmActions }]) => AlarmActions.length === 0);
    const guards = Object.values(read(template).groups).flatMap(({ Properties }) =>
      Properties.AlarmConfiguration.Alarms.map(({ Name }) => Name.Ref),
    );
    expect(silent.map(([id]) => id).sort()).toEqual(guards.sort());
    for (const [id, properties] of silent) {
      const looksAt = JSON.stringify(properties);
      expect(looksAt).toMatch(/"ExecutedVersion".*:live.*"Errors"/);
      expect(properties).toMatchObject({
        Threshold: 3,
        EvaluationPeriods: 3,
        DatapointsToAlarm: 2,
        Metrics: expect.arrayContaining([
          expect.objectContaining({
            Expression: expect.stringMatching(/^IF\(.*>= 0\.05 \* FILL\(invocations, 0\)/),
          }),
        ]),
      });
      expect(looksAt.includes('"Failures"')).toBe(!id.startsWith('DeploymentsAuthorizeFails'));
    }
  });

  it('are read by a role that moves the aliases of these functions, and of no others', () => {
    const [statement] = Object.values(service().findResources('AWS::IAM::Policy'))
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(({ Action }) => [Action].flat().includes('lambda:UpdateAlias'));
    const named = JSON.stringify(statement.Resource);
    expect(named).not.toContain('*');
    expect(named.match(/:live/g)).toHaveLength(GRADUAL);
  });
});
