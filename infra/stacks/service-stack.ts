import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from '../constructs/alarms.ts';
import { GradualDeployments } from '../constructs/gradual-deployments.ts';
import { ServiceApi } from '../constructs/service-api.ts';
import { ServiceDashboard } from '../constructs/service-dashboard.ts';
import type { Stage } from '../stages.ts';
import { Authorizer } from './authorizer.ts';
import type { DataStack } from './data-stack.ts';
import { Events } from './events.ts';
import type { Identity } from './identity-stack.ts';
import { Jobs } from './jobs.ts';
import { OperatorFunctions } from './operator-functions.ts';
import { PartnerFunctions } from './partner-functions.ts';
import { PublicFunctions } from './public-functions.ts';
import { watchApi, watchDeadLetters, watchTable, watchTokens } from './watch.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly identity: Identity;
}

/** What can be deployed anew at any time: the API, the functions behind it, and the jobs. */
export class ServiceStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { stage, data, identity, ...props }: ServiceStackProps,
  ) {
    super(scope, id, props);
    const alarms = new Alarms(this, 'Alarms', {
      email: stage.alarmEmail,
      removalPolicy: stage.removalPolicy,
    });
    const dashboard = new ServiceDashboard(this, 'Dashboard');
    const deployments = new GradualDeployments(this, 'Deployments', {
      rollout: stage.rollout,
      alarms,
    });
    const gate = { stage, identity, alarms, dashboard, deployments };
    const api = new ServiceApi(this, 'ServiceApi', {
      authorize: new Authorizer(this, 'Authorizer', gate).alias,
      throttle: stage.throttle,
      publicThrottle: stage.publicThrottle,
      removalPolicy: stage.removalPolicy,
      logRetention: stage.logRetention,
    });
    const parts = { ...gate, data, api };
    new PartnerFunctions(this, 'Partner', parts);
    new OperatorFunctions(this, 'Operator', parts);
    new PublicFunctions(this, 'Public', parts);
    new Jobs(this, 'Jobs', parts);
    new Events(this, 'Events', parts);

    watchApi(api, parts);
    watchTokens(identity, parts);
    watchTable(data, parts);
    watchDeadLetters(this, parts);
    new CfnOutput(this, 'Url', { value: api.url });
  }
}
