import { customerGuard } from '#shared/customers/customer.ts';
import type { CustomerStore } from '#shared/customers/customer-store.ts';
import type { Endpoint } from '#shared/platform/http/endpoint.ts';
import type { Guards } from '#shared/platform/http/pipeline.ts';
import type { Route } from '#shared/platform/http/route.ts';

/** The endpoints of routes by their keys, bound to the same dependencies. */
export const endpointsOf = <
  const Routes extends readonly Route<string, Dependencies>[],
  Dependencies extends object,
>(
  routes: Routes,
  dependencies: Dependencies,
) =>
  Object.fromEntries(
    routes.map((route) => [route.key, route.bind(dependencies)]),
  ) as unknown as Readonly<Record<Routes[number]['key'], Endpoint>>;

/** The guards of a handler whose stores are these. */
export const guardsOf = ({
  customers,
  requests,
  commit,
  callerLimits,
  seal,
}: Omit<Guards, 'customer'> & { readonly customers: Pick<CustomerStore, 'find'> }): Guards => ({
  customer: customerGuard(customers),
  ...(requests && { requests }),
  ...(commit && { commit }),
  ...(callerLimits && { callerLimits }),
  ...(seal && { seal }),
});
