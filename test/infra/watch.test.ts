import type { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { appOf, templatesOf } from './synthesize.ts';

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
const alarm = z.object({
  Properties: z.object({
    Namespace: z.string(),
    MetricName: z.string(),
    Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
    Period: z.int(),
    TreatMissingData: z.enum(['breaching', 'notBreaching']),
  }),
});

describe('what is watched in prod', () => {
  let service: Template;
  let made: readonly string[];
  let dashboard: string;
  beforeAll(() => {
    service = templatesOf(appOf('prod'))['Service'] as Template;
    made = Object.values(service.findResources('AWS::Logs::MetricFilter'))
      .map((resource) => filter.parse(resource).Properties.MetricTransformations[0])
      .map(({ MetricName, Dimensions }) =>
        [MetricName, ...Dimensions.map(({ Key }) => Key)].join(),
      );
    dashboard = JSON.stringify(service.findResources('AWS::CloudWatch::Dashboard'));
  });
  /** All but those of deployments, which reckon with more than one metric. */
  const alarms = () =>
    Object.values(service.findResources('AWS::CloudWatch::Alarm'))
      .filter(({ Properties }) => 'MetricName' in Properties)
      .map((resource) => alarm.parse(resource).Properties);

  it('alarms on metrics of ours only if a log line makes them', () => {
    const ours = alarms().filter(({ Namespace }) => Namespace === 'Countersign');
    expect(ours.length).toBeGreaterThan(5);
    for (const { MetricName, Dimensions } of ours) {
      expect(made).toContain([MetricName, ...Dimensions.map(({ Name }) => Name)].join());
    }
  });

  it('is woken when a job does not come: silence is an alarm, and four runs are waited for', () => {
    const silent = alarms().filter(({ TreatMissingData }) => TreatMissingData === 'breaching');
    const schedules = service.findResources('AWS::Scheduler::Schedule');
    expect(silent).toHaveLength(Object.keys(schedules).length);
    expect(silent.map(({ Period }) => Period).sort((a, b) => a - b)).toEqual([
      240, 240, 240, 1_200, 3_600, 3_600, 3_600,
    ]);
  });

  it.each(['Refusals', 'Failures', 'LinkAnswers', 'Events', 'JobRuns', 'JobLag'])(
    'shows %s on its dashboard',
    (name) => {
      expect(made.some((each) => each.startsWith(`${name},`))).toBe(true);
      expect(dashboard).toContain(name);
    },
  );
});
