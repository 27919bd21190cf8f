import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithLambdaAuthorizer,
} from 'aws-lambda';
import type { Customer } from '#shared/customers/customer.ts';
import type { Commit } from '../change.ts';
import { DomainError } from '../errors.ts';
import { because, languageOf } from '../sentence.ts';
import type { Caller } from './caller.ts';
import { admit, type Claims, callerOf, requireToken } from './claims.ts';
import { clientAddress } from './client-address.ts';
import type { Context, HttpResponse } from './context.ts';
import { countForeign, countRequest } from './count-requests.ts';
import type { Endpoint } from './endpoint.ts';
import { canonicalGuid } from './guid.ts';
import { runOnce } from './idempotency.ts';
import { rawInput } from './input.ts';
import { refuseKnownWords } from './known-words.ts';
import { gatewayHandler } from './lambda-handler.ts';
import { rememberPrincipal } from './principal.ts';
import type { RequestIds } from './request-ids.ts';
import type { CallerLimits } from './request-limits.ts';
import type { RequestRecords, Seal } from './request-record.ts';
import type { Route } from './route.ts';

/** The pipeline's own dependencies. A function without commands needs no records and no commit. */
export interface Guards {
  /** The customer of the path, if it is the caller's own; throws otherwise (R22). */
  readonly customer?: (
    caller: Caller,
    customerId: string,
    options?: { readonly takesFormer?: boolean },
  ) => Promise<Customer>;
  readonly requests?: RequestRecords;
  readonly commit?: Commit;
  /** Encrypts the recorded responses of the routes that ask for it. */
  readonly seal?: Seal;
  /** Limits the requests of one caller in a minute of real time, whatever clock the service runs on. */
  readonly callerLimits?: CallerLimits;
}

const hasAuthorizer = (
  event: APIGatewayProxyEventV2,
): event is APIGatewayProxyEventV2WithLambdaAuthorizer<Claims> =>
  'authorizer' in event.requestContext;

interface Served {
  readonly route: Route;
  readonly endpoint: Endpoint;
}

/** The caller of a public route. */
const NOBODY: Caller = {
  partnerId: undefined,
  roles: [],
  principalName: 'anonymous',
  principalId: '',
  applicationId: undefined,
};

function callerFrom(event: APIGatewayProxyEventV2): Caller {
  if (!hasAuthorizer(event)) {
    return NOBODY;
  }
  const { lambda: claims } = event.requestContext.authorizer;
  rememberPrincipal(event, claims);
  requireToken(claims, Date.now());
  return callerOf(claims);
}

async function customerOf(
  event: APIGatewayProxyEventV2,
  caller: Caller,
  guards: Guards,
  { takesFormer = false }: Pick<Route, 'takesFormer'>,
): Promise<Customer | undefined> {
  const customerId = event.pathParameters?.['customerTenantId'];
  if (customerId === undefined) {
    return undefined;
  }
  try {
    const id = canonicalGuid(customerId).toLowerCase();
    return await guards.customer?.(caller, id, { takesFormer });
  } catch (error) {
    await countForeign(error, caller, guards);
    throw error;
  }
}

/** The gateway's longest wait for a response. An instant that is further away is not the arrival of this request. */
const LONGEST_WAIT_MILLISECONDS = 30_000;

function arrivalOf({ requestContext }: APIGatewayProxyEventV2, begunAt: number): number {
  const waited = begunAt - requestContext.timeEpoch;
  return waited > 0 && waited < LONGEST_WAIT_MILLISECONDS ? requestContext.timeEpoch : begunAt;
}

const contextOf = (
  event: APIGatewayProxyEventV2,
  ids: RequestIds,
  caller: Caller,
  customer: Customer | undefined,
): Context => ({
  ...ids,
  now: new Date(event.requestContext.timeEpoch),
  arrivedAt: arrivalOf(event, Date.now()),
  wallClock: Date.now,
  caller,
  ifMatch: event.headers['if-match'],
  sdkVersion: event.headers['ms-sdkversion'],
  language: languageOf(event.headers),
  sourceAddress: clientAddress(event),
  get customer() {
    if (!customer) {
      throw new Error(
        `${event.routeKey} is not below a customer, or its guards cannot read customers.`,
      );
    }
    return customer;
  },
});

async function answer(
  { route, endpoint }: Served,
  event: APIGatewayProxyEventV2,
  context: Context,
  guards: Guards,
) {
  const { query, bareBody } = route;
  const raw = rawInput(event, { ...endpoint, query, bareBody });
  if (endpoint.kind === 'query') {
    return (await endpoint.attempt(raw, context)).response;
  }
  if (!guards.requests || !guards.commit) {
    throw new Error(`${event.routeKey} is a command, and its guards cannot commit.`);
  }
  return runOnce(
    { event, endpoint, raw, context },
    {
      requests: guards.requests,
      commit: guards.commit,
      seal: route.seals ? guards.seal : undefined,
    },
  );
}

/**
 * Serves routes. Checks run in this order: caller, role, customer, input. A caller without access never sees an
 * error about input.
 */
export function serveRoutes<
  const Routes extends readonly Route<string, Dependencies>[],
  Dependencies extends object,
>(guards: Guards, routes: Routes, dependencies: Dependencies) {
  const unsealed = routes.find(({ seals }) => seals && !guards.seal);
  if (unsealed) {
    throw new Error(`${unsealed.key} seals its answers, and its guards have no seal.`);
  }
  const served = new Map<string, Served>(
    // Each route takes its own part of what all of them need together.
    routes.map((route) => [route.key, { route, endpoint: route.bind(dependencies) }]),
  );
  const handler = gatewayHandler(async (event, ids): Promise<HttpResponse> => {
    const found = served.get(event.routeKey);
    if (!found) {
      throw new DomainError(
        'ROUTE_NOT_FOUND',
        because('ROUTE_UNKNOWN', { routeKey: event.routeKey }),
      );
    }
    const { route } = found;
    const caller = admit(callerFrom(event), route.access);
    await countRequest(route, caller, guards);
    refuseKnownWords(event.pathParameters);
    const customer = await customerOf(event, caller, guards, route);
    return answer(found, event, contextOf(event, ids, caller, customer), guards);
  });
  return Object.assign(handler, { routes });
}
