import { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  type YAxisProps,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { ALARM_PERIOD } from './alarms.ts';
import { METRICS_NAMESPACE } from './log-metric.ts';

/** Three graphs beside each other. */
const WIDTH = 8;
const HEIGHT = 6;

/** The first page an operator looks at; each construct adds the graphs of its own concern. */
export class ServiceDashboard extends Construct {
  readonly #dashboard: Dashboard;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.days(1) });
  }

  graph(title: string, metrics: readonly IMetric[], axis: YAxisProps = { min: 0 }): void {
    this.#dashboard.addWidgets(
      new GraphWidget({ title, left: [...metrics], leftYAxis: axis, width: WIDTH, height: HEIGHT }),
    );
  }

  /** A metric by all values that its dimension turns out to have. */
  graphOf(title: string, metricName: string, dimension: string, statistic = 'Sum'): void {
    const search = `SEARCH('{${METRICS_NAMESPACE},${dimension}} MetricName="${metricName}"', '${statistic}', ${ALARM_PERIOD.toSeconds()})`;
    this.graph(title, [
      new MathExpression({
        expression: search,
        label: '',
        usingMetrics: {},
        period: ALARM_PERIOD,
      }),
    ]);
  }
}
