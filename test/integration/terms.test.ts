import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type OwnService, startOwnService } from '#test/engines/own-service.ts';
import { collectionOf, OFFER, Partner, request } from './support/partner.ts';

const DAY = 24 * 60 * 60 * 1000;
const records = collectionOf(
  z.looseObject({ operationType: z.string(), customizedData: z.array(z.unknown()) }),
);

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

describe('R21: the job expire-subscriptions', () => {
  it('tells of the end of a term, and marks it; its keys are listed without their value', async () => {
    const start = Date.now();
    const orderId = await boughtAt(start);
    await partner.download(orderId);
    const read = async (path = '') =>
      (await partner.send('GET', `${partner.entitlement(orderId)}${path}`)).json;
    const recorded = async () => {
      const filter = JSON.stringify({
        Field: 'ResourceType',
        Value: 'subscription',
        Operator: 'equals',
      });
      const path = `/v1/auditrecords?filter=${encodeURIComponent(filter)}&size=500`;
      return records
        .parse((await partner.send('GET', path)).json)
        .items.filter(({ customizedData }) => JSON.stringify(customizedData).includes(orderId))
        .map(({ operationType }) => operationType);
    };

    await hold(start + 340 * DAY);
    await runJob('expire-subscriptions');
    expect(await recorded()).toEqual(['notify_subscription_end']);
    expect(await read('/keys')).toMatchObject({ items: [{ state: 'active' }] });

    await hold(start + 367 * DAY);
    await runJob('expire-subscriptions');
    await runJob('expire-subscriptions');
    expect(await recorded()).toEqual(['expire_subscription', 'notify_subscription_end']);
    expect(await read()).toMatchObject({ state: 'expired' });
    const shown = JSON.stringify(await read('/keys'));
    expect(shown).toContain('"state":"expired"');
    expect(shown).not.toContain('"value"');
    const cancel = { status: 'cancelled' };
    const late = await partner.send('PATCH', partner.at(`/orders/${orderId}`), cancel);
    expect(late).toMatchObject({ status: 400, json: { code: 800061 } });
  });
});

describe('R21: a renewal', () => {
  it('goes on without a gap under the same key, and gives it back when it is cancelled', async () => {
    const start = Date.now();
    const orderId = await boughtAt(start);
    const { productKey } = await partner.download(orderId);
    const verdict = async () => {
      const body = JSON.stringify({ productKey: productKey.value, version: productKey.version });
      return (await request(`${service.url}/v1/productkeys/validate`, { method: 'POST', body }))
        .json;
    };
    await hold(start + 350 * DAY);
    const lineItems = [{ offerId: OFFER, quantity: 1, renewsSubscriptionId: `${orderId}:0` }];
    const bought = await partner.send('POST', partner.at('/orders'), { lineItems });
    expect(bought).toMatchObject({
      status: 201,
      json: { lineItems: [{ transactionType: 'renew' }] },
    });
    const { id } = z.object({ id: z.string() }).parse(bought.json);
    expect((await partner.download(id)).productKey).toEqual(productKey);
    const old = await partner.send('GET', `${partner.entitlement(orderId)}/keys`);
    expect(old.text).not.toContain(productKey.value);
    await hold(start + 400 * DAY);
    expect(await verdict()).toEqual({ valid: true, state: 'active' });

    await hold(start + 360 * DAY);
    const cancelled = await partner.send('PATCH', partner.at(`/orders/${id}`), {
      status: 'cancelled',
    });
    expect(cancelled).toMatchObject({ status: 200 });
    expect((await partner.download(orderId)).productKey).toEqual(productKey);
    await hold(start + 400 * DAY);
    expect(await verdict()).toMatchObject({ valid: false, reason: 'subscription_ended' });
  });

  it('keeps its keys through the end of the old term, which the job marks', async () => {
    const start = Date.now();
    const orderId = await boughtAt(start);
    const { productKey } = await partner.download(orderId);
    await hold(start + 350 * DAY);
    const lineItems = [{ offerId: OFFER, quantity: 1, renewsSubscriptionId: `${orderId}:0` }];
    const bought = await partner.send('POST', partner.at('/orders'), { lineItems });
    const { id } = z.object({ id: z.string() }).parse(bought.json);
    await hold(start + 367 * DAY);
    await runJob('expire-subscriptions');
    expect((await partner.send('GET', partner.entitlement(orderId))).json).toMatchObject({
      state: 'expired',
    });
    expect((await partner.download(id)).productKey).toEqual(productKey);
  });
});
