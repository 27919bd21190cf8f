import {
  ArnFormat,
  CfnParameter,
  Duration,
  type RemovalPolicy,
  Stack,
  Validations,
} from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps as AlarmOptions,
  ComparisonOperator,
  type IMetric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import type { BudgetSetting } from '../budget-setting.ts';
import { CostBudget } from './cost-budget.ts';

export interface AlarmProps {
  readonly metric: IMetric;
  /** Alarms at this value or above. */
  readonly threshold: number;
  /** The people affected and how, in a sentence. */
  readonly impact: string;
  /** Heading of docs/runbook.md, as in its address. */
  readonly runbook: string;
  /** For how many periods in a row. @default 1 */
  readonly periods?: number;
  /** How many of these periods are enough. @default all */
  readonly ofPeriods?: number;
}

export interface AlarmsProps {
  readonly email?: Email | undefined;
  readonly removalPolicy: RemovalPolicy;
}

/** An address, or the name of the stack's parameter that has it. */
type Email = string | { readonly parameter: string };

/** Where alarms are raised, and whom they reach. */
export class Alarms extends Construct {
  readonly #topic: Topic;
  readonly #key: Key;

  constructor(scope: Construct, id: string, { email, removalPolicy }: AlarmsProps) {
    super(scope, id);
    // CloudWatch cannot publish under AWS's own SNS key, so the topic has one of ours.
    this.#key = new Key(this, 'Key', {
      enableKeyRotation: true,
      description: 'Alarm messages',
      removalPolicy,
    });
    this.#key.addToResourcePolicy(this.#forAlarms(['kms:Decrypt', 'kms:GenerateDataKey*'], '*'));
    this.#topic = new Topic(this, 'Topic', { masterKey: this.#key, enforceSSL: true });
    // A topic policy replaces the default policy of SNS, which would let the alarms of the account publish.
    this.#topic.addToResourcePolicy(this.#forAlarms(['sns:Publish'], this.#topic.topicArn));
    if (email !== undefined) {
      const subscription = this.#topic.addSubscription(new EmailSubscription(this.#address(email)));
      Validations.of(subscription).acknowledge({
        id: 'Serverless-SNSRedrivePolicy',
        reason: 'An e-mail that does not arrive would wait in a queue that nobody reads.',
      });
    }
  }

  /** CloudFormation makes no stack while a parameter without a default has no value. */
  #address(email: Email): string {
    return typeof email === 'string'
      ? email
      : new CfnParameter(Stack.of(this), email.parameter, {
          description: 'Where alarms are sent',
          allowedPattern: '[^\\s@]+@[^\\s@]+\\.[^\\s@]+',
          constraintDescription: 'an e-mail address',
        }).valueAsString;
  }

  /** CloudFormation names alarms after their stack. */
  #forAlarms(actions: readonly string[], resource: string): PolicyStatement {
    const stack = Stack.of(this);
    const alarms = stack.formatArn({
      ...{ service: 'cloudwatch', resource: 'alarm', arnFormat: ArnFormat.COLON_RESOURCE_NAME },
      resourceName: `${stack.stackName}-*`,
    });
    return new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: [...actions],
      resources: [resource],
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: { 'aws:SourceArn': alarms },
      },
    });
  }

  /** Notifies when the account's cost exceeds a budget. The topic and its key let AWS Budgets publish for this account only. */
  budget(setting: BudgetSetting): void {
    const budgets = (actions: readonly string[], resource: string) =>
      new PolicyStatement({
        principals: [new ServicePrincipal('budgets.amazonaws.com')],
        actions: [...actions],
        resources: [resource],
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      });
    this.#key.addToResourcePolicy(budgets(['kms:Decrypt', 'kms:GenerateDataKey*'], '*'));
    this.#topic.addToResourcePolicy(budgets(['sns:Publish'], this.#topic.topicArn));
    new CostBudget(this, 'Budget', { ...setting, topic: this.#topic });
  }

  raise(id: string, props: AlarmProps): void {
    this.#wake(thresholdAlarm(this, id, props));
  }

  /** When what has to come in every period of the metric does not. */
  raiseOnSilence(id: string, props: Omit<AlarmProps, 'threshold'>): void {
    this.#wake(
      alarmOf(this, id, props, {
        threshold: 1,
        comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
        treatMissingData: TreatMissingData.BREACHING,
      }),
    );
  }

  #wake(alarm: Alarm): void {
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}

function alarmOf(
  scope: Construct,
  id: string,
  { metric, impact, runbook, periods, ofPeriods }: Omit<AlarmProps, 'threshold'>,
  how: Pick<AlarmOptions, 'threshold' | 'comparisonOperator' | 'treatMissingData'>,
): Alarm {
  return new Alarm(scope, id, {
    ...how,
    metric,
    evaluationPeriods: periods ?? 1,
    ...(ofPeriods !== undefined && { datapointsToAlarm: ofPeriods }),
    alarmDescription: `${impact} What to do: docs/runbook.md#${runbook}`,
  });
}

/** An alarm at a threshold that reaches nobody by itself. */
export const thresholdAlarm = (scope: Construct, id: string, props: AlarmProps): Alarm =>
  alarmOf(scope, id, props, {
    threshold: props.threshold,
    comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });

/** Alarms look at sums over this long. */
export const ALARM_PERIOD = Duration.minutes(5);
