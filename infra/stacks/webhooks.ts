import { Duration } from 'aws-cdk-lib';
import { Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { env as retryEnv } from '#functions/retry-webhooks/env.ts';
import { env as sendEnv } from '#functions/send-webhooks/env.ts';
import type { LogCode } from '#shared/platform/telemetry/log-codes.ts';
import { JOB_TIMES } from '#shared/system/jobs/schedules.ts';
import { LogMetric } from '../constructs/log-metric.ts';
import { ScheduledJob } from '../constructs/scheduled-job.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import { keyEncryptionEnv, tableEnv, type WorkerParts } from './service-parts.ts';

/** An event that nobody sends is found within a minute: after this long something is wrong. */
const LONGEST_UNSENT = Duration.minutes(15);

/** How events reach the partners that have asked for them. */
export class Webhooks extends Construct {
  /** One run sends for one partner; it is run again by whoever has something to send. */
  readonly sender: ServiceFunction<typeof sendEnv>;

  constructor(scope: Construct, id: string, parts: WorkerParts) {
    super(scope, id);
    const { stage, data, addresses } = parts;
    this.sender = new ServiceFunction(this, 'SendWebhooks', {
      folder: 'send-webhooks',
      env: sendEnv,
      environment: { ...tableEnv(parts), ...keyEncryptionEnv(parts), API_URL: addresses.api },
      logRetention: stage.logRetention,
      timeout: Duration.minutes(5),
      // A whole processor: one run sends all events of its partner.
      memorySize: 1_769,
      // Endpoints that hang keep runs busy for minutes: none of the API's are taken for that.
      reservedConcurrency:
        stage.concurrency === 'unreserved' ? undefined : stage.concurrency.webhooks,
      // What is due stays due: the job runs it again.
      dropsInvocations: true,
    });
    data.table.grant(
      this.sender,
      ['BatchGetItem', 'BatchWriteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
      ['WEBHOOK#*'],
    );
    // The pause of an endpoint is audited.
    data.table.grant(this.sender, ['PutItem'], ['AUDIT#*']);
    data.keyEncryptionKey.grant(this.sender, 'Decrypt', 'webhook-secrets');
    this.#retries(parts);
    this.#watchSender(parts);
  }

  #retries(parts: WorkerParts): void {
    const { stage, data, alarms, dashboard } = parts;
    const retry = new ScheduledJob(this, 'RetryWebhooks', {
      folder: 'retry-webhooks',
      env: retryEnv,
      environment: { ...tableEnv(parts), SENDER_FUNCTION_NAME: this.sender.lambda.functionName },
      logRetention: stage.logRetention,
      times: JOB_TIMES['retry-webhooks'],
      table: data.table,
      concurrency: stage.concurrency,
      impact: 'Webhooks that failed are not tried again.',
      alarms,
    });
    data.table.grantDue(retry.function, ['WEBHOOK#*']);
    data.table.grant(retry.function, ['GetItem'], ['WEBHOOK#*']);
    this.sender.grantInvoke(retry.function);
    const oldest = new LogMetric(this, 'Oldest', {
      ...{ logGroup: retry.function.logGroup, message: 'JOB_DONE' },
      ...{ metricName: 'WebhooksOldest', value: 'oldestSeconds', unit: Unit.SECONDS },
    }).metric(undefined, { statistic: 'Maximum' });
    dashboard.graph('Oldest webhook that is due (s)', [oldest]);
    alarms.raise('WebhooksUnsent', {
      metric: oldest,
      threshold: LONGEST_UNSENT.toSeconds(),
      impact: 'Webhooks are due, and nobody sends them.',
      runbook: 'webhooks-are-not-sent',
    });
  }

  #watchSender({ alarms, dashboard }: WorkerParts): void {
    const counted = (metricName: string, message: LogCode) =>
      new LogMetric(this, metricName, {
        ...{ logGroup: this.sender.logGroup, metricName, message },
      }).metric();
    const dead = counted('WebhooksDead', 'WEBHOOK_DEAD');
    dashboard.graph('Webhooks', [counted('WebhooksFailed', 'WEBHOOK_FAILED'), dead]);
    alarms.raise('WebhooksDead', {
      metric: dead,
      threshold: 1,
      impact: 'A partner was not told of an event on ten tries in three days.',
      runbook: 'a-webhook-is-dead',
    });
  }
}
