import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { GradualDeployments } from '../constructs/gradual-deployments.ts';
import { ServiceApi } from '../constructs/service-api.ts';
import { pin } from '../pinned.ts';
import type { Stage } from '../stages.ts';
import { Authorizer } from './authorizer.ts';
import type { DataStack } from './data-stack.ts';
import type { Identity } from './identity-stack.ts';
import { OperatorFunctions } from './operator-functions.ts';
import { PartnerFunctions } from './partner-functions.ts';
import { PublicFunctions } from './public-functions.ts';
import type { Addresses } from './service-parts.ts';
import { watchApi, watchTable, watchTokens } from './watch.ts';
import type { WatchStack } from './watch-stack.ts';

export interface ServiceStackProps extends StackProps {
  readonly stage: Stage;
  readonly data: DataStack;
  readonly identity: Identity;
  readonly watch: WatchStack;
}

/** The API and the functions behind it. Its name is part of the API's identity, and so of the address of links that are out. */
export class ServiceStack extends Stack {
  readonly api: ServiceApi;
  readonly addresses: Addresses;

  constructor(
    scope: Construct,
    id: string,
    { stage, data, identity, watch, ...props }: ServiceStackProps,
  ) {
    super(scope, id, props);
    const { alarms, dashboard } = watch;
    const deployments = new GradualDeployments(this, 'Deployments', { rollout: stage.rollout });
    const gate = { stage, identity, alarms, dashboard, deployments };
    this.api = new ServiceApi(this, 'ServiceApi', {
      authorize: new Authorizer(this, 'Authorizer', gate).alias,
      throttle: stage.throttle,
      publicThrottle: stage.publicThrottle,
      removalPolicy: stage.removalPolicy,
      logRetention: stage.logRetention,
      domain: stage.domain,
      corsOrigins: stage.corsOrigins,
    });
    this.addresses = this.#addresses(stage);
    const parts = { ...gate, data, api: this.api, addresses: this.addresses };
    new PartnerFunctions(this, 'Partner', parts);
    new OperatorFunctions(this, 'Operator', parts);
    new PublicFunctions(this, 'Public', parts);

    watchApi(this.api, parts);
    watchTokens(identity, parts);
    watchTable(data, parts);
    pin(this, { 'ServiceApi/Api': 'ServiceApi85D8F981' });
    new CfnOutput(this, 'Url', { value: this.addresses.api });
    this.#showRecords();
  }

  /** Names of its own stay whatever serves them; without, the API has the one that AWS gave it. */
  #addresses({ domain }: Stage): Addresses {
    return domain
      ? { api: `https://${domain.api}`, links: `https://${domain.links}` }
      : { api: this.api.url, links: this.api.url };
  }

  /** Where the records of the stage's names have to lead. */
  #showRecords(): void {
    const { names } = this.api;
    if (names) {
      new CfnOutput(this, 'ApiRecord', { value: names.apiTarget });
      new CfnOutput(this, 'LinksRecord', { value: names.linksTarget });
    }
  }
}
