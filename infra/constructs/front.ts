import { Duration, Fn, RemovalPolicy } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Construct } from 'constructs';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { FRONT_HEADER } from '#shared/platform/http/front-header.ts';
import type { DomainSetting } from '../address-settings.ts';
import { downloadKeysOf, type frontOf } from '../front-settings.ts';
import type { Stage } from '../stages.ts';
import { Downloads } from './downloads.ts';
import { acknowledge, PAGES } from './front-findings.ts';
import { type PageHosts, pageHeaders } from './front-headers.ts';
import { bucketOrigin } from './front-origin.ts';
import { GeneratedSecret } from './generated-secret.ts';
import type { PrivateBucket } from './private-bucket.ts';
import type { ServiceApi } from './service-api.ts';

export interface FrontProps {
  readonly stage: Stage;
  readonly front: NonNullable<ReturnType<typeof frontOf>>;
  readonly api: ServiceApi;
  readonly portal: PrivateBucket;
  readonly media: PrivateBucket;
  readonly accessLogs: PrivateBucket;
  /** Hosts that the pages of the portal call, beside the front. */
  readonly pageHosts: PageHosts;
}

/** The first segments of the API's routes, each as a pattern: `/v1/*`. */
const API_PATTERNS = [
  // Some clients join addresses with two slashes, `//v1/customers`: a page would be no answer to them.
  '/*/v1/*',
  ...new Set(DEPLOYED_ROUTES.map(({ route }) => `/${route.key.split(' ')[1]?.split('/')[1]}/*`)),
].sort();
const LINKS_PATTERN = '/d/*';

/** One distribution: pages, API, links and, where it delivers them, files. */
export class Front extends Construct {
  readonly domainName: string;
  /** The secrets by which the API knows it, as its functions read them. */
  readonly secrets: string;
  /** Signs addresses of files, where it delivers them. */
  readonly downloads: Downloads | undefined;
  readonly #secrets: readonly string[];

  constructor(scope: Construct, id: string, props: FrontProps) {
    super(scope, id);
    const { stage, front } = props;
    this.#secrets = front.secrets.map((number) => this.#secret(number));
    this.secrets = this.#secrets.join(',');
    const distribution = new Distribution(this, 'Distribution', {
      comment: `Countersign ${stage.name}`,
      defaultBehavior: this.#pages(props),
      additionalBehaviors: this.#apiBehaviors(props),
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      // Its own edges are in Asia, too.
      priceClass: PriceClass.PRICE_CLASS_200,
      // The address in a signed policy of strict mode is one of IPv4.
      enableIpv6: !(stage.strictDownloads && downloadKeysOf(stage).length > 0),
      ...(front.webAclArn !== undefined && { webAclId: front.webAclArn }),
      ...(stage.domain && this.#names(stage.domain)),
    });
    acknowledge(distribution);
    this.domainName = distribution.distributionDomainName;
    const keys = downloadKeysOf(stage);
    this.downloads =
      keys.length === 0
        ? undefined
        : new Downloads(this, 'Downloads', {
            ...{ keys, distribution, media: props.media, accessLogs: props.accessLogs },
            removalPolicy: stage.removalPolicy,
          });
  }

  #secret(number: number): string {
    const secret = new GeneratedSecret(this, `Secret${number}`, {
      description: 'Proves to the API that a request comes from the front',
      removalPolicy: RemovalPolicy.DESTROY,
    });
    return secret.reference;
  }

  #names({ api, links, certificateArn, frontCertificateArn }: DomainSetting) {
    return {
      domainNames: [api, links],
      certificate: Certificate.fromCertificateArn(
        this,
        'Certificate',
        frontCertificateArn ?? certificateArn,
      ),
    };
  }

  /** Files of the portal, by the name of their content; the document that names them is asked for each time. */
  #pages({ portal, pageHosts }: FrontProps): BehaviorOptions {
    return {
      origin: bucketOrigin(this, 'Portal', portal),
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: pageHeaders(this, 'PageHeaders', pageHosts),
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, 'Pages', {
            code: FunctionCode.fromInline(PAGES),
            runtime: FunctionRuntime.JS_2_0,
            comment: 'Serves every page of the portal by its one document',
          }),
        },
      ],
    };
  }

  #apiBehaviors({ api, stage }: FrontProps): Record<string, BehaviorOptions> {
    const { names } = api;
    const host = names ? '' : Fn.select(2, Fn.split('/', api.url));
    const targetOf = (pattern: string): string =>
      (pattern === LINKS_PATTERN ? names?.linksTarget : names?.apiTarget) ?? host;
    const origins = new Map<string, IOrigin>();
    const behaviors = API_PATTERNS.map((pattern) => {
      const target = targetOf(pattern);
      const origin = origins.get(target) ?? this.#apiOrigin(target);
      origins.set(target, origin);
      return [pattern, this.#toApi(origin, pattern, stage.domain !== undefined)];
    });
    return Object.fromEntries(behaviors);
  }

  #apiOrigin(host: string): IOrigin {
    return new HttpOrigin(host, {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      originSslProtocols: [OriginSslPolicy.TLS_V1_2],
      readTimeout: Duration.seconds(30),
      customHeaders: { [FRONT_HEADER]: this.#secrets[0] ?? '' },
    });
  }

  /** The API chooses itself by its host: by its own names, or by the one that AWS gave it. */
  #toApi(origin: IOrigin, pattern: string, hasNames: boolean): BehaviorOptions {
    return {
      origin,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: hasNames
        ? OriginRequestPolicy.ALL_VIEWER_AND_CLOUDFRONT_2022
        : OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      // A token that went out in the clear is not saved by a redirect; a link in an old mail is.
      viewerProtocolPolicy:
        pattern === LINKS_PATTERN
          ? ViewerProtocolPolicy.REDIRECT_TO_HTTPS
          : ViewerProtocolPolicy.HTTPS_ONLY,
      compress: false,
    };
  }
}
