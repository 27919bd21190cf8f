import { Duration, Validations } from 'aws-cdk-lib';
import { Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { JobName, JobTimes } from '#shared/system/jobs/schedules.ts';
import type { Stage } from '../stages.ts';
import type { Alarms } from './alarms.ts';
import type { DataTable } from './data-table.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { LogMetric } from './log-metric.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

export type ScheduledJobProps<Env extends z.ZodMiniObject> = Omit<
  ServiceFunctionProps<Env>,
  'deadLetterQueue' | 'folder' | 'maxEventAge' | 'reservedConcurrency' | 'timeout'
> & {
  readonly folder: JobName;
  readonly times: JobTimes;
  readonly table: DataTable;
  readonly concurrency: Stage['concurrency'];
  /** The people affected when it does not run, in a sentence. */
  readonly impact: string;
  readonly alarms: Alarms;
  /** Section of docs/runbook.md for all alarms of the job. @default those that jobs share */
  readonly runbook?: string;
};

/** All by job: how often it was done, how long after it was due, and how often it left work to the next run. */
export const JOB_METRICS = { runs: 'JobRuns', lag: 'JobLag', behind: 'JobRunsBehind' } as const;

/** A function that runs by the clock, the queue for runs that failed for good, and the alarm on it. */
export class ScheduledJob<Env extends z.ZodMiniObject> extends Construct {
  readonly function: ServiceFunction<Env>;

  constructor(scope: Construct, id: string, props: ScheduledJobProps<Env>) {
    super(scope, id);
    const { times, table, impact, alarms, concurrency, runbook, ...functionProps } = props;
    const every = Duration.seconds(times.everySeconds);
    const timeout = Duration.seconds(times.longestSeconds);
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    Validations.of(deadLetters).acknowledge({
      id: 'Serverless-SQSRedrivePolicy',
      reason: 'This is the dead-letter queue of the job and of its schedule.',
    });
    this.function = new ServiceFunction(this, 'Job', {
      ...functionProps,
      timeout,
      deadLetterQueue: deadLetters,
      // Runs may overlap safely; more than one at a time would only do the same work twice.
      reservedConcurrency: concurrency === 'unreserved' ? undefined : 1,
      // A run that has waited longer has a successor, which does its work.
      maxEventAge: longer(every, timeout),
    });
    // The row of its own last run, which the operator's list shows.
    table.grant(this.function, ['UpdateItem'], [`JOB#${props.folder}`]);
    this.#schedule(every, props.folder, deadLetters);
    this.#watch(longer(every, timeout), props);
    alarms.raise(`${id}Failed`, {
      metric: deadLetters.waiting,
      threshold: 1,
      impact,
      runbook: runbook ?? 'a-job-failed',
    });
  }

  /**
   * A run that fails is told by the dead letters; that there is none, by nothing else.
   * @param apart time between the ends of two runs, at most: a run may last longer than the interval of its schedule
   */
  #watch(apart: Duration, { folder, impact, alarms, runbook }: ScheduledJobProps<Env>): void {
    const { logGroup } = this.function;
    const by = { dimension: 'job', field: 'service' };
    const runs = new LogMetric(this, 'Runs', {
      ...{ logGroup, by, metricName: JOB_METRICS.runs, message: 'JOB_DONE' },
    });
    new LogMetric(this, 'Lag', {
      ...{ logGroup, by, metricName: JOB_METRICS.lag, message: 'JOB_DONE' },
      ...{ value: 'lagSeconds', unit: Unit.SECONDS },
    });
    const behind = new LogMetric(this, 'Behind', {
      ...{ logGroup, by, metricName: JOB_METRICS.behind, message: 'JOB_DONE' },
      where: { more: true },
    });
    const period = Duration.seconds(apart.toSeconds() * MISSED_RUNS);
    alarms.raise(`${this.node.id}Behind`, {
      metric: behind.metric(folder, { period }),
      threshold: MISSED_RUNS,
      impact,
      runbook: runbook ?? 'a-job-is-behind',
    });
    alarms.raiseOnSilence(`${this.node.id}Silent`, {
      metric: runs.metric(folder, { period }),
      impact,
      runbook: runbook ?? 'a-job-does-not-run',
    });
  }

  #schedule(every: Duration, folder: string, deadLetters: DeadLetterQueue): void {
    const { functionArn } = this.function.lambda;
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
      description: `Runs functions/${folder}`,
    });
    for (const [action, resource] of [
      ['lambda:InvokeFunction', functionArn],
      ['sqs:SendMessage', deadLetters.queueArn],
    ] as const) {
      role.addToPolicy(new PolicyStatement({ actions: [action], resources: [resource] }));
    }
    // The L2 target would grant every version of the function too.
    new CfnSchedule(this, 'Schedule', {
      description: `Runs functions/${folder}`,
      scheduleExpression: ScheduleExpression.rate(every).expressionString,
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify({ time: SCHEDULED_TIME }),
        deadLetterConfig: { arn: deadLetters.queueArn },
        retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 3600 },
      },
    });
  }
}

const longer = (one: Duration, other: Duration): Duration =>
  one.toSeconds() > other.toSeconds() ? one : other;

/** A run that takes long, or fails once and is tried again, wakes nobody. */
const MISSED_RUNS = 4;

/** EventBridge Scheduler puts the instant in its place that the run was due at. */
const SCHEDULED_TIME = '<aws.scheduler.scheduled-time>';
