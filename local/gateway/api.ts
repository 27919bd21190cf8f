import * as z from 'zod';
import type { Assembly } from '../assembly/assembly.ts';
import { deployed } from '../assembly/deployment.ts';
import type { Resolve } from '../assembly/resolve.ts';
import { StartupError } from '../common/startup-error.ts';
import type { LocalFunction } from '../runner/function.ts';
import type { Authorizer } from './authorizer.ts';
import { decoded } from './target.ts';

const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['CUSTOM', 'NONE']).default('NONE'),
  AuthorizerId: z.string().optional(),
});
const integrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
});
const authorizerProperties = z.object({
  AuthorizerType: z.literal('REQUEST'),
  AuthorizerUri: z.string(),
  AuthorizerPayloadFormatVersion: z.literal('2.0'),
  AuthorizerResultTtlInSeconds: z.int(),
  EnableSimpleResponses: z.literal(true),
  IdentitySource: z.tuple([z.literal('$request.header.Authorization')]),
});

export interface Route {
  readonly key: string;
  readonly method: string;
  /** Path segments; a parameter is written `{name}`. */
  readonly segments: readonly string[];
  readonly function: Pick<LocalFunction, 'invoke'>;
  readonly authorizer: Authorizer | undefined;
}

function byName<Item>(items: readonly { name: string; properties: Item }[], name: string): Item {
  const found = items.find((item) => item.name === name);
  if (!found) {
    throw new StartupError(`The template has no ${name}.`);
  }
  return found.properties;
}

/** `arn:aws:apigateway:REGION:lambda:path/2015-03-31/functions/ARN/invocations` */
const functionArnOf = (uri: string): string => /functions\/(.+)\/invocations$/.exec(uri)?.[1] ?? '';

/** The routes of the template's HTTP API, each with its function and its authorizer. */
export function readRoutes(
  assembly: Assembly,
  resolve: Resolve,
  functions: ReadonlyMap<string, LocalFunction>,
): readonly Route[] {
  const of = <Schema extends z.ZodType>(type: string, schema: Schema) =>
    deployed(assembly, resolve, `AWS::ApiGatewayV2::${type}`, schema);
  const integrations = of('Integration', integrationProperties);
  const authorizers = of('Authorizer', authorizerProperties);
  const functionAt = (arn: string, from: string): LocalFunction => {
    const target = functions.get(arn);
    if (!target) {
      throw new StartupError(`${from} leads to no function of the template.`);
    }
    return target;
  };
  const authorizerOf = (id: string): Authorizer => {
    const { AuthorizerUri, AuthorizerResultTtlInSeconds: ttlSeconds } = byName(authorizers, id);
    return { function: functionAt(functionArnOf(AuthorizerUri), id), ttlSeconds };
  };

  return of('Route', routeProperties).map(({ properties: route }) => {
    const integration = byName(integrations, route.Target.replace(/^integrations\//, ''));
    const [method = '', path = ''] = route.RouteKey.split(' ');
    return {
      key: route.RouteKey,
      method,
      segments: path.split('/').slice(1),
      function: functionAt(integration.IntegrationUri, route.RouteKey),
      authorizer:
        route.AuthorizationType === 'CUSTOM' ? authorizerOf(route.AuthorizerId ?? '') : undefined,
    };
  });
}

export interface Match {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const isParameter = (segment: string): boolean => segment.startsWith('{');

function matches(route: Route, method: string, segments: readonly string[]): boolean {
  return (
    (route.method === method || route.method === 'ANY') &&
    route.segments.length === segments.length &&
    route.segments.every(
      (segment, index) =>
        segment === segments[index] || (isParameter(segment) && segments[index] !== ''),
    )
  );
}

/**
 * Chooses a route as API Gateway does: the one with the most literal segments of a decoded path, then `$default`. Parameters are
 * decoded once more, so that `%252F` brings a slash to a function.
 */
export function matchRoute(
  routes: readonly Route[],
  method: string,
  path: string,
): Match | undefined {
  const segments = path.split('/').slice(1);
  const literal = ({ segments: own }: Route) => own.filter((part) => !isParameter(part)).length;
  const [best] = routes
    .filter((route) => matches(route, method, segments))
    .sort((a, b) => literal(b) - literal(a));
  const route = best ?? routes.find(({ key }) => key === '$default');
  if (!route) {
    return undefined;
  }
  const pathParameters = Object.fromEntries(
    route.segments.flatMap((segment, index) =>
      isParameter(segment) ? [[segment.slice(1, -1), decoded(segments[index] ?? '')] as const] : [],
    ),
  );
  return { route, pathParameters };
}
