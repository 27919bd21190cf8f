import type { Context as LambdaContext } from 'aws-lambda';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { RouteKey } from '#functions/routes.ts';
import { hmacLinkTokens } from '#shared/downloads/link-tokens.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { linkUrls } from '#shared/entitlements/link-urls.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { hashToken } from '#shared/platform/crypto/hash-token.ts';
import { versionedRow } from '#shared/platform/dynamodb/row.ts';
import { stored } from '#shared/platform/dynamodb/schemas.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { uuidIds } from '#shared/platform/ids.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aCustomer, anOrder, CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { keys } from '#test/helpers/keys.ts';
import { guardsOf } from '#test/helpers/routes.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';
import { putRows } from '#test/setup/many-rows.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

const ORDERS: RouteKey = 'GET /v1/customers/{customerTenantId}/orders';
const ENTITLEMENTS: RouteKey = 'GET /v1/customers/{customerTenantId}/entitlements';

/** A list of the service on DynamoDB Local, and what it asked for. */
async function listed(store: DynamoStore, routeKey: RouteKey, query: Record<string, string> = {}) {
  const secret = async () => Buffer.from('a secret');
  const tokens = hmacLinkTokens(secret);
  const dependencies = {
    ...{ ...store, tokens, hashToken, linkUrl: linkUrls('https://l.test', tokens) },
    paging: continuation(secret),
  };
  const seal = { close: async (text: string) => text, open: async (text: string) => text };
  const { callerLimits: _, ...unlimited } = store;
  const routes = [...orderRoutes, ...entitlementRoutes];
  const handler = serveRoutes(guardsOf({ ...unlimited, seal }), routes, dependencies);
  const event = anEvent({
    ...{ routeKey, query, parameters: { customerTenantId: CUSTOMER_ID } },
    claims: { tid: PARTNER_ID, roles: '[admin_agent]' },
  });
  store.sent.length = 0;
  const { body = '{}' } = await handler(event, {} as LambdaContext);
  const queries = store.sent.filter(({ command }) => command.startsWith('Query'));
  const { items, totalCount, links } = JSON.parse(body);
  return {
    ...{ count: items.length, totalCount, next: links.next, queries: queries.length },
    units: queries.reduce((sum, { units }) => sum + units, 0),
    bytes: Buffer.byteLength(JSON.stringify(body)),
  };
}

describe.each([45, 450])('a customer with %i orders', (count) => {
  let store: DynamoStore;

  beforeAll(async () => {
    store = await dynamoStore();
    await store.commit(store.customers.create(aCustomer()));
    await putRows(store.table, count, () => {
      const order = anOrder({ id: uuidIds.sortable(NOW) });
      return { ...keys.order(CUSTOMER_ID, order.id), ...versionedRow(stored(order)) };
    });
  });

  it.each([ORDERS, ENTITLEMENTS])('has all of them in one answer of %s', async (route) => {
    const { next, bytes, queries, units, ...found } = await listed(store, route);
    expect(found).toEqual({ count, totalCount: count });
    expect(next).toBeUndefined();
    expect(bytes).toBeLessThan(6_291_556);
    // Half a unit for each 4 KB: an order of one line has about 1.4 KB. Entitlements are read by pages of orders.
    expect(queries).toBeLessThanOrEqual(route === ORDERS ? 1 : 6);
    expect(units).toBeLessThanOrEqual(count === 45 ? 8 : 82);
  });

  it('has a page of them by size, and counts all', async () => {
    const { count: shown, totalCount, queries } = await listed(store, ORDERS, { size: '40' });
    expect([shown, totalCount, queries]).toEqual([40, count, 2]);
  });
});
