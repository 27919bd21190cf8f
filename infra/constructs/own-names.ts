import { CfnApiMapping, DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import type { DomainSetting } from '../address-settings.ts';

export interface OwnNamesProps {
  readonly domain: DomainSetting;
  readonly apiId: string;
  /** The name of the API's stage. */
  readonly stage: string;
}

/** The names of a stage in front of its API. They stay when the API is replaced: its successor is mapped to them. */
export class OwnNames extends Construct {
  /** Where the record of the API's name leads, unless a front has it. */
  readonly apiTarget: string;
  readonly linksTarget: string;

  constructor(scope: Construct, id: string, { domain, apiId, stage }: OwnNamesProps) {
    super(scope, id);
    const certificate = Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn);
    const target = (name: string, domainName: string): string => {
      const own = new DomainName(this, name, {
        domainName,
        certificate,
        securityPolicy: SecurityPolicy.TLS_1_2,
      });
      new CfnApiMapping(this, `${name}Mapping`, { apiId, domainName: own.name, stage });
      return own.regionalDomainName;
    };
    this.apiTarget = target('Api', domain.api);
    this.linksTarget = target('Links', domain.links);
  }
}
