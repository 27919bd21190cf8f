import { Duration, Stack, Validations } from 'aws-cdk-lib';
import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import {
  type ILambdaDeploymentConfig,
  LambdaApplication,
  LambdaDeploymentConfig,
  LambdaDeploymentGroup,
} from 'aws-cdk-lib/aws-codedeploy';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type * as z from 'zod/mini';
import type { Rollout } from '../stages.ts';
import { thresholdAlarm } from './alarms.ts';
import type { LogMetric } from './log-metric.ts';
import type { ServiceFunction } from './service-function.ts';

export interface GradualDeploymentsProps {
  readonly rollout: Rollout;
}

/** Each step lasts longer than an alarm needs to see what the step has done: some three minutes. */
const CONFIGS: Readonly<Record<Rollout, ILambdaDeploymentConfig>> = {
  canary: LambdaDeploymentConfig.CANARY_10PERCENT_10MINUTES,
  linear: LambdaDeploymentConfig.LINEAR_10PERCENT_EVERY_3MINUTES,
  'all-at-once': LambdaDeploymentConfig.ALL_AT_ONCE,
};

const ALIAS = 'live';
/** Short, since it is waited for; the alarms that wake somebody look at longer sums. */
const PERIOD = Duration.minutes(1);

/** Moves callers to a function's new version step by step, and back as soon as it fails. */
export class GradualDeployments extends Construct {
  readonly #props: GradualDeploymentsProps;
  readonly #application: LambdaApplication;
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: GradualDeploymentsProps) {
    super(scope, id);
    this.#props = props;
    this.#application = new LambdaApplication(this, 'Application');
    this.#role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('codedeploy.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: 'Moves aliases of functions, and looks at their alarms',
    });
    this.#role.addToPolicy(
      new PolicyStatement({ actions: ['cloudwatch:DescribeAlarms'], resources: ['*'] }),
    );
    Validations.of(this.#role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'CodeDeploy lists alarms by name, which IAM cannot narrow to some of them.',
    });
  }

  /**
   * The alias that callers of a function go to.
   * @param failures requests that were answered with an error of ours, by function: no errors to Lambda. One that answers
   * no requests has none.
   */
  aliasOf<Env extends z.ZodMiniObject>(
    made: ServiceFunction<Env>,
    failures?: LogMetric,
  ): IFunction {
    const { rollout } = this.#props;
    const alias = made.lambda.addAlias(ALIAS);
    if (!isFunction(alias)) {
      throw new TypeError(`The alias of ${made.folder} cannot be invoked.`);
    }
    const byVersion = this.#metricsOfNewVersion(made, alias);
    // It wakes nobody: the deployment looks at it, and goes back.
    const alarm = thresholdAlarm(this, `${made.node.id}Fails`, {
      metric: new MathExpression({
        label: 'Crashes, timeouts and answers with 500, if they are more than a few of many',
        expression: rateOf(
          failures ? '(FILL(crashes, 0) + FILL(failures, 0))' : 'FILL(crashes, 0)',
        ),
        usingMetrics: {
          ...byVersion,
          ...(failures && { failures: failures.metric(made.folder, { period: PERIOD }) }),
        },
        period: PERIOD,
      }),
      threshold: 3,
      periods: 3,
      ofPeriods: 2,
      impact: `A new version of ${made.folder} fails; the deployment goes back to the one before.`,
      runbook: 'a-deployment-was-rolled-back',
    });
    new LambdaDeploymentGroup(made, 'Deployment', {
      application: this.#application,
      alias,
      deploymentConfig: CONFIGS[rollout],
      // It would be given AWS's own policy, which lets it change every alias of the account.
      role: this.#role.withoutPolicyUpdates(),
      alarms: [alarm],
      autoRollback: { failedDeployment: true, stoppedDeployment: true, deploymentInAlarm: true },
      // At once there is nothing left to stop; and a repair has to go out while the alarm is on.
      ignoreAlarmConfiguration: rollout === 'all-at-once',
    });
    this.#grant(made);
    return alias;
  }

  /** While an alias has two versions, Lambda counts each by itself. */
  #metricsOfNewVersion<Env extends z.ZodMiniObject>(
    { lambda }: ServiceFunction<Env>,
    alias: Alias,
  ) {
    const metric = (metricName: string) =>
      new Metric({
        namespace: 'AWS/Lambda',
        dimensionsMap: {
          FunctionName: lambda.functionName,
          Resource: `${lambda.functionName}:${alias.aliasName}`,
          ExecutedVersion: lambda.currentVersion.version,
        },
        ...{ metricName, statistic: 'Sum', period: PERIOD },
      });
    return { crashes: metric('Errors'), invocations: metric('Invocations') };
  }

  /** Permissions on aliases are asked of their function, or of the alias itself. */
  #grant<Env extends z.ZodMiniObject>({ lambda }: ServiceFunction<Env>): void {
    this.#role.addToPolicy(
      new PolicyStatement({
        actions: [
          'lambda:GetAlias',
          'lambda:GetProvisionedConcurrencyConfig',
          'lambda:UpdateAlias',
        ],
        resources: [lambda.functionArn, `${lambda.functionArn}:${ALIAS}`],
      }),
    );
  }
}

/** The failures of the new version, where they are a twentieth or more of its requests; otherwise 0. */
const rateOf = (failed: string): string =>
  `IF(${failed} >= 0.05 * FILL(invocations, 0), ${failed}, 0)`;

/** By CDK's types it is none: its role may be undefined, and that of a function may only be left out. */
const isFunction = (alias: Alias): alias is Alias & IFunction => alias instanceof Alias;
