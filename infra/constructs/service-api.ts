import { Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnIntegration,
  CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import {
  HttpLambdaAuthorizer,
  HttpLambdaResponseType,
} from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { CfnPermission, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type ApiFunction, DEFAULT_ROUTE, ROUTES_BY_FUNCTION } from '#functions/routes.ts';
import type { Access } from '#shared/platform/http/access.ts';
import type { DomainSetting } from '../address-settings.ts';
import { corsOf } from './cors.ts';
import { OwnNames } from './own-names.ts';

interface Throttle {
  readonly rate: number;
  readonly burst: number;
}

export interface ServiceApiProps {
  /** Checks tokens (functions/authorize/). */
  readonly authorize: IFunction;
  readonly throttle: Throttle;
  /** For each of the routes that anybody may call and that cost something. */
  readonly publicThrottle: Throttle;
  readonly removalPolicy: RemovalPolicy;
  readonly logRetention: RetentionDays;
  /** Names of its own: then its name of AWS is closed. */
  readonly domain: DomainSetting | undefined;
  /** Origins of pages that may call it from a browser. */
  readonly corsOrigins: readonly string[] | undefined;
}

/** The HTTP API. Its routes are those of functions/routes.ts. */
export class ServiceApi extends Construct {
  readonly accessLog: ILogGroup;
  readonly names: OwnNames | undefined;
  readonly #api: HttpApi;
  readonly #stage: HttpStage;
  readonly #publicThrottle: Throttle;
  readonly #routeSettings: Record<string, object> = {};
  readonly #authorizer: HttpLambdaAuthorizer;
  readonly #served = new Map<ApiFunction, IFunction>();

  constructor(scope: Construct, id: string, props: ServiceApiProps) {
    super(scope, id);
    const { domain, corsOrigins } = props;
    this.#api = new HttpApi(this, 'Api', {
      createDefaultStage: false,
      ...(corsOrigins && { corsPreflight: corsOf(corsOrigins) }),
      ...(domain && { disableExecuteApiEndpoint: true }),
    });
    this.#authorizer = new HttpLambdaAuthorizer('Bearer', props.authorize, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      resultsCacheTtl: TOKEN_CACHE,
    });
    this.accessLog = new LogGroup(this, 'AccessLogs', {
      retention: props.logRetention,
      removalPolicy: props.removalPolicy,
    });
    this.#publicThrottle = props.publicThrottle;
    this.#stage = new HttpStage(this, 'Stage', {
      httpApi: this.#api,
      autoDeploy: true,
      throttle: { rateLimit: props.throttle.rate, burstLimit: props.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        format: ACCESS_LOG,
      },
    });
    const { stageName } = this.#stage;
    this.names =
      domain && new OwnNames(this, 'Names', { domain, apiId: this.#api.apiId, stage: stageName });
  }

  /** Its address under the name that AWS gave it, without a slash at its end. Closed when it has names of its own. */
  get url(): string {
    return this.#api.apiEndpoint;
  }

  get apiId(): string {
    return this.#api.apiId;
  }

  /** The functions that serve routes so far: what the API invokes of each. */
  get served(): ReadonlyMap<ApiFunction, IFunction> {
    return this.#served;
  }

  /** Sends the routes of a function to it. */
  serve(name: ApiFunction, lambda: IFunction): void {
    this.#served.set(name, lambda);
    const integration = new HttpLambdaIntegration(name, lambda, { scopePermissionToRoute: false });
    for (const { key, access } of ROUTES_BY_FUNCTION[name]) {
      const route = this.#addRoute(key, access, integration);
      if (OPEN_FUNCTIONS.has(name)) {
        this.#throttle(key, route);
      }
    }
    if (name === 'system') {
      // By it, open functions are reached, too.
      this.#throttle(DEFAULT_ROUTE, this.#addRoute(DEFAULT_ROUTE, 'public', integration));
    }
  }

  #addRoute(key: string, access: Access, integration: HttpLambdaIntegration): HttpRoute {
    const isPublic = access === 'public';
    const route = new HttpRoute(this, key, {
      httpApi: this.#api,
      routeKey: routeKeyOf(key),
      integration,
      authorizer: isPublic ? new HttpNoneAuthorizer() : this.#bearer(),
    });
    permitFirst(route);
    if (isPublic) {
      Validations.of(route).acknowledge({
        id: 'AwsSolutions-APIG4',
        reason:
          'Open by design: the link itself is the credential (its token has 192 bits), and health and refusals of unknown routes tell nothing.',
      });
    }
    return route;
  }

  /** Settings of a route that is not there yet would be refused. */
  #throttle(key: string, route: HttpRoute): void {
    const stage = this.#stage.node.defaultChild;
    if (stage instanceof CfnStage) {
      const { rate, burst } = this.#publicThrottle;
      this.#routeSettings[key] = { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst };
      stage.routeSettings = this.#routeSettings;
      stage.node.addDependency(route);
    }
  }

  #bearer(): IHttpRouteAuthorizer {
    return this.#authorizer;
  }
}

/** Requests go to another function or alias only when the API may invoke it: else they were answered 500 in between. */
function permitFirst(route: HttpRoute): void {
  const parts = route.node.findAll();
  const permission = parts.find((part) => part instanceof CfnPermission);
  const integration = parts.find((part) => part instanceof CfnIntegration);
  if (permission && integration) {
    integration.addResourceDependency(permission);
  }
}

/** Public routes that read and write the table. */
const OPEN_FUNCTIONS: ReadonlySet<ApiFunction> = new Set(['open-link', 'validate-key']);

/** The gateway does not ask about the same token again for so long. */
const TOKEN_CACHE = Duration.minutes(5);

function routeKeyOf(key: string): HttpRouteKey {
  const [name, path] = key.split(' ');
  const method = Object.values(HttpMethod).find((known) => known === name);
  return path !== undefined && method ? HttpRouteKey.with(path, method) : HttpRouteKey.DEFAULT;
}

/** The route and not the path: a path may hold the token of a link. */
const ACCESS_LOG = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    requestTime: '$context.requestTime',
    route: '$context.routeKey',
    status: '$context.status',
    sourceIp: '$context.identity.sourceIp',
    /** From the token: ids, never names. A hyphen for public routes. */
    partnerId: '$context.authorizer.tid',
    principal: '$context.authorizer.sub',
    clientId: '$context.authorizer.azp',
    poolClientId: '$context.authorizer.client_id',
    responseLatency: '$context.responseLatency',
    /** A hyphen where no function was asked. */
    integrationStatus: '$context.integration.status',
    integrationError: '$context.integrationErrorMessage',
    authorizerError: '$context.authorizer.error',
  }),
);
