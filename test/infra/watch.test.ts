import { Match, type Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { renewableOf, stageTemplates } from './synthesize.ts';

const filter = z.object({
  Properties: z.object({
    FilterPattern: z.string(),
    MetricTransformations: z.tuple([
      z.object({
        MetricName: z.string(),
        MetricNamespace: z.literal('Countersign'),
        Dimensions: z.array(z.object({ Key: z.string() })).default([]),
      }),
    ]),
  }),
});
const metric = z.object({
  Namespace: z.string(),
  MetricName: z.string(),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
});
const watched = z.object({
  TreatMissingData: z.enum(['breaching', 'notBreaching']),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
});
const alarm = z.union([
  z.object({ Properties: z.object({ ...metric.shape, ...watched.shape, Period: z.int() }) }),
  // One that is reckoned from several metrics.
  z.object({
    Properties: z.object({
      ...watched.shape,
      Metrics: z.array(z.object({ MetricStat: z.object({ Metric: metric }).optional() })),
    }),
  }),
]);
type AlarmOf = z.output<typeof alarm>['Properties'];

/** All that an alarm looks at. */
const metricsOf = (each: AlarmOf): readonly z.output<typeof metric>[] =>
  'Metrics' in each ? each.Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []) : [each];

describe('what is watched in prod', () => {
  let service: Template;
  let made: readonly string[];
  let dashboard: string;
  beforeAll(() => {
    service = renewableOf(stageTemplates('prod'));
    made = Object.values(service.findResources('AWS::Logs::MetricFilter'))
      .map((resource) => filter.parse(resource).Properties.MetricTransformations[0])
      .map(({ MetricName, Dimensions }) =>
        [MetricName, ...Dimensions.map(({ Key }) => Key)].join(),
      );
    dashboard = JSON.stringify(service.findResources('AWS::CloudWatch::Dashboard'));
  });
  /** All but those of deployments, which wake nobody. */
  const alarms = () =>
    Object.values(service.findResources('AWS::CloudWatch::Alarm'))
      .filter(({ Properties }) => 'AlarmActions' in Properties)
      .map((resource) => alarm.parse(resource).Properties);

  it('alarms on metrics of ours only if a log line makes them', () => {
    const ours = alarms()
      .flatMap(metricsOf)
      .filter(({ Namespace }) => Namespace === 'Countersign');
    expect(ours.length).toBeGreaterThan(5);
    for (const { MetricName, Dimensions } of ours) {
      expect(made).toContain([MetricName, ...Dimensions.map(({ Name }) => Name)].join());
    }
  });

  it('is woken when a job does not come: silence is an alarm, and four runs are waited for', () => {
    const silent = alarms().filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    const schedules = service.findResources('AWS::Scheduler::Schedule');
    expect(silent).toHaveLength(Object.keys(schedules).length);
    expect(
      silent.map((each) => ('Period' in each ? each.Period : 0)).sort((a, b) => a - b),
    ).toEqual([240, 240, 1_200, 1_200, 3_600, 3_600, 3_600, 3_600]);
  });

  it('says of each alarm who is hurt, in a sentence of its own, and tells somebody', () => {
    const impacts = alarms().map(
      ({ AlarmDescription }) => AlarmDescription.split(' What to do: ')[0],
    );
    expect(impacts.filter((impact = '') => !/^[A-Z].{30,}\.$/.test(impact))).toEqual([]);
  });

  it('shows every metric that it makes on its dashboard', () => {
    const names = [...new Set(made.map((each) => each.split(',')[0] ?? ''))];
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !dashboard.includes(name))).toEqual([]);
  });

  it('is woken for each queue of dead letters, and shows how old the oldest is', () => {
    const queues = Object.keys(service.findResources('AWS::SQS::Queue'));
    expect(queues.length).toBeGreaterThan(7);
    const looked = JSON.stringify(
      alarms()
        .flatMap(metricsOf)
        .filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible'),
    );
    expect(queues.filter((queue) => !looked.includes(queue))).toEqual([]);
    expect(dashboard.split('ApproximateAgeOfOldestMessage')).toHaveLength(queues.length + 1);
  });

  it('is woken while the user pool can issue no tokens', () => {
    const [failing, ...others] = alarms().filter(({ AlarmDescription }) =>
      AlarmDescription.endsWith('#no-tokens-are-issued'),
    );
    expect(others).toEqual([]);
    const [looked] = failing ? metricsOf(failing) : [];
    expect(looked).toMatchObject({ Namespace: 'AWS/Lambda', MetricName: 'Errors' });
    expect(JSON.stringify(looked?.Dimensions)).toMatch(/FunctionName.*Identity.*IssueClaims/);
  });

  it('is woken when the index throttles, which is counted by itself', () => {
    const looked = alarms()
      .filter(({ AlarmDescription }) => AlarmDescription.endsWith('#the-table-throttles'))
      .map((each) =>
        metricsOf(each).map(({ MetricName, Dimensions }) => [
          MetricName,
          Dimensions.find(({ Name }) => Name === 'GlobalSecondaryIndexName')?.Value,
        ]),
      );
    expect(looked).toEqual(
      ['ReadThrottleEvents', 'WriteThrottleEvents'].map((name) => [
        [name, undefined],
        [name, 'due'],
      ]),
    );
  });

  it.each([
    ['R22', 'ForeignCustomersTried', 'FOREIGN_CUSTOMERS_TRIED', 2],
    ['R22', 'ClaimsFull', 'CLAIMS_FULL', 1],
    ['R24', 'AuditRecordsChanged', 'AUDIT_RECORD_CHANGED', 1],
  ])('%s: is woken by the first %s, which the line %s of %i logs makes', (_, name, code, logs) => {
    service.hasResourceProperties('AWS::CloudWatch::Alarm', {
      ...{ Namespace: 'Countersign', MetricName: name, Statistic: 'Sum', Threshold: 1 },
      ...{ ComparisonOperator: 'GreaterThanOrEqualToThreshold', EvaluationPeriods: 1 },
      AlarmActions: Match.anyValue(),
    });
    const filters = Object.values(service.findResources('AWS::Logs::MetricFilter'))
      .map((resource) => filter.parse(resource).Properties)
      .filter(({ MetricTransformations: [{ MetricName }] }) => MetricName === name);
    expect(filters.map(({ FilterPattern }) => FilterPattern.includes(`"${code}"`))).toEqual(
      Array(logs).fill(true),
    );
  });

  it.each([
    [
      'clicks that are slow, fail or are turned away',
      ['Duration', 'Errors', 'Failures', 'Throttles'],
    ],
    ['callers whom the gateway turns away', ['Unauthorized', 'ThrottledByApi']],
    ['errors, at once and over hours', ['5xx']],
    ['a stream that is read late', ['IteratorAge']],
    ['a table that throttles', ['ReadThrottleEvents', 'WriteThrottleEvents']],
    ['jobs that leave work behind', ['JobRunsBehind']],
    ['webhooks that are not sent, and dead ones', ['WebhooksOldest', 'WebhooksDead']],
  ])('is woken for %s', (_, names) => {
    const looked = alarms()
      .flatMap(metricsOf)
      .map(({ MetricName }) => MetricName);
    expect(looked).toEqual(expect.arrayContaining(names));
  });
});
