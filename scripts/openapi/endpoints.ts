import * as z from 'zod/mini';
import type { Endpoint } from '#shared/platform/http/endpoint.ts';
import type { RouteFolder } from '#shared/routes.ts';

/** What a handler shows of itself (shared/platform/http/pipeline.ts). */
interface ShownHandler {
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  readonly isLimited: boolean;
}

interface Module {
  readonly env: () => Promise<{ readonly env: z.ZodMiniObject }>;
  readonly handler: () => Promise<{ readonly handler: ShownHandler }>;
}

/** Folders whose routes are read by endpoints. The others say in their contracts what they read. */
const HANDLERS: Readonly<Record<Exclude<RouteFolder, 'open-link' | 'service'>, Module>> = {
  'audit-records': {
    env: () => import('#functions/audit-records/env.ts'),
    handler: () => import('#functions/audit-records/handler.ts'),
  },
  catalog: {
    env: () => import('#functions/catalog/env.ts'),
    handler: () => import('#functions/catalog/handler.ts'),
  },
  customers: {
    env: () => import('#functions/customers/env.ts'),
    handler: () => import('#functions/customers/handler.ts'),
  },
  entitlements: {
    env: () => import('#functions/entitlements/env.ts'),
    handler: () => import('#functions/entitlements/handler.ts'),
  },
  'hybrid-benefit': {
    env: () => import('#functions/hybrid-benefit/env.ts'),
    handler: () => import('#functions/hybrid-benefit/handler.ts'),
  },
  'import-catalog': {
    env: () => import('#functions/import-catalog/env.ts'),
    handler: () => import('#functions/import-catalog/handler.ts'),
  },
  invoices: {
    env: () => import('#functions/invoices/env.ts'),
    handler: () => import('#functions/invoices/handler.ts'),
  },
  'key-pools': {
    env: () => import('#functions/key-pools/env.ts'),
    handler: () => import('#functions/key-pools/handler.ts'),
  },
  media: {
    env: () => import('#functions/media/env.ts'),
    handler: () => import('#functions/media/handler.ts'),
  },
  orders: {
    env: () => import('#functions/orders/env.ts'),
    handler: () => import('#functions/orders/handler.ts'),
  },
  partners: {
    env: () => import('#functions/partners/env.ts'),
    handler: () => import('#functions/partners/handler.ts'),
  },
  'service-requests': {
    env: () => import('#functions/service-requests/env.ts'),
    handler: () => import('#functions/service-requests/handler.ts'),
  },
  subscriptions: {
    env: () => import('#functions/subscriptions/env.ts'),
    handler: () => import('#functions/subscriptions/handler.ts'),
  },
  'validate-key': {
    env: () => import('#functions/validate-key/env.ts'),
    handler: () => import('#functions/validate-key/handler.ts'),
  },
  webhooks: {
    env: () => import('#functions/webhooks/env.ts'),
    handler: () => import('#functions/webhooks/handler.ts'),
  },
};

export interface ServedRoute {
  readonly endpoint: Endpoint;
  /** Whether the partner's requests are counted. */
  readonly isLimited: boolean;
}

/**
 * The endpoints by route, from the handlers themselves: what they serve is what is documented. A handler reads its
 * variables and binds its adapters when it is loaded, and reaches nothing before its first request.
 */
export async function servedRoutes(): Promise<ReadonlyMap<string, ServedRoute>> {
  const served = new Map<string, ServedRoute>();
  for (const { env, handler } of Object.values(HANDLERS)) {
    for (const [name, schema] of Object.entries((await env()).env.shape)) {
      if (!z.safeParse(schema, undefined).success) {
        process.env[name] ??= 'nowhere';
      }
    }
    const { endpoints, isLimited } = (await handler()).handler;
    for (const [route, endpoint] of endpoints) {
      served.set(route, { endpoint, isLimited });
    }
  }
  return served;
}
