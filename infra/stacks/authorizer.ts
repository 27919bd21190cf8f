import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { env as authorizeEnv } from '#functions/authorize/env.ts';
import type { Alarms } from '../constructs/alarms.ts';
import type { GradualDeployments } from '../constructs/gradual-deployments.ts';
import { LogMetric } from '../constructs/log-metric.ts';
import type { ServiceDashboard } from '../constructs/service-dashboard.ts';
import { ServiceFunction } from '../constructs/service-function.ts';
import type { Stage } from '../stages.ts';
import type { Identity } from './identity-stack.ts';

export interface AuthorizerProps {
  readonly stage: Stage;
  readonly identity: Identity;
  readonly alarms: Alarms;
  readonly dashboard: ServiceDashboard;
  readonly deployments: GradualDeployments;
}

/** The function that checks the token of each request before any other function runs. It may do nothing else. */
export class Authorizer extends Construct {
  /** The alias that the API invokes. */
  readonly alias: IFunction;

  constructor(
    scope: Construct,
    id: string,
    { stage, identity, alarms, dashboard, deployments }: AuthorizerProps,
  ) {
    super(scope, id);
    const { issuer, audience } = identity;
    const made = new ServiceFunction(this, 'Authorize', {
      folder: 'authorize',
      env: authorizeEnv,
      environment: { ISSUER: issuer, ...(audience !== undefined && { AUDIENCE: audience }) },
      logRetention: stage.logRetention,
      // The gateway waits 10 seconds for an authorizer.
      timeout: Duration.seconds(8),
    });
    this.alias = deployments.aliasOf(made);
    const { logGroup } = made;
    const unreadable = new LogMetric(alarms, 'KeysUnreadableLog', {
      ...{ logGroup, metricName: 'IssuerKeysUnreadable', message: 'ISSUER_KEYS_UNREADABLE' },
    });
    dashboard.graph("The issuer's keys could not be read", [unreadable.metric()]);
    alarms.raise('IssuerDown', {
      metric: unreadable.metric(),
      threshold: 5,
      impact: 'Portals and people whose token is not remembered are answered with 500.',
      runbook: 'the-issuer-does-not-answer',
    });
  }
}
