import { Duration, Validations } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import { ALARM_PERIOD, type Alarms } from './alarms.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { ServiceFunction, type ServiceFunctionProps } from './service-function.ts';

export type StreamConsumerProps<Env extends z.ZodMiniObject> = ServiceFunctionProps<Env> & {
  readonly streamArn: string;
  /** Records at once, at most. @default 100 */
  readonly batchSize?: number;
  /** How long records are gathered before it is run. @default not at all */
  readonly gatherFor?: Duration;
  /** Which records it is run for, as event patterns: any of them. */
  readonly patterns: readonly object[];
  /** The people affected when it fails, in a sentence. */
  readonly impact: string;
  readonly runbook: string;
  readonly alarms: Alarms;
};

const STREAM_ACTIONS = ['DescribeStream', 'GetRecords', 'GetShardIterator'];
const RETRIES = 20;
/** Longer than records are gathered anywhere. */
const LATE = Duration.minutes(15);
/** Four days before the queue lets go of it. */
const FORGOTTEN = Duration.days(10);

/** A function that reads the table's stream in order, the queue for what it cannot take, and the alarm on that. */
export class StreamConsumer<Env extends z.ZodMiniObject> extends Construct {
  readonly function: ServiceFunction<Env>;

  constructor(scope: Construct, id: string, props: StreamConsumerProps<Env>) {
    super(scope, id);
    const { streamArn, patterns, batchSize, gatherFor, ...functionProps } = props;
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters');
    const reason =
      'This is the dead-letter queue of the stream mapping, which names it as its destination.';
    Validations.of(deadLetters).acknowledge(
      { id: 'AwsSolutions-SQS3', reason },
      { id: 'Serverless-SQSRedrivePolicy', reason },
    );
    const consumer = new ServiceFunction<Env>(this, 'Consumer', functionProps);
    this.function = consumer;
    for (const [actions, resource] of [
      [STREAM_ACTIONS.map((action) => `dynamodb:${action}`), streamArn],
      // It names no stream: IAM looks at no resource of this one.
      [['dynamodb:ListStreams'], '*'],
      [['sqs:SendMessage'], deadLetters.queueArn],
    ] as const) {
      consumer.grantPrincipal.addToPrincipalPolicy(
        new PolicyStatement({ actions: [...actions], resources: [resource] }),
      );
    }
    const mapping = new CfnEventSourceMapping(this, 'Mapping', {
      functionName: consumer.lambda.functionArn,
      eventSourceArn: streamArn,
      // From the oldest on: no event is passed over between two deployments.
      startingPosition: 'TRIM_HORIZON',
      batchSize: batchSize ?? 100,
      ...(gatherFor && { maximumBatchingWindowInSeconds: gatherFor.toSeconds() }),
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
      maximumRetryAttempts: RETRIES,
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
      filterCriteria: {
        filters: patterns.map((pattern) => ({ pattern: JSON.stringify(pattern) })),
      },
    });
    mapping.node.addDependency(consumer.grantPrincipal);
    this.#watch(id, props, deadLetters);
  }

  #watch(
    id: string,
    { alarms, impact, runbook }: StreamConsumerProps<Env>,
    deadLetters: DeadLetterQueue,
  ): void {
    alarms.raise(`${id}Late`, {
      metric: new Metric({
        namespace: 'AWS/Lambda',
        metricName: 'IteratorAge',
        dimensionsMap: { FunctionName: this.function.lambda.functionName },
        statistic: 'Maximum',
        period: ALARM_PERIOD,
      }),
      threshold: LATE.toMilliseconds(),
      impact,
      runbook: 'the-stream-is-read-late',
    });
    alarms.raise(`${id}Failed`, {
      metric: deadLetters.waiting,
      threshold: 1,
      impact,
      runbook,
    });
    // A job's dead letter holds a time and may go; this one alone tells which changes are missing.
    alarms.raise(`${id}Forgotten`, {
      metric: deadLetters.age,
      threshold: FORGOTTEN.toSeconds(),
      impact: `In four days nobody can tell which changes it was: ${impact}`,
      runbook,
    });
  }
}
