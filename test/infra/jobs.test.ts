import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { JOB_NAMES, schedulesOf } from '#shared/system/jobs/schedules.ts';
import { renewableOf, stageTemplates } from './synthesize.ts';

const getAtt = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) });
const schedule = z.object({
  Properties: z.object({
    ScheduleExpression: z.string(),
    Target: z.object({ Arn: getAtt }),
    // One that is switched off looks like one that runs.
    State: z.literal('ENABLED').default('ENABLED'),
  }),
});
const lambda = z.object({
  Metadata: z.object({ 'countersign:folder': z.string() }),
  Properties: z.object({ Timeout: z.int() }),
});
const invokeConfig = z.object({
  Properties: z.object({
    FunctionName: z.object({ Ref: z.string() }),
    MaximumEventAgeInSeconds: z.int().optional(),
  }),
});
const alarm = z.object({
  MetricName: z.enum(['JobRuns', 'JobRunsBehind']),
  Dimensions: z.tuple([z.object({ Value: z.string() })]),
  Period: z.int(),
  EvaluationPeriods: z.literal(1),
  ComparisonOperator: z.string(),
  Threshold: z.number(),
});

const secondsOf = (rate: string): number => {
  const [, count, unit = ''] = /^rate\((\d+) (minute|hour)s?\)$/.exec(rate) ?? [];
  return Number(count) * (unit === 'hour' ? 3_600 : 60);
};

/** Each job: how often it is begun, how long it may run, how long an invocation waits. */
function jobsOf(service: Template) {
  const functions = service.findResources('AWS::Lambda::Function');
  const configs = Object.values(service.findResources('AWS::Lambda::EventInvokeConfig')).map(
    (resource) => invokeConfig.parse(resource).Properties,
  );
  return Object.values(service.findResources('AWS::Scheduler::Schedule'))
    .map((resource) => schedule.parse(resource).Properties)
    .map(({ ScheduleExpression, Target }) => {
      const id = Target.Arn['Fn::GetAtt'][0];
      const { Metadata, Properties } = lambda.parse(functions[id]);
      return {
        job: Metadata['countersign:folder'],
        every: secondsOf(ScheduleExpression),
        timeout: Properties.Timeout,
        maxAge: configs.find(({ FunctionName }) => FunctionName.Ref === id)
          ?.MaximumEventAgeInSeconds,
      };
    });
}

describe('jobs', () => {
  let service: Template;
  beforeAll(() => {
    service = renewableOf(stageTemplates('prod'));
  });

  it('of each minute end before the next run is due, unless they read a file of 20 GiB', () => {
    const minutely = jobsOf(service).filter(({ every }) => every === 60);
    expect(Object.fromEntries(minutely.map(({ job, timeout }) => [job, timeout]))).toEqual({
      'check-media': 900,
      'finish-cancellations': 50,
      'retry-webhooks': 50,
    });
  });

  it('are those that the operator sees, with their times', () => {
    const scheduled = jobsOf(service).map(({ job, every, timeout }) => [job, every, timeout]);
    expect(scheduled.sort()).toEqual(
      schedulesOf(5).map(({ job, everySeconds, longestSeconds }) => [
        ...[job, everySeconds, longestSeconds],
      ]),
    );
  });

  it('each record their own run, and no other one', () => {
    const policies = Object.values(service.findResources('AWS::IAM::Policy')).map(
      ({ Properties }) => JSON.stringify(Properties.PolicyDocument.Statement),
    );
    const granted = policies.flatMap((policy) => policy.match(/"JOB#[^"]*"/g) ?? []);
    expect(granted.sort()).toEqual(['*', ...JOB_NAMES].map((job) => `"JOB#${job}"`));
    for (const policy of policies) {
      expect((policy.match(/JOB#/g) ?? []).length).toBeLessThanOrEqual(1);
    }
  });

  it('drop an invocation that has waited until its successor is due', () => {
    const jobs = jobsOf(service);
    expect(jobs).toHaveLength(8);
    for (const { job, every, timeout, maxAge } of jobs) {
      expect([job, maxAge]).toEqual([job, Math.max(every, timeout)]);
    }
  });

  it.each([
    ['JobRuns', 'LessThanThreshold', 1],
    ['JobRunsBehind', 'GreaterThanOrEqualToThreshold', 4],
  ] as const)(
    'have alarms on %s that see four of their longest runs, and are raised when it is %s %i',
    (metric, comparison, threshold) => {
      const periods = Object.values(service.findResources('AWS::CloudWatch::Alarm'))
        .flatMap(({ Properties }) => alarm.safeParse(Properties).data ?? [])
        .filter(({ MetricName }) => MetricName === metric)
        .map(({ Dimensions, Period, ComparisonOperator, Threshold }) => [
          Dimensions[0].Value,
          [Period, ComparisonOperator, Threshold],
        ]);
      expect(Object.fromEntries(periods)).toEqual(
        Object.fromEntries(
          jobsOf(service).map(({ job, every, timeout }) => [
            job,
            [4 * Math.max(every, timeout), comparison, threshold],
          ]),
        ),
      );
    },
  );
});
