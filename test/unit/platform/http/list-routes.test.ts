import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEPLOYED_ROUTES, type RouteKey } from '#functions/routes.ts';
import { continuation, list, pageQuery } from '#shared/platform/http/paging.ts';
import type { DescribedRoute } from '#shared/platform/http/route.ts';
import { pageOfWhole } from '#shared/platform/page.ts';
import { aContext } from '#test/fixtures/fixtures.ts';
import { largeValue } from '#test/helpers/large-value.ts';

const LAMBDA_BYTES = 6_291_556;
const HEADERS_BYTES = 4_096;
const collection = z.looseObject({
  items: z.array(z.unknown()),
  continuationToken: z.string().optional(),
});

/** Counts as Lambda does: the body is a string in the response. */
const bytesOf = (value: unknown) => Buffer.byteLength(JSON.stringify(JSON.stringify(value)));

/** An item of a route's collection as large as its schema allows; undefined for another response. */
function largeItem({ responses }: DescribedRoute): unknown {
  const body = responses[200]?.body;
  const { success, data } = collection.safeParse(body === undefined ? body : largeValue(body));
  return success ? data.items[0] : undefined;
}

/** A route of `defineList`: nothing else takes where to seek. */
const isPaged = ({ reads }: DescribedRoute): boolean =>
  reads !== undefined &&
  JSON.stringify(
    z.toJSONSchema(reads.input, { io: 'input', unrepresentable: 'any' }).properties ?? {},
  ).includes('"seekOperation"');

/** Lists of what is not sold or kept here: their contract says that they are empty. */
const isAlwaysEmpty = ({ responses }: DescribedRoute): boolean =>
  /^None\b|^An empty collection\b/.test(responses[200]?.description ?? '');

const C = '/v1/customers/{customerTenantId}';
const SKU = '/products/{productId}/skus/{skuId}/availabilities';

/** The most items of each collection that is returned whole. */
const MOST: Readonly<Partial<Record<RouteKey, number>>> = {
  // Terms and billing cycles that a SKU is sold for.
  [`GET /v1${SKU}` satisfies RouteKey]: 10,
  [`GET ${C}${SKU}` satisfies RouteKey]: 10,
  // Lines of an order.
  [`GET ${C}/orders/{orderId}/provisioningstatus` satisfies RouteKey]: 120,
  // Versions of a product.
  [`GET ${C}/entitlements/{entitlementId}/keys` satisfies RouteKey]: 100,
  'GET /v1/servicerequests/{serviceRequestId}/attachments': 10,
  // Constants.
  'GET /v1/servicerequests/supporttopics': 10,
  'GET /v1/agreements': 10,
  // One for each currency.
  'GET /v1/invoices/summaries': 30,
  'GET /v1/invoices/estimates/links': 30,
  // The newest that were published.
  'GET /v1/operator/catalogs': 500,
  // Constants.
  'GET /v1/operator/jobs': 10,
  // One for each that was sent.
  [`POST ${C}/promotionEligibilities` satisfies RouteKey]: 200,
};

const collections = DEPLOYED_ROUTES.map(({ route }) => route).filter(
  (route) => largeItem(route) !== undefined,
);
const paged = collections.filter(isPaged);
const keysOf = (routes: readonly DescribedRoute[]) =>
  routes.map((route) => [route.key, route] as const);
const tokens = continuation(async () => Buffer.from('a key that nobody knows'));

describe('every route that answers a collection', () => {
  it('is found', () => {
    expect(collections.length).toBeGreaterThan(40);
    expect(paged.length).toBeGreaterThan(20);
  });

  it.each(keysOf(collections))('%s has pages, or a bound that fits a response', (key, route) => {
    const most = MOST[key as RouteKey];
    const reasons = [isPaged(route), isAlwaysEmpty(route), most !== undefined];
    expect(reasons.filter(Boolean)).toHaveLength(1);
    expect((most ?? 0) * bytesOf(largeItem(route))).toBeLessThan(LAMBDA_BYTES - HEADERS_BYTES);
  });
});

describe('a list whose rows are as large as their schema allows', () => {
  it.each(keysOf(paged))('%s leads to each of them, in pages that fit', async (_, route) => {
    const item = largeItem(route);
    const count = Math.ceil(LAMBDA_BYTES / bytesOf(item)) + 1;
    const endpoint = list(tokens, {
      isWhole: true,
      input: z.object(pageQuery),
      handle: async (_input, page) => pageOfWhole(Array.from({ length: count }).fill(item), page),
      self: () => '/a-list',
      show: (each) => each,
    });
    let [seen, pages] = [0, 0];
    let continuationToken: string | undefined;
    do {
      const input = continuationToken && { seekOperation: 'Next', continuationToken };
      const { response } = await endpoint.attempt(input || {}, aContext());
      expect(bytesOf(response.body)).toBeLessThan(LAMBDA_BYTES - HEADERS_BYTES);
      const body = collection.parse(response.body);
      seen += body.items.length;
      pages += 1;
      continuationToken = body.continuationToken;
    } while (continuationToken !== undefined);
    expect(seen).toBe(count);
    expect(pages).toBeGreaterThan(1);
  });
});
