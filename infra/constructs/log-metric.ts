import { Metric, type MetricOptions, Unit } from 'aws-cdk-lib/aws-cloudwatch';
import {
  FilterPattern,
  type IFilterPattern,
  type ILogGroup,
  MetricFilter,
} from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { LogCode } from '#shared/platform/telemetry/log-codes.ts';
import { ALARM_PERIOD } from './alarms.ts';

export const METRICS_NAMESPACE = 'Countersign';

export interface LogMetricProps {
  readonly logGroup: ILogGroup;
  readonly metricName: string;
  /** The stable code of the log lines that it is taken from; lines of an access log have none. */
  readonly message?: LogCode;
  /** Fields that the line has with just this value. */
  readonly where?: Readonly<Record<string, string | true>>;
  /** Field of the line that tells its values apart, and the dimension that they become. */
  readonly by?: { readonly dimension: string; readonly field: string };
  /** Field of the line that is summed up. @default each line counts one */
  readonly value?: string;
  /** @default Count */
  readonly unit?: Unit;
}

function patternOf({ message, where = {}, by }: LogMetricProps): IFilterPattern {
  const wanted: Readonly<Record<string, string | true>> = {
    ...(message !== undefined && { message }),
    ...where,
  };
  const conditions = Object.entries(wanted).map(([field, is]) =>
    is === true
      ? FilterPattern.booleanValue(`$.${field}`, true)
      : FilterPattern.stringValue(`$.${field}`, '=', is),
  );
  const all = [...conditions, ...(by ? [FilterPattern.exists(`$.${by.field}`)] : [])];
  return FilterPattern.all(...all);
}

/** A metric that CloudWatch takes from structured log lines: the functions have no code for it, and no cost. */
export class LogMetric extends Construct {
  readonly #props: LogMetricProps;

  constructor(scope: Construct, id: string, props: LogMetricProps) {
    super(scope, id);
    this.#props = props;
    const { logGroup, metricName, by, value, unit = Unit.COUNT } = props;
    new MetricFilter(this, 'Filter', {
      ...{ logGroup, metricName, unit },
      metricNamespace: METRICS_NAMESPACE,
      filterPattern: patternOf(props),
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
