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
import { watchApi, watchDeadLetters, watchTable } from './watch.ts';

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
    const alarms = new Alarms(this, 'Alarms', { email: stage.alarmEmail });
    const dashboard = new ServiceDashboard(this, 'Dashboard');
    const authorizer = new Authorizer(this, 'Authorizer', { stage, identity, alarms, dashboard });
    const api = new ServiceApi(this, 'ServiceApi', {
      authorize: authorizer.function.lambda,
      throttle: stage.throttle,
      logRetention: stage.logRetention,
    });
    const deployments = new GradualDeployments(this, 'Deployments', {
      rollout: stage.rollout,
      alarms,
    });
    const parts = { stage, data, identity, api, alarms, dashboard, deployments };
    new PartnerFunctions(this, 'Partner', parts);
    new OperatorFunctions(this, 'Operator', parts);
    new PublicFunctions(this, 'Public', parts);
    new Jobs(this, 'Jobs', parts);
    new Events(this, 'Events', parts);

    watchApi(api, parts);
    watchTable(data, parts);
    watchDeadLetters(this, parts);
    new CfnOutput(this, 'Url', { value: api.url });
  }
}
