import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import * as z from 'zod';
import { createApp } from '#infra/app.ts';
import type { StageName } from '#infra/stages.ts';
import { billedResources } from './resources.ts';

/** The resources of a stage's stacks that cost money by existing. */
export interface Deployed {
  /** Runs of all schedules. */
  readonly runsAMonth: number;
  /** Runs of the canary among them, which send requests. */
  readonly canaryRunsAMonth: number;
  readonly alarmMetrics: number;
  readonly customMetrics: number;
  /** Metrics that get data without traffic: CloudWatch bills a metric for the hours in which it does. */
  readonly restingMetrics: number;
  readonly dashboards: number;
  readonly keys: number;
  readonly secrets: number;
}

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
});
export type TemplateResource = z.output<typeof resourceSchema>;
const templateSchema = z.object({ Resources: z.record(z.string(), resourceSchema) });

/** Every resource of a stage's stacks. */
export function resourcesOf(stage: StageName): readonly TemplateResource[] {
  const outdir = mkdtempSync(join(tmpdir(), 'countersign-cost-'));
  try {
    const context = { 'aws:cdk:bundling-stacks': [], stage, rulePacks: 'off' };
    const { stacks } = createApp(new App({ outdir, context })).synth();
    return stacks.flatMap(({ template }) => {
      const parsed: unknown = template;
      return Object.values(templateSchema.parse(parsed).Resources);
    });
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

const MINUTES_A_MONTH = (365 / 12) * 24 * 60;
const MINUTES = { minute: 1, hour: 60, day: 1_440 } as const;

const schedule = z.object({ ScheduleExpression: z.string(), Description: z.string() });
const alarm = z.object({
  Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional(),
});
const filter = z.object({
  FilterPattern: z.string(),
  MetricTransformations: z.tuple([
    z.object({
      MetricName: z.string(),
      Dimensions: z.array(z.object({ Key: z.string() })).default([]),
    }),
  ]),
});

function runsOf({ Properties }: TemplateResource): number {
  const { ScheduleExpression } = schedule.parse(Properties);
  const [, count, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(ScheduleExpression) ?? [];
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
    throw new Error(`${ScheduleExpression} is no schedule that can be reckoned.`);
  }
  return MINUTES_A_MONTH / (Number(count) * MINUTES[unit]);
}

const isCanary = ({ Properties }: TemplateResource): boolean =>
  schedule.parse(Properties).Description === 'Runs functions/canary';

/** Values that each dimension has, at the most in use: codes, names of events and outcomes are taken for fifteen. */
const VALUES = 15;
const VALUES_OF: Readonly<Record<string, number>> = { function: 7, job: 8 };

/** Filters of one name and no dimension feed one metric; with one, each of its values is a metric. */
function metricsOf(filters: readonly TemplateResource[]): number {
  const byName = new Map(
    filters.map(({ Properties }) => {
      const [{ MetricName, Dimensions }] = filter.parse(Properties).MetricTransformations;
      return [
        MetricName,
        Dimensions.reduce((product, { Key }) => product * (VALUES_OF[Key] ?? VALUES), 1),
      ];
    }),
  );
  return [...byName.values()].reduce((sum, each) => sum + each, 0);
}

/** Each run of a job has a line; one that says more, or another line, tells of work. */
function isFedAtRest({ Properties }: TemplateResource): boolean {
  const { FilterPattern } = filter.parse(Properties);
  return FilterPattern.includes('"JOB_DONE"') && !FilterPattern.includes('IS TRUE');
}

/** An alarm is priced by each metric that it looks at. */
const looksAt = ({ Properties }: TemplateResource): number =>
  alarm.parse(Properties).Metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1;

/** Throws if there is a resource that no price line knows. */
export function deployedOf(resources: readonly TemplateResource[]): Deployed {
  const by = billedResources(resources);
  const all = (type: string): readonly TemplateResource[] => by.get(type) ?? [];
  const sum = (type: string, of: (each: TemplateResource) => number) =>
    all(type).reduce((total, each) => total + of(each), 0);
  return {
    runsAMonth: sum('AWS::Scheduler::Schedule', runsOf),
    canaryRunsAMonth: sum('AWS::Scheduler::Schedule', (each) =>
      isCanary(each) ? runsOf(each) : 0,
    ),
    alarmMetrics: sum('AWS::CloudWatch::Alarm', looksAt),
    customMetrics: metricsOf(all('AWS::Logs::MetricFilter')),
    restingMetrics: metricsOf(all('AWS::Logs::MetricFilter').filter(isFedAtRest)),
    dashboards: all('AWS::CloudWatch::Dashboard').length,
    keys: all('AWS::KMS::Key').length,
    secrets: all('AWS::SecretsManager::Secret').length,
  };
}
