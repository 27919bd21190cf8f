import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { MAXIMUM_LINES } from '#shared/orders/order.ts';
import { CHOICE, collectionOf, OFFER, Partner, request } from '#test/api/helpers/partner.ts';

const links = collectionOf(
  z.looseObject({
    url: z.string(),
    window: z.number(),
    downloadsUsed: z.number(),
    downloads: z.array(z.unknown()),
    pastWindows: z.array(
      z.looseObject({ downloadsUsed: z.number(), downloads: z.array(z.unknown()) }),
    ),
  }),
);
const created = z.object({
  productKey: z.object({ value: z.string() }),
  link: z.object({ url: z.string() }),
});

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});

const times = <Result>(count: number, work: (index: number) => Promise<Result>) =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

/** How often each outcome came about. */
const tally = (outcomes: readonly unknown[]) =>
  Object.fromEntries(
    [...Map.groupBy(outcomes, String)].map(([outcome, all]) => [outcome, all.length]),
  );

const downloads = (orderId: string, more: object = {}) =>
  partner.send('POST', `${partner.entitlement(orderId)}/downloads`, { ...CHOICE, ...more });
async function linkNow(orderId: string) {
  const { json } = await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
  const { items } = links.parse(json);
  expect(items).toHaveLength(1);
  return items[0];
}
const cancel = (order: string, lineItems?: readonly object[]) =>
  partner.send(
    'PATCH',
    partner.at(`/orders/${order}`),
    { status: 'cancelled', ...(lineItems && { lineItems }) },
    { headers: { 'MS-RequestId': randomUUID() } },
  );

describe('Downloads & keys', () => {
  it('R12: asked for 20 times at once, gives one key and one link, and says 201 once', async () => {
    const order = await partner.buy();
    const answers = await times(20, () => downloads(order));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 19, 201: 1 });
    const given = answers.map(({ json }) => created.parse(json));
    expect(new Set(given.map(({ productKey, link }) => productKey.value + link.url)).size).toBe(1);
    await linkNow(order);
  });

  it('R9, R10: opened again in the middle of 90 clicks, no window counts more than 50', async () => {
    const { url, orderId } = await partner.link();
    const [clicks, renewals] = await Promise.all([
      times(90, () => request(url)),
      times(4, () => downloads(orderId, { renew: true })),
    ]);
    const { 201: opened = 0, 200: shared = 0 } = tally(renewals.map(({ status }) => status));
    expect(opened + shared).toBe(4);
    const { 302: taken = 0, 410: refused = 0 } = tally(clicks.map(({ status }) => status));
    expect(taken + refused).toBe(90);
    expect(taken).toBeLessThanOrEqual((opened + 1) * 50);

    const link = await linkNow(orderId);
    expect(link).toMatchObject({ url, window: opened + 1 });
    const windows = [link, ...(link?.pastWindows ?? [])];
    expect(windows.map((window) => window?.downloads.length)).toEqual(
      windows.map((window) => window?.downloadsUsed),
    );
    const used = windows.map((window) => window?.downloadsUsed ?? 0);
    expect(Math.max(...used)).toBeLessThanOrEqual(50);
    expect(used.reduce((sum, each) => sum + each, 0)).toBe(taken);
  });

  it.each([{ renew: true }, { rotate: true }])(
    'R10: opened again twice at once (%o), opens one window',
    async (how) => {
      const { orderId } = await partner.link();
      const answers = await times(2, () => downloads(orderId, how));
      expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 1, 201: 1 });
      const urls = answers.map(({ json }) => created.parse(json).link.url);
      const link = await linkNow(orderId);
      expect(link).toMatchObject({ window: 2 });
      expect(urls).toEqual([link?.url, link?.url]);
    },
  );

  it('R10: opened again one time after the other, opens a window each time', async () => {
    const { orderId } = await partner.link();
    for (const window of [2, 3, 4]) {
      expect((await downloads(orderId, { renew: true })).status).toBe(201);
      expect(await linkNow(orderId)).toMatchObject({
        window,
        pastWindows: Array.from({ length: window - 1 }, (_, index) => ({
          window: index + 1,
          openedBy: expect.stringContaining('@'),
        })),
      });
    }
  });

  it('R10: rotated five times at once, leaves one URL alive', async () => {
    const order = await partner.buy();
    const urls = [(await partner.download(order)).link.url];
    const answers = await times(5, () => downloads(order, { rotate: true }));
    urls.push(...answers.map(({ json }) => created.parse(json).link.url));
    const clicks = await Promise.all([...new Set(urls)].map((url) => request(url)));
    const { 302: alive, ...dead } = tally(clicks.map(({ status }) => status));
    expect([alive, Object.keys(dead)]).toEqual([1, ['410']]);
    expect(urls).toContain((await linkNow(order))?.url);
  });
});

describe('R23: different requests at once', () => {
  it('to cancel the same order cancel it once: one 200, and nine are told that it is on its way or done', async () => {
    const order = await partner.buy();
    const answers = await times(10, () => cancel(order));
    const codes = z.looseObject({ code: z.number().optional() });
    const outcomes = tally(
      answers.map(({ status, json }) => `${status} ${codes.parse(json).code ?? ''}`.trim()),
    );
    const { 200: done, '400 800061': isDone = 0, '409 800014': isRunning = 0 } = outcomes;
    expect([done, isDone + isRunning]).toEqual([1, 9]);
  });

  it('to cancel another line each cancel all of them', { tags: 'slow' }, async () => {
    const order = await partner.buy(
      Array.from({ length: 20 }, () => ({ offerId: OFFER, quantity: 1 })),
    );
    const answers = await times(20, (lineItemNumber) => cancel(order, [{ lineItemNumber }]));
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 20 });
    const { json } = await partner.send('GET', partner.at(`/orders/${order}`));
    expect(json).toMatchObject({ status: 'cancelled' });
  });

  it('for the same domain make one customer', async () => {
    const companyProfile = { companyName: 'Race', domain: `${randomUUID()}.com`, country: 'US' };
    const answers = await times(10, () =>
      partner.send('POST', '/v1/customers', { companyProfile }),
    );
    expect(tally(answers.map(({ status }) => status))).toEqual({ 201: 1, 409: 9 });
  });
});

describe('R16: an order of as many lines as there may be', () => {
  it.each([{ requestId: undefined }, { requestId: randomUUID() }])(
    'is cancelled whole (request id: $requestId)',
    async ({ requestId }) => {
      const order = await partner.buy(
        Array.from({ length: MAXIMUM_LINES }, () => ({ offerId: OFFER, quantity: 1 })),
      );
      const path = partner.at(`/orders/${order}`);
      const headers = requestId === undefined ? {} : { 'MS-RequestId': requestId };
      const answer = await partner.send('PATCH', path, { status: 'cancelled' }, { headers });
      expect(answer).toMatchObject({ status: 200, json: { status: 'cancelled' } });
      const { json } = await partner.send('GET', path);
      expect(json).toMatchObject({
        lineItems: Array.from({ length: MAXIMUM_LINES }, () => ({ quantity: 0 })),
      });
    },
  );
});
