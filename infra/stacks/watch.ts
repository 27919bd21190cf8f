import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { DUE_INDEX } from '#shared/platform/dynamodb/due-index.ts';
import { ALARM_PERIOD } from '../constructs/alarms.ts';
import { DeadLetterQueue } from '../constructs/dead-letter-queue.ts';
import { LogMetric } from '../constructs/log-metric.ts';
import { JOB_METRICS } from '../constructs/scheduled-job.ts';
import type { ServiceApi } from '../constructs/service-api.ts';
import type { DataStack } from './data-stack.ts';
import type { Identity } from './identity-stack.ts';
import { API_METRICS, type WorkerParts } from './service-parts.ts';

type Watchers = Pick<WorkerParts, 'alarms' | 'dashboard'>;

/** Alarms on the answers to partners' portals and visitors, whichever function serves them. */
export function watchApi(api: ServiceApi, { alarms, dashboard }: Watchers): void {
  const metric = (metricName: string, statistic = 'Sum', period = ALARM_PERIOD) =>
    new Metric({
      namespace: 'AWS/ApiGateway',
      dimensionsMap: { ApiId: api.apiId },
      ...{ metricName, statistic, period },
    });
  dashboard.graph('Requests', [metric('Count'), metric('4xx'), metric('5xx')]);
  dashboard.graph('Time of an answer', [metric('Latency', 'p50'), metric('Latency', 'p99')]);
  dashboard.graphOf('Refusals by code', API_METRICS.refusals, 'code');
  dashboard.graphOf('Failures by function', API_METRICS.failures, 'function');
  dashboard.graphOf('Runs of jobs', JOB_METRICS.runs, 'job');
  dashboard.graphOf('Lag of jobs (s)', JOB_METRICS.lag, 'job', 'Maximum');
  dashboard.graphOf('Runs that left work behind', JOB_METRICS.behind, 'job');
  alarms.raise('ServerErrors', {
    metric: metric('5xx'),
    threshold: 5,
    impact: "Partners' portals or customers' clicks are answered with errors of ours.",
    runbook: 'the-api-answers-5xx',
  });
  alarms.raise('ServerErrorsLinger', {
    metric: metric('5xx', 'Sum', Duration.hours(6)),
    threshold: 10,
    impact:
      'A few callers are answered with errors of ours, again and again: too few to be seen at once.',
    runbook: 'the-api-answers-5xx',
  });
  watchGate(api, metric('Count'), { alarms, dashboard });
}

/** Alarms on the user pool's tokens: without new ones, nobody gets in an hour later. */
export function watchTokens({ issueClaims }: Identity, { alarms, dashboard }: Watchers): void {
  if (!issueClaims) {
    return;
  }
  // Portals ask for a token an hour: of few partners, few requests come in any five minutes.
  const failed = issueClaims.metricErrors({ statistic: 'Sum', period: Duration.minutes(15) });
  dashboard.graph('Tokens that could not be issued', [failed]);
  alarms.raise('TokensFail', {
    metric: failed,
    // One alone may have been too slow for Cognito, which then asks again.
    threshold: 2,
    impact: "Partners' portals and people get no token: within an hour nobody is let in any more.",
    runbook: 'no-tokens-are-issued',
  });
}

/** Refusals by the gateway, before a function is asked: only the access log tells of them. */
function watchGate(api: ServiceApi, requests: Metric, { alarms, dashboard }: Watchers): void {
  const counted = (metricName: string, where: Readonly<Record<string, string>>) =>
    new LogMetric(alarms, `${metricName}Log`, {
      ...{ logGroup: api.accessLog, metricName, where },
    }).metric();
  const unauthorized = counted('Unauthorized', { status: '401' });
  const throttled = counted('ThrottledByApi', { status: '429', integrationStatus: '-' });
  dashboard.graph('Turned away by the gateway', [unauthorized, throttled]);
  alarms.raise('NobodyGetsIn', {
    // Strangers without a token are always there: it is most of the traffic that is wrong.
    metric: new MathExpression({
      expression: 'IF(unauthorized >= 20 AND unauthorized > 0.5 * requests, 1, 0)',
      usingMetrics: { unauthorized, requests },
      label: 'Most requests have no valid token',
      period: ALARM_PERIOD,
    }),
    threshold: 1,
    periods: 2,
    impact:
      "Partners' portals are refused, whatever their token: nobody buys, cancels or gets a link.",
    runbook: 'nobody-gets-in',
  });
  alarms.raise('CallersThrottled', {
    metric: throttled,
    threshold: 10,
    impact:
      "Partners' portals and visitors are turned away, since all callers together ask too much.",
    runbook: 'callers-are-turned-away',
  });
}

/** Alarms on dead letters: what failed for good, and how long it has waited for somebody to look. */
export function watchDeadLetters(scope: Construct, { dashboard }: Watchers): void {
  const queues = scope.node.findAll().filter((each) => each instanceof DeadLetterQueue);
  dashboard.graph(
    'Dead letters: age of the oldest (s)',
    queues.map(({ age }) => age),
  );
}

/** A table on demand throttles when its traffic more than doubles at once, or a single key gets too much of it. */
export function watchTable({ table }: DataStack, { alarms, dashboard }: Watchers): void {
  const metric = (metricName: string, index?: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      dimensionsMap: {
        TableName: table.tableName,
        // An index is counted by itself, and not with its table.
        ...(index !== undefined && { GlobalSecondaryIndexName: index }),
      },
      ...{ metricName, statistic: 'Sum', period: ALARM_PERIOD },
    });
  // Names of metrics are of the whole graph.
  const both = (kind: 'read' | 'write', metricName: string) =>
    new MathExpression({
      label: `${metricName}, with those of the index`,
      expression: `FILL(${kind}, 0) + FILL(${kind}Due, 0)`,
      usingMetrics: {
        [kind]: metric(metricName),
        [`${kind}Due`]: metric(metricName, DUE_INDEX),
      },
      period: ALARM_PERIOD,
    });
  const throttled = [
    both('read', 'ReadThrottleEvents'),
    both('write', 'WriteThrottleEvents'),
  ] as const;
  dashboard.graph('Capacity units', [
    metric('ConsumedReadCapacityUnits'),
    metric('ConsumedWriteCapacityUnits'),
  ]);
  dashboard.graph('Throttled by the table', throttled);
  for (const [index, name] of ['ReadsThrottled', 'WritesThrottled'].entries()) {
    alarms.raise(name, {
      metric: throttled[index] ?? throttled[0],
      threshold: 10,
      impact: 'Requests and clicks are slow or fail, since the table takes no more.',
      runbook: 'the-table-throttles',
    });
  }
}
