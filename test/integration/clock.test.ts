import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type OwnService, startOwnService } from '#test/engines/own-service.ts';
import { collectionOf, OFFER, Partner, request } from './support/partner.ts';
import { approving, fileReport, operatorOf } from './support/reports.ts';

const DAY = 24 * 60 * 60 * 1000;
const order = z.object({ creationDate: z.string() });
const links = collectionOf(z.looseObject({ state: z.string(), window: z.number() }));
const jobResult = z.object({ ended: z.number(), skipped: z.number(), more: z.boolean() });

/** A service of its own: its clock is everybody's who calls it. */
let service: OwnService;
let partner: Partner;
beforeAll(async () => {
  service = await startOwnService();
  partner = await Partner.open(service.url);
});
afterAll(() => service.stop());
afterEach(() => hold(null));

const hold = (now: number | null) =>
  request(`${service.url}/_local/clock`, {
    method: 'PUT',
    body: JSON.stringify({ now: now === null ? null : new Date(now).toISOString() }),
  });
const runJob = async (folder: string) =>
  (await request(`${service.url}/_local/jobs/${folder}`, { method: 'POST' })).json;

async function boughtAt(now: number): Promise<string> {
  await hold(now);
  return partner.buy();
}

describe('R9: the end of a link', () => {
  it('comes at the instant of expiresAt, and not a millisecond earlier', async () => {
    const { url, expiresAt } = await partner.link();
    const end = Date.parse(expiresAt);
    const answers = [];
    for (const now of [end - 1, end, end + 1]) {
      await hold(now);
      answers.push(await request(url));
    }
    expect(answers.map(({ status }) => status)).toEqual([302, 410, 410]);
    expect(answers[1]?.json).toMatchObject({ code: 990201, data: ['expired'] });
  });

  it('is 14 days after the link was opened', async () => {
    const start = Date.now();
    const orderId = await boughtAt(start);
    const { link } = await partner.download(orderId);
    expect(Date.parse(link.expiresAt)).toBe(start + 14 * DAY);
  });

  it('R10: is followed by another 14 days under the same URL when it is opened again', async () => {
    const orderId = await boughtAt(Date.now());
    const { link } = await partner.download(orderId);
    const end = Date.parse(link.expiresAt);
    await hold(end);
    const again = (await partner.download(orderId)).link;
    expect(again).toMatchObject({ url: link.url, window: 2, state: 'active' });
    expect(Date.parse(again.expiresAt)).toBe(end + 14 * DAY);
    expect((await request(link.url)).status).toBe(302);
  });

  it('R21: is at the latest the end of the subscription', async () => {
    const start = Date.now();
    const orderId = await boughtAt(start);
    await hold(start + 360 * DAY);
    const { link } = await partner.download(orderId);
    expect(Date.parse(link.expiresAt)).toBeLessThan(start + 366 * DAY + 1);
    await hold(Date.parse(link.expiresAt));
    expect((await request(link.url)).status).toBe(410);
    const after = await partner.send('POST', `${partner.entitlement(orderId)}/downloads`, {
      version: '2025',
      language: 'en-us',
      fileType: 'iso-x64',
    });
    expect([after.status, after.json]).toEqual([409, expect.objectContaining({ code: 990101 })]);
    expect((await partner.send('GET', partner.entitlement(orderId))).json).toMatchObject({
      state: 'expired',
    });
  });
});

describe('R20: the job expire-links', () => {
  it('marks the links that are over, once, and finds nothing when it runs again', async () => {
    const orderId = await partner.buy();
    const { link } = await partner.download(orderId);
    await hold(Date.parse(link.expiresAt));
    const stateNow = async () =>
      links.parse((await partner.send('GET', `${partner.entitlement(orderId)}/downloads`)).json)
        .items;
    expect(await stateNow()).toMatchObject([{ state: 'expired' }]);

    expect(jobResult.parse(await runJob('expire-links')).ended).toBeGreaterThan(0);
    expect(jobResult.parse(await runJob('expire-links'))).toEqual({
      ended: 0,
      skipped: 0,
      more: false,
    });
    expect(await stateNow()).toMatchObject([{ state: 'expired' }]);
    expect((await request(link.url)).status).toBe(410);
  });
});

