import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { ALARM_PERIOD } from '../constructs/alarms.ts';
import { JOB_METRICS } from '../constructs/scheduled-job.ts';
import type { ServiceApi } from '../constructs/service-api.ts';
import type { DataStack } from './data-stack.ts';
import { API_METRICS, type ServiceParts } from './service-parts.ts';

type Watchers = Pick<ServiceParts, 'alarms' | 'dashboard'>;

/** What partners' portals and visitors are answered, whichever function serves them. */
export function watchApi({ apiId }: ServiceApi, { alarms, dashboard }: Watchers): void {
  const metric = (metricName: string, statistic = 'Sum') =>
    new Metric({
      namespace: 'AWS/ApiGateway',
      dimensionsMap: { ApiId: apiId },
      ...{ metricName, statistic, period: ALARM_PERIOD },
    });
  dashboard.graph('Requests', [metric('Count'), metric('4xx'), metric('5xx')]);
  dashboard.graph('Time of an answer', [metric('Latency', 'p50'), metric('Latency', 'p99')]);
  dashboard.graphOf('Refusals by code', API_METRICS.refusals, 'code');
  dashboard.graphOf('Failures by function', API_METRICS.failures, 'function');
  dashboard.graphOf('Runs of jobs', JOB_METRICS.runs, 'job');
  dashboard.graphOf('Lag of jobs (s)', JOB_METRICS.lag, 'job', 'Maximum');
  alarms.raise('ServerErrors', {
    metric: metric('5xx'),
    threshold: 5,
    impact: "Partners' portals or customers' clicks are answered with errors of ours.",
    runbook: 'the-api-answers-5xx',
  });
}

/** A table on demand throttles when its traffic more than doubles at once, or a single key gets too much of it. */
export function watchTable({ table }: DataStack, { alarms, dashboard }: Watchers): void {
  const metric = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      dimensionsMap: { TableName: table.tableName },
      ...{ metricName, statistic: 'Sum', period: ALARM_PERIOD },
    });
  const throttled = [metric('ReadThrottleEvents'), metric('WriteThrottleEvents')] as const;
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
