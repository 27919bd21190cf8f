import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runJob } from '#test/api/helpers/jobs.ts';
import { collectionOf, OFFER, Partner, request } from '#test/api/helpers/partner.ts';
import { approving, fileRefundRequest, operatorOf } from '#test/api/helpers/refund-requests.ts';
import { atInstant, DAY, sinceYesterday } from '#test/api/helpers/time.ts';

const url = inject('serviceUrl');
/** A year of its own for a job that ends all links up to an instant: nobody else buys in it, or before. */
const LONG_AGO = Date.parse('2011-03-01T12:00:00.000Z');
const order = z.object({ creationDate: z.string() });
const links = collectionOf(z.looseObject({ state: z.string(), window: z.number() }));
const jobResult = z.object({ ended: z.number(), skipped: z.number(), more: z.boolean() });

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

describe('R9: the end of a link', () => {
  it('comes at the instant of expiresAt, and not a millisecond earlier', async () => {
    const link = await partner.link();
    const end = Date.parse(link.expiresAt);
    const answers = [];
    for (const now of [end - 1, end, end + 1]) {
      answers.push(await request(link.url, atInstant(now)));
    }
    expect(answers.map(({ status }) => status)).toEqual([302, 410, 410]);
    expect(answers[1]?.json).toMatchObject({ code: 990201, data: ['expired'] });
  });

  it('is 14 days after the link was opened', async () => {
    const start = Date.now();
    const then = partner.when(start);
    const { link } = await then.download(await then.buy());
    expect(Date.parse(link.expiresAt)).toBe(start + 14 * DAY);
  });

  it('R10: is followed by another 14 days under the same URL when it is opened again', async () => {
    const orderId = await partner.buy();
    const { link } = await partner.download(orderId);
    const end = Date.parse(link.expiresAt);
    const again = (await partner.when(end).download(orderId)).link;
    expect(again).toMatchObject({ url: link.url, window: 2, state: 'active' });
    expect(Date.parse(again.expiresAt)).toBe(end + 14 * DAY);
    expect((await request(link.url, atInstant(end))).status).toBe(302);
  });

  it('R21: is at the latest the end of the subscription', async () => {
    const start = Date.now();
    const orderId = await partner.when(start).buy();
    const { link } = await partner.when(start + 360 * DAY).download(orderId);
    const end = Date.parse(link.expiresAt);
    expect(end).toBeLessThan(start + 366 * DAY + 1);
    expect((await request(link.url, atInstant(end))).status).toBe(410);
    const late = partner.when(end);
    const after = await late.send('POST', `${partner.entitlement(orderId)}/downloads`, {
      version: '2025',
      language: 'en-us',
      fileType: 'iso-x64',
    });
    expect([after.status, after.json]).toEqual([409, expect.objectContaining({ code: 990101 })]);
    expect((await late.send('GET', partner.entitlement(orderId))).json).toMatchObject({
      state: 'expired',
    });
  });
});

describe('R20: the job expire-links', () => {
  it('marks the links that are over, once, and finds nothing when it runs again', async () => {
    const then = partner.when(LONG_AGO);
    const orderId = await then.buy();
    const { link } = await then.download(orderId);
    const end = Date.parse(link.expiresAt);
    const stateNow = async () => {
      const path = `${partner.entitlement(orderId)}/downloads`;
      return links.parse((await partner.when(end).send('GET', path)).json).items;
    };
    expect(await stateNow()).toMatchObject([{ state: 'expired' }]);

    const run = async (now: number) => jobResult.parse(await runJob(url, 'expire-links', now));
    const nothing = { ended: 0, skipped: 0, more: false };
    expect(await run(end - 1)).toEqual(nothing);
    expect(await run(end)).toEqual({ ...nothing, ended: 1 });
    expect(await run(end)).toEqual(nothing);
    expect(await stateNow()).toMatchObject([{ state: 'expired' }]);
    expect((await request(link.url, atInstant(end))).status).toBe(410);
  });
});

describe('R14: the end of the cancellation window', () => {
  const cancelAt = (orderId: string, now: number) =>
    partner.when(now).send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
  async function purchase() {
    const orderId = await partner.buy();
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
    const late = partner.when(end + 1);
    expect((await late.download(orderId)).link).toMatchObject({ state: 'active' });
    const shown = await late.send('GET', partner.at(`/orders/${orderId}/cancellation`));
    expect(shown.json).toMatchObject({
      lines: [{ cancellable: false, daysLeft: 0, reason: expect.any(String) }],
    });
  });

  it('R19: pays back less by the day', async () => {
    const start = Date.now();
    const orderId = await partner.when(start).buy();
    const refundAt = async (now: number) => {
      const path = partner.at(`/orders/${orderId}/cancellation`);
      const { json } = await partner.when(now).send('GET', path);
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
      const body = { lineItems: [{ offerId: OFFER, quantity: 1 }] };
      return z
        .object({ id: z.string() })
        .parse((await partner.when(now).send('POST', partner.at('/orders'), body, options)).json)
        .id;
    };
    const first = await buyAt(start);
    expect(await buyAt(start + DAY - 1)).toBe(first);
    expect(await buyAt(start + DAY)).not.toBe(first);
  });
});

describe('R14, R18: a purchase whose window has passed', () => {
  it('is cancelled by no partner, and by the operator who approves its report', async () => {
    const start = Date.now();
    const orderId = await partner.when(start).buy();
    const late = partner.when(start + 100 * DAY);
    const path = partner.at(`/orders/${orderId}`);
    const refused = await late.send('PATCH', path, { status: 'cancelled' });
    expect([refused.status, refused.json]).toMatchObject([400, { code: 900117 }]);
    const id = await fileRefundRequest(late, orderId);
    const ann = await operatorOf(url);
    const { headers } = atInstant(start + 100 * DAY);
    const approved = await ann('PATCH', `/v1/servicerequests/${id}`, approving(100), headers);
    expect([approved.status, approved.json]).toMatchObject([200, { refundStatus: 'approved' }]);
    expect((await late.send('GET', path)).json).toMatchObject({ status: 'cancelled' });
    const records = await late.send(
      'GET',
      `/v1/auditrecords?size=500&types=own&${sinceYesterday(start + 100 * DAY)}`,
    );
    expect(records.text).toContain('window_passed');
  });
});