describe('R14: the end of the cancellation window', () => {
  const cancelAt = async (orderId: string, now: number) => {
    await hold(now);
    return partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
  };
  async function purchase() {
    const orderId = await boughtAt(Date.now());
    const { json } = await partner.send('GET', partner.at(`/orders/${orderId}`));
    return { orderId, end: Date.parse(order.parse(json).creationDate) + 60 * DAY };
  }

  it('is still inside at purchase plus 60 x 24 hours', async () => {
    const { orderId, end } = await purchase();
    expect(await cancelAt(orderId, end)).toMatchObject({ status: 200 });
  });

  it('is over one millisecond later, and leaves key and link alive', async () => {
    const { orderId, end } = await purchase();
    const refused = await cancelAt(orderId, end + 1);
    expect([refused.status, refused.json]).toEqual([
      400,
      expect.objectContaining({
        code: 900117,
        description: expect.stringContaining('You have passed your 60-day cancellation window.'),
      }),
    ]);
    expect((await partner.download(orderId)).link).toMatchObject({ state: 'active' });
    const shown = await partner.send('GET', partner.at(`/orders/${orderId}/cancellation`));
    expect(shown.json).toMatchObject({
      lines: [{ cancellable: false, daysLeft: 0, reason: expect.any(String) }],
    });
  });

  it('R19: pays back less by the day', async () => {
    const start = Date.now();
    const orderId = await boughtAt(start);
    const refundAt = async (now: number) => {
      await hold(now);
      const { json } = await partner.send('GET', partner.at(`/orders/${orderId}/cancellation`));
      return (
        z.object({ lines: z.array(z.object({ refund: z.number() })) }).parse(json).lines[0]
          ?.refund ?? 0
      );
    };
    const refunds = [];
    for (const offset of [0, DAY - 1, DAY, 2 * DAY]) {
      refunds.push(await refundAt(start + offset));
    }
    expect(refunds[1]).toBe(refunds[0]);
    expect(refunds[2]).toBeLessThan(refunds[1] ?? 0);
    expect(refunds[3]).toBeLessThan(refunds[2] ?? 0);
  });
});

describe('R23: a request id', () => {
  it('is remembered for 24 hours', async () => {
    const start = Date.now();
    const options = { headers: { 'MS-RequestId': crypto.randomUUID() } };
    const buyAt = async (now: number) => {
      await hold(now);
      const body = { lineItems: [{ offerId: OFFER, quantity: 1 }] };
      return z
        .object({ id: z.string() })
        .parse((await partner.send('POST', partner.at('/orders'), body, options)).json).id;
    };
    const first = await buyAt(start);
    expect(await buyAt(start + DAY - 1)).toBe(first);
    expect(await buyAt(start + DAY)).not.toBe(first);
  });
});

it('the job finish-cancellations finds nothing where nothing broke off', async () => {
  expect(await runJob('finish-cancellations')).toEqual({ finished: 0, skipped: 0, more: false });
});

describe('R14, R18: a purchase whose window has passed', () => {
  it('is cancelled by no partner, and by the operator who approves its report', async () => {
    const start = Date.now();
    const orderId = await boughtAt(start);
    await hold(start + 100 * DAY);
    const path = partner.at(`/orders/${orderId}`);
    const late = await partner.send('PATCH', path, { status: 'cancelled' });
    expect([late.status, late.json]).toMatchObject([400, { code: 900117 }]);
    const id = await fileReport(partner, orderId);
    const ann = await operatorOf(service.url);
    const approved = await ann('PATCH', `/v1/servicerequests/${id}`, approving(100));
    expect([approved.status, approved.json]).toMatchObject([200, { status: 'approved' }]);
    expect((await partner.send('GET', path)).json).toMatchObject({ status: 'cancelled' });
    const records = await partner.send('GET', '/v1/auditrecords?size=500');
    expect(records.text).toContain('window_passed');
  });
});
