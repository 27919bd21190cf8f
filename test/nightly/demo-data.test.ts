import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, request, tokenFor } from '#test/api/helpers/partner.ts';
import { runCollection } from '#test/api/helpers/postman.ts';
import { operatorOf } from '#test/api/helpers/refund-requests.ts';
import { sharedDynamoDb } from '#test/setup/own-service.ts';
import { type RunningService, startService } from '#test/setup/service.ts';
import { MAIN_JOB } from '../../scripts/postman/main-job.ts';

const customers = collectionOf(
  z.object({ id: z.string(), companyProfile: z.looseObject({ country: z.string() }) }),
);
const items = collectionOf(
  z.looseObject({
    state: z.string(),
    downloadLinks: z.looseObject({ items: z.array(z.looseObject({ state: z.string() })) }),
  }),
);
const attention = z.looseObject({
  downloadLinks: z.object({ total: z.number() }),
  terms: z.looseObject({ items: z.array(z.looseObject({ within: z.number() })) }),
  cancellations: z.object({ total: z.number() }),
  reports: z.array(z.looseObject({ status: z.string() })),
});
const reports = collectionOf(z.looseObject({ refundStatus: z.string() }));
const orders = collectionOf(z.looseObject({ lineItems: z.array(z.looseObject({})) }));
const pools = collectionOf(z.looseObject({ lowSince: z.string().optional() }));

/** A first start on a machine that is busy with other tests. */
const STARTS_WITHIN = 10 * 60_000;

/** The demo data of `npm start`: what a person finds who opens it. */
describe('the demo data', () => {
  let service: RunningService;
  let token: string;
  let ids: readonly string[];
  const read = async <Schema extends z.ZodType>(schema: Schema, path: string) => {
    const headers = { Authorization: `Bearer ${token}` };
    return schema.parse((await request(`${service.url}${path}`, { headers })).json);
  };
  beforeAll(async () => {
    const settings = { COUNTERSIGN_DEMO: 'full', COUNTERSIGN_SCHEDULES: 'off' };
    service = await startService({ ...settings, ...sharedDynamoDb() });
    token = await tokenFor(service.url, {});
    ids = (await read(customers, '/v1/customers')).items.map(({ id }) => id);
  }, STARTS_WITHIN);
  afterAll(() => service?.stop());

  it('has customers in several countries', async () => {
    const { items: found } = await read(customers, '/v1/customers');
    const countries = new Set(found.map(({ companyProfile }) => companyProfile.country));
    expect(countries.size).toBeGreaterThanOrEqual(7);
  });

  it('R5, R9, R16, R21: has active, ended and cancelled items, and links in every state', async () => {
    const lists = await Promise.all(
      ids.map((id) => read(items, `/v1/customers/${id}/entitlements?showExpiry=true`)),
    );
    const all = lists.flatMap((list) => list.items);
    expect(new Set(all.map(({ state }) => state))).toEqual(
      new Set(['active', 'cancelled', 'expired']),
    );
    const links = all.flatMap(({ downloadLinks }) => downloadLinks.items);
    expect(new Set(links.map(({ state }) => state))).toEqual(
      new Set(['active', 'exhausted', 'expired', 'revoked']),
    );
    expect(lists.some(({ totalCount }) => totalCount === 0)).toBe(true);
  });

  it('has a renewed purchase', async () => {
    const lists = await Promise.all(ids.map((id) => read(orders, `/v1/customers/${id}/orders`)));
    const lines = lists.flatMap((list) => list.items.flatMap(({ lineItems }) => lineItems));
    expect(lines.some((line) => 'renewedBySubscriptionId' in line)).toBe(true);
  });

  it('has links, terms, windows and a report that need a hand', async () => {
    const found = await read(attention, '/v1/attention');
    expect(found.downloadLinks.total).toBeGreaterThanOrEqual(2);
    expect(new Set(found.terms.items.map(({ within }) => within))).toEqual(new Set([90, 30, 7]));
    expect(found.cancellations.total).toBeGreaterThanOrEqual(1);
    expect(found.reports).toMatchObject([{ status: 'attention_needed' }]);
  });

  it('R18: has open and decided reports, and one that waits for a second operator', async () => {
    const { items: found } = await read(reports, '/v1/servicerequests');
    expect(new Set(found.map(({ refundStatus }) => refundStatus))).toEqual(
      new Set(['open', 'attention_needed', 'approved', 'declined', 'closed']),
    );
    const operator = await operatorOf(service.url);
    const waiting = await operator('GET', '/v1/operator/servicerequests?proposed=true');
    expect(waiting.json).toMatchObject({ totalCount: 1 });
  });

  it('R3: has invoices of two months and more', async () => {
    const invoices = await read(collectionOf(z.looseObject({})), '/v1/invoices');
    expect(invoices.totalCount).toBeGreaterThanOrEqual(2);
  });

  it('has one pool that runs low', async () => {
    const operator = await operatorOf(service.url);
    const { json } = await operator('GET', '/v1/operator/keypools');
    expect(pools.parse(json).items.filter(({ lowSince }) => lowSince !== undefined)).toHaveLength(
      1,
    );
  });

  // After the others: it buys and cancels.
  it('is enough for the main job of the HTTP collection', () =>
    runCollection(MAIN_JOB, service.url));
});
