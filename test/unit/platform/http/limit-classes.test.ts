import { describe, expect, it } from 'vitest';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { LIMIT_CLASSES, limitClassOf } from '#shared/platform/http/limit-classes.ts';

const routes = DEPLOYED_ROUTES.map(({ route }) => route);
const closed = routes.filter(({ access }) => access !== 'public');

describe('the share of a caller', () => {
  it.each(closed.map((route) => [route.key, route] as const))('%s has a limit', (_, route) => {
    expect(limitClassOf(route)?.most).toBeGreaterThan(0);
  });

  it('is one of a class that has routes', () => {
    const used = new Set(closed.map((route) => limitClassOf(route)?.name));
    expect(LIMIT_CLASSES.filter(({ name }) => !used.has(name))).toEqual([]);
  });

  it.each([
    ['GET /v1/operator/partners', 'operator'],
    ['POST /v1/servicerequests/{serviceRequestId}/attachments', 'attachments'],
    ['GET /v1/customers/{customerTenantId}/servicerequests', 'reports'],
    ['GET /v1/customers/{customerTenantId}/entitlements', 'entitlements'],
    ['GET /v1/auditrecords', 'records'],
    ['POST /webhooks/v1/registration', 'webhooks'],
    ['GET /v1/customers/{customerTenantId}/orders', 'commerce'],
  ])('of %s is %s', (key, name) => {
    expect(limitClassOf({ key, access: ['admin_agent'] })?.name).toBe(name);
  });

  it('is not counted for public routes', () => {
    expect(limitClassOf({ key: 'GET /v1/health', access: 'public' })).toBeUndefined();
  });
});
