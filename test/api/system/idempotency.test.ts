import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { CHOICE, collectionOf, OFFER, Partner } from '#test/api/helpers/partner.ts';

const orders = collectionOf(z.looseObject({ id: z.string() }));
let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});

const ordersNow = async () =>
  orders.parse((await partner.send('GET', partner.at('/orders?size=500'))).json).items.length;
const withId = (id: string = randomUUID()) => ({ headers: { 'MS-RequestId': id } });

/** The same request ten times at once, and whether all answers are equal. */
async function tenTimes(method: string, path: string, body: object) {
  const options = withId();
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => partner.send(method, path, body, options)),
  );
  return {
    statuses: new Set(answers.map(({ status }) => status)),
    bodies: new Set(answers.map(({ text }) => text)),
    replayed: answers.filter(({ headers }) => headers.get('idempotency-replayed') === 'true')
      .length,
  };
}

describe('R23: the same request ten times at once', () => {
  it('buys one order, and gives ten equal answers', async () => {
    const before = await ordersNow();
    const body = { lineItems: [{ offerId: OFFER, quantity: 1 }] };
    const { statuses, bodies, replayed } = await tenTimes('POST', partner.at('/orders'), body);
    expect([statuses, bodies.size, replayed]).toEqual([new Set([201]), 1, 9]);
    expect(await ordersNow()).toBe(before + 1);
  });

  it('gives one key and one link', async () => {
    const orderId = await partner.buy();
    const path = `${partner.entitlement(orderId)}/downloads`;
    const { statuses, bodies } = await tenTimes('POST', path, CHOICE);
    expect([statuses, bodies.size]).toEqual([new Set([201]), 1]);
  });

  it('opens one window', async () => {
    const orderId = await partner.buy();
    await partner.download(orderId);
    const path = `${partner.entitlement(orderId)}/downloads`;
    const { bodies } = await tenTimes('POST', path, { ...CHOICE, renew: true });
    expect(bodies.size).toBe(1);
    expect((await partner.download(orderId)).link).toMatchObject({ window: 2 });
  });

  it('cancels once', async () => {
    const orderId = await partner.buy();
    await partner.download(orderId);
    const path = partner.at(`/orders/${orderId}`);
    const { statuses, bodies } = await tenTimes('PATCH', path, { status: 'cancelled' });
    expect([statuses, bodies.size]).toEqual([new Set([200]), 1]);
  });

  it('creates one customer', async () => {
    const companyProfile = { companyName: 'Twice', domain: `${randomUUID()}.com`, country: 'US' };
    const { statuses, bodies } = await tenTimes('POST', '/v1/customers', { companyProfile });
    expect([statuses, bodies.size]).toEqual([new Set([201]), 1]);
  });
});

describe('R23: the request id', () => {
  const body = { lineItems: [{ offerId: OFFER, quantity: 1 }] };

  it('with another body or on another path is refused with 409', async () => {
    const options = withId();
    await partner.send('POST', partner.at('/orders'), body, options);
    const other = { lineItems: [{ offerId: OFFER, quantity: 2 }] };
    for (const [path, sent] of [
      [partner.at('/orders'), other],
      ['/v1/customers', body],
    ] as const) {
      expect(await partner.send('POST', path, sent, options)).toMatchObject({ status: 409 });
    }
  });

  it('may be called Idempotency-Key', async () => {
    const options = { headers: { 'Idempotency-Key': `order-${randomUUID()}` } };
    const [first, second] = [
      await partner.send('POST', partner.at('/orders'), body, options),
      await partner.send('POST', partner.at('/orders'), body, options),
    ];
    expect(second.text).toBe(first.text);
  });

  it("is a partner's own: another one's is not answered with its order", async () => {
    const other = await Partner.open(inject('serviceUrl'));
    const options = withId();
    const first = await partner.send('POST', partner.at('/orders'), body, options);
    const second = await other.send('POST', other.at('/orders'), body, options);
    expect(second.status).toBe(201);
    expect(second.text).not.toBe(first.text);
  });

  it('is echoed with the correlation id, and both are made when absent', async () => {
    const [requestId, correlationId] = [randomUUID(), randomUUID()];
    const sent = await partner.send('GET', partner.at('/orders'), undefined, {
      headers: { 'MS-RequestId': requestId, 'MS-CorrelationId': correlationId },
    });
    expect([sent.headers.get('ms-requestid'), sent.headers.get('ms-correlationid')]).toEqual([
      requestId,
      correlationId,
    ]);
    const made = await partner.send('GET', partner.at('/orders'));
    expect(made.headers.get('ms-requestid')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that is no GUID is refused, and nothing is bought', async () => {
    const before = await ordersNow();
    const answer = await partner.send('POST', partner.at('/orders'), body, withId('order 1'));
    expect([answer.status, answer.json]).toEqual([
      400,
      expect.objectContaining({ code: 3000, data: ['MS-RequestId'] }),
    ]);
    expect(await ordersNow()).toBe(before);
  });
});
