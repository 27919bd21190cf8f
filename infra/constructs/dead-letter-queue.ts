import { Duration } from 'aws-cdk-lib';
import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { ALARM_PERIOD } from './alarms.ts';

/** SQS keeps nothing longer. */
const RETENTION = Duration.days(14);

/** Where work that failed for good waits for an operator. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string) {
    super(scope, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: RETENTION,
    });
  }

  get waiting(): Metric {
    return this.metricApproximateNumberOfMessagesVisible({ period: ALARM_PERIOD });
  }

  /** Seconds that the oldest message has waited. */
  get age(): Metric {
    return this.metricApproximateAgeOfOldestMessage({
      period: ALARM_PERIOD,
      statistic: Stats.MAXIMUM,
      label: this.node.path.split('/').slice(1, -1).join(' '),
    });
  }
}
