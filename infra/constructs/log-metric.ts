import { Metric, type MetricOptions, Unit } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ALARM_PERIOD } from './alarms.ts';

export const METRICS_NAMESPACE = 'Countersign';

export interface LogMetricProps {
  readonly logGroup: ILogGroup;
  readonly metricName: string;
  /** The stable code of the log lines that it is taken from. */
  readonly message: string;
  /** Field of the line that tells its values apart, and the dimension that they become. */
  readonly by?: { readonly dimension: string; readonly field: string };
  /** Field of the line that is summed up. @default each line counts one */
  readonly value?: string;
  /** @default Count */
  readonly unit?: Unit;
}

/** A metric that CloudWatch takes from structured log lines: the functions have no code for it, and no cost. */
export class LogMetric extends Construct {
  readonly #props: LogMetricProps;

  constructor(scope: Construct, id: string, props: LogMetricProps) {
    super(scope, id);
    this.#props = props;
    const { logGroup, metricName, message, by, value, unit = Unit.COUNT } = props;
    const isCode = FilterPattern.stringValue('$.message', '=', message);
    new MetricFilter(this, 'Filter', {
      ...{ logGroup, metricName, unit },
      metricNamespace: METRICS_NAMESPACE,
      filterPattern: by ? FilterPattern.all(isCode, FilterPattern.exists(`$.${by.field}`)) : isCode,
      metricValue: value === undefined ? '1' : `$.${value}`,
      ...(by && { dimensions: { [by.dimension]: `$.${by.field}` } }),
    });
  }

  /** Of one value of the dimension; of all lines where there is none. */
  metric(of?: string, options: MetricOptions = {}): Metric {
    const { metricName, by, unit = Unit.COUNT } = this.#props;
    return new Metric({
      namespace: METRICS_NAMESPACE,
      ...{ metricName, unit, period: ALARM_PERIOD, statistic: 'Sum' },
      ...(by && of !== undefined && { dimensionsMap: { [by.dimension]: of } }),
      ...options,
    });
  }
}
