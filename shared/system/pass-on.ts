import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Authorized } from '#shared/partners/authorize/authorize.ts';
import type { ServedRoute, TidyAddress } from './tidy-address.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** The functions that requests are passed on to: all that serve routes, except the one that passes on. */
export type Target = Exclude<ServedRoute['servedBy'], 'system'>;

export interface Dependencies {
  /** The authorizer's own check of a header. Throws if the token cannot be checked. */
  readonly authorize: (header: string) => Promise<Authorized>;
  readonly invoke: (target: Target, event: APIGatewayProxyEventV2) => Promise<Result>;
}

/** The answer that an HTTP API itself gives. */
const gatewayAnswer = (statusCode: number, message: string): Result => ({
  statusCode,
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ message }),
});

export const UNAVAILABLE = gatewayAnswer(500, 'Internal Server Error');

/** The event that the API would have sent, had the address been tidy. `$default` has no authorizer, so that the event brings no claims of its own. */
export function tidyEvent(
  event: APIGatewayProxyEventV2,
  { route, path, pathParameters }: TidyAddress,
  authorized?: Authorized,
): APIGatewayProxyEventV2 {
  const { requestContext } = event;
  return {
    ...event,
    routeKey: route.key,
    rawPath: path,
    ...(Object.keys(pathParameters).length > 0 && { pathParameters: { ...pathParameters } }),
    requestContext: {
      ...requestContext,
      http: { ...requestContext.http, path },
      routeKey: route.key,
      ...(authorized && { authorizer: { lambda: authorized.context } }),
    },
  };
}

/** Performs for an untidy address what the API does for a tidy one: checks the token, and invokes the route's function. */
export const passOn =
  ({ authorize, invoke }: Dependencies) =>
  async (event: APIGatewayProxyEventV2, address: TidyAddress, target: Target): Promise<Result> => {
    if (address.route.isPublic) {
      return invoke(target, tidyEvent(event, address));
    }
    const header = event.headers['authorization'] ?? '';
    return header === ''
      ? gatewayAnswer(401, 'Unauthorized')
      : invoke(target, tidyEvent(event, address, await authorize(header)));
  };
