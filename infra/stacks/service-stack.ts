import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Front } from '../constructs/front.ts';
import { GradualDeployments } from '../constructs/gradual-deployments.ts';
import { PortalClient } from '../constructs/portal-client.ts';
import { ServiceApi } from '../constructs/service-api.ts';
import { frontOf } from '../front-settings.ts';
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
  readonly front: Front | undefined;
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
    this.front = this.#frontOf(stage, data, identity);
    this.addresses = this.#addresses(stage);
    const parts = {
      ...{ ...gate, data, api: this.api },
      ...{ front: this.front, addresses: this.addresses },
    };
    new PartnerFunctions(this, 'Partner', parts);
    new OperatorFunctions(this, 'Operator', parts);
    new PublicFunctions(this, 'Public', parts);

    watchApi(this.api, parts);
    watchTokens(identity, parts);
    watchTable(data, parts);
    pin(this, {
      'ServiceApi/Api': 'ServiceApi85D8F981',
      ...(this.front && { 'Front/Distribution': 'FrontDistribution428BE642' }),
    });
    new CfnOutput(this, 'Url', { value: this.addresses.api });
    this.#showRecords();
    this.#showPortal(data, identity);
  }

  /** Names of its own stay whatever serves them; without, the API has the one that AWS gave it. */
  #addresses({ domain }: Stage): Addresses {
    if (domain) {
      return { api: `https://${domain.api}`, links: `https://${domain.links}` };
    }
    const own = this.front ? `https://${this.front.domainName}` : this.api.url;
    return { api: own, links: own };
  }

  #frontOf(stage: Stage, data: DataStack, identity: Identity): Front | undefined {
    const front = frontOf(stage);
    if (!(front && data.portal)) {
      return undefined;
    }
    const { media, accessLogs, attachments, portal } = data;
    return new Front(this, 'Front', {
      ...{ stage, front, api: this.api, portal, media, accessLogs },
      pageHosts: {
        identity: identity.origins,
        uploads: `https://${attachments.bucketName}.s3.${this.region}.${this.urlSuffix}`,
      },
    });
  }

  /** Where the files of the portal go, and the settings of its pages: `npm run deploy-portal` reads both. */
  #showPortal({ portal }: DataStack, { issuer, users }: Identity): void {
    if (this.front && portal) {
      new CfnOutput(this, 'PortalBucketName', { value: portal.bucketName });
      if (users) {
        new PortalClient(this, 'PortalClient', { issuer, users, origin: this.addresses.api });
      }
    }
  }

  /** Where the records of the stage's names have to lead. */
  #showRecords(): void {
    const { names } = this.api;
    if (names) {
      const { domainName } = this.front ?? {};
      new CfnOutput(this, 'ApiRecord', { value: domainName ?? names.apiTarget });
      new CfnOutput(this, 'LinksRecord', { value: domainName ?? names.linksTarget });
    }
  }
}
