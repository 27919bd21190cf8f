import { statementRoutes } from '#shared/billing/statement/statement.api.ts';
import { catalogImportRoutes } from '#shared/catalog/import/catalog-import.api.ts';
import { supplyRoutes } from '#shared/catalog/supplies.api.ts';
import { linkRoutes } from '#shared/downloads/link.api.ts';
import { mediaRoutes } from '#shared/downloads/media/media.api.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { claimRoutes } from '#shared/orders/claims/claims.api.ts';
import { partnerBrandRoutes } from '#shared/partners/brand.api.ts';
import { ownPartnerRoutes } from '#shared/partners/own-partner.api.ts';
import { partnerRoutes } from '#shared/partners/partners.api.ts';
import type { DescribedRoute } from '#shared/platform/http/route.ts';
import { keyPoolRoutes } from '#shared/product-keys/key-pools.api.ts';
import { validateKeyRoutes } from '#shared/product-keys/validate-key.api.ts';
import { reviewQueueRoutes } from '#shared/refund-requests/refund-requests.api.ts';
import { jobRoutes } from '#shared/system/jobs/jobs.api.ts';
import { systemRoutes } from '#shared/system/system.api.ts';
import { deadWebhookRoutes } from '#shared/webhooks/webhooks.api.ts';
import { partnerApiRoutes } from './partner-api/routes.ts';

/** The routes that each function serves. The template, the OpenAPI document and the tests are made from it. */
export const ROUTES_BY_FUNCTION = {
  system: systemRoutes,
  'partner-api': partnerApiRoutes,
  entitlements: entitlementRoutes,
  statement: statementRoutes,
  'operator-api': [
    ...partnerRoutes,
    ...partnerBrandRoutes,
    ...ownPartnerRoutes,
    ...supplyRoutes,
    ...mediaRoutes,
    ...keyPoolRoutes,
    ...reviewQueueRoutes,
    ...deadWebhookRoutes,
    ...claimRoutes,
    ...jobRoutes,
  ],
  'import-catalog': catalogImportRoutes,
  'validate-key': validateKeyRoutes,
  'open-link': linkRoutes,
} as const satisfies Record<string, readonly DescribedRoute[]>;

export type ApiFunction = keyof typeof ROUTES_BY_FUNCTION;
export type RouteKey = (typeof ROUTES_BY_FUNCTION)[ApiFunction][number]['key'];

interface DeployedRoute {
  readonly route: DescribedRoute<RouteKey>;
  readonly servedBy: ApiFunction;
}

const functionNames = Object.keys(ROUTES_BY_FUNCTION) as readonly ApiFunction[];

/** Every route of the service, with the function that serves it. */
export const DEPLOYED_ROUTES: readonly DeployedRoute[] = functionNames.flatMap((servedBy) =>
  ROUTES_BY_FUNCTION[servedBy].map((route) => ({ route, servedBy })),
);

export const ROUTE_KEYS: readonly RouteKey[] = DEPLOYED_ROUTES.map(({ route }) => route.key);

/** API Gateway's name for the route of every request that no other route takes; `system` answers it. */
export const DEFAULT_ROUTE = '$default';

const BY_KEY = new Map(DEPLOYED_ROUTES.map((deployed) => [deployed.route.key, deployed]));

/** The route with this key. */
export function routeAt(key: RouteKey): DescribedRoute<RouteKey> {
  const deployed = BY_KEY.get(key);
  if (!deployed) {
    throw new Error(`There is no route ${key}.`);
  }
  return deployed.route;
}
