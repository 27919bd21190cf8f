import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runJob } from '#test/api/helpers/jobs.ts';
import { collectionOf, OFFER, Partner, request } from '#test/api/helpers/partner.ts';
import { atInstant, DAY } from '#test/api/helpers/time.ts';

const url = inject('serviceUrl');
/** Years of their own for a job that ends all terms up to an instant: what others buy ends later. */
const LONG_AGO = Date.parse('2015-03-01T12:00:00.000Z');
const records = collectionOf(
  z.looseObject({ operationType: z.string(), customizedData: z.array(z.unknown()) }),
);

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

const expireSubscriptions = (now: number) => runJob(url, 'expire-subscriptions', now);

describe('R21: the job expire-subscriptions', () => {
  it('tells of the end of a term, and marks it; its keys are listed without their value', async () => {
    const start = LONG_AGO;
    const orderId = await partner.when(start).buy();
    await partner.when(start).download(orderId);
    const read = async (now: number, path = '') =>
      (await partner.when(now).send('GET', `${partner.entitlement(orderId)}${path}`)).json;
    const recorded = async (now: number) => {
      const filter = JSON.stringify({
        Field: 'ResourceType',
        Value: 'subscription',
        Operator: 'equals',
      });
      const path = `/v1/auditrecords?types=own&filter=${encodeURIComponent(filter)}&size=500`;
      return records
        .parse((await partner.when(now).send('GET', path)).json)
        .items.filter(({ customizedData }) => JSON.stringify(customizedData).includes(orderId))
        .map(({ operationType }) => operationType);
    };

    const near = start + 340 * DAY;
    await expireSubscriptions(near);
    expect(await recorded(near)).toEqual(['notify_subscription_end']);
    expect(await read(near, '/keys')).toMatchObject({ items: [{ state: 'active' }] });

    const over = start + 367 * DAY;
    await expireSubscriptions(over);
    await expireSubscriptions(over);
    expect(await recorded(over)).toEqual(['expire_subscription', 'notify_subscription_end']);
    expect(await read(over)).toMatchObject({ state: 'expired' });
    const shown = JSON.stringify(await read(over, '/keys'));
    expect(shown).toContain('"state":"expired"');
    expect(shown).not.toContain('"value"');
    const cancel = { status: 'cancelled' };
    const path = partner.at(`/orders/${orderId}`);
    const late = await partner.when(over).send('PATCH', path, cancel);
    expect(late).toMatchObject({ status: 400, json: { code: 800061 } });
  });
});

describe('R21: a renewal', () => {
  it('goes on without a gap under the same key, and gives it back when it is cancelled', async () => {
    const start = Date.now();
    const orderId = await partner.when(start).buy();
    const { productKey } = await partner.when(start).download(orderId);
    const validate = `${url}/v1/productkeys/validate`;
    const verdict = async (now: number) => {
      const body = JSON.stringify({ productKey: productKey.value, version: productKey.version });
      return (await request(validate, { method: 'POST', body, ...atInstant(now) })).json;
    };
    const renewing = partner.when(start + 350 * DAY);
    const lineItems = [{ offerId: OFFER, quantity: 1, renewsSubscriptionId: `${orderId}:0` }];
    const bought = await renewing.send('POST', partner.at('/orders'), { lineItems });
    expect(bought).toMatchObject({
      status: 201,
      json: { lineItems: [{ transactionType: 'renew' }] },
    });
    const { id } = z.object({ id: z.string() }).parse(bought.json);
    expect((await renewing.download(id)).productKey).toEqual(productKey);
    const old = await renewing.send('GET', `${partner.entitlement(orderId)}/keys`);
    expect(old.text).not.toContain(productKey.value);
    expect(await verdict(start + 400 * DAY)).toEqual({ valid: true, state: 'active' });

    const cancelling = partner.when(start + 360 * DAY);
    const cancelled = await cancelling.send('PATCH', partner.at(`/orders/${id}`), {
      status: 'cancelled',
    });
    expect(cancelled).toMatchObject({ status: 200 });
    expect((await cancelling.download(orderId)).productKey).toEqual(productKey);
    expect(await verdict(start + 400 * DAY)).toMatchObject({
      valid: false,
      reason: 'subscription_ended',
    });
  });

  it('keeps its keys through the end of the old term, which the job marks', async () => {
    const start = LONG_AGO;
    const orderId = await partner.when(start).buy();
    const { productKey } = await partner.when(start).download(orderId);
    const renewing = partner.when(start + 350 * DAY);
    const lineItems = [{ offerId: OFFER, quantity: 1, renewsSubscriptionId: `${orderId}:0` }];
    const bought = await renewing.send('POST', partner.at('/orders'), { lineItems });
    const { id } = z.object({ id: z.string() }).parse(bought.json);
    await expireSubscriptions(start + 367 * DAY);
    const late = partner.when(start + 367 * DAY);
    expect((await late.send('GET', partner.entitlement(orderId))).json).toMatchObject({
      state: 'expired',
    });
    expect((await late.download(id)).productKey).toEqual(productKey);
  });
});
