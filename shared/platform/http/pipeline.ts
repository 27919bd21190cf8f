import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithLambdaAuthorizer,
} from 'aws-lambda';
import { type Customer, requireRelationship } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import { accessTo, isRouteKey } from '#shared/routes.ts';
import type { Commit } from '../change.ts';
import { DomainError } from '../errors.ts';
import type { Caller } from './caller.ts';
import { admit, type Claims, callerOf, requireToken } from './claims.ts';
import { clientAddress } from './client-address.ts';
import type { Context, Reply } from './context.ts';
import type { Endpoint } from './endpoint.ts';
import { runOnce } from './idempotency.ts';
import { rawInput } from './input.ts';
import { gatewayHandler } from './lambda-handler.ts';
import type { RequestIds } from './request-ids.ts';
import type { RequestLimits } from './request-limits.ts';
import type { RequestRecords } from './request-record.ts';
import type { EndpointsOf, RouteContract } from './route-contract.ts';

/** What the edge itself needs of the store. A function without commands needs no records and no commit. */
export interface Gate {
  readonly customers?: Pick<CustomerStore, 'find'>;
  readonly requests?: RequestRecords;
  readonly commit?: Commit;
  /** Bounds what one partner sends in a minute of real time, whatever the service takes for the time. */
  readonly partnerLimits?: RequestLimits;
}

const hasAuthorizer = (
  event: APIGatewayProxyEventV2,
): event is APIGatewayProxyEventV2WithLambdaAuthorizer<Claims> =>
  'authorizer' in event.requestContext;

/** Whoever calls a public route. */
const NOBODY: Caller = {
  partnerId: undefined,
  roles: [],
  principalName: 'anonymous',
  applicationId: undefined,
};

function callerFrom(event: APIGatewayProxyEventV2): Caller {
  if (!hasAuthorizer(event)) {
    return NOBODY;
  }
  const { lambda: claims } = event.requestContext.authorizer;
  requireToken(claims, Date.now());
  return callerOf(claims);
}

async function customerOf(
  event: APIGatewayProxyEventV2,
  caller: Caller,
  { customers }: Gate,
): Promise<Customer | undefined> {
  const customerId = event.pathParameters?.['customerTenantId']?.toLowerCase();
  return customerId !== undefined && customers
    ? requireRelationship(caller, await customers.find(customerId), customerId)
    : undefined;
}

/** The gateway waits this long for an answer: an instant that is further away is not when this request came. */
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
  sourceAddress: clientAddress(event),
  get customer() {
    if (!customer) {
      throw new Error(`${event.routeKey} is not below a customer, or its gate has no customers.`);
    }
    return customer;
  },
});

async function answer(
  endpoint: Endpoint,
  event: APIGatewayProxyEventV2,
  context: Context,
  gate: Gate,
) {
  const raw = rawInput(event, endpoint);
  if (endpoint.kind === 'query') {
    return (await endpoint.attempt(raw, context)).reply;
  }
  if (!gate.requests || !gate.commit) {
    throw new Error(`${event.routeKey} is a command, and its gate cannot commit.`);
  }
  return runOnce(
    { event, endpoint, raw, context },
    { requests: gate.requests, commit: gate.commit },
  );
}

/**
 * Serves the routes of a folder. In this order: who calls, with which role, for whose customer, with what
 * input; so a stranger learns nothing from an error about input. The OpenAPI document is made from the endpoints
 * that the handler shows.
 */
export function apiHandler<Contract extends Readonly<Record<string, RouteContract>>>(
  gate: Gate,
  endpoints: EndpointsOf<Contract>,
) {
  const byRoute = new Map<string, Endpoint>(Object.entries(endpoints));
  const handler = gatewayHandler(async (event, ids): Promise<Reply> => {
    const endpoint = byRoute.get(event.routeKey);
    if (!endpoint || !isRouteKey(event.routeKey)) {
      throw new DomainError('ROUTE_NOT_FOUND', `There is no ${event.routeKey}.`);
    }
    const caller = admit(callerFrom(event), accessTo(event.routeKey));
    if (caller.partnerId !== undefined) {
      await gate.partnerLimits?.count(caller.partnerId, new Date());
    }
    const customer = await customerOf(event, caller, gate);
    return answer(endpoint, event, contextOf(event, ids, caller, customer), gate);
  });
  return Object.assign(handler, {
    endpoints: byRoute,
    isLimited: gate.partnerLimits !== undefined,
  });
}
