import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, OFFER, Partner, request } from '#test/api/helpers/partner.ts';

const preview = z.object({
  orderId: z.string(),
  lines: z.array(
    z.object({
      lineItemNumber: z.number(),
      cancellable: z.boolean(),
      reason: z.string().optional(),
      windowEndsAt: z.string(),
      daysLeft: z.number(),
      currencyCode: z.literal('USD'),
      paid: z.number(),
      used: z.number(),
      fee: z.number(),
      refund: z.number(),
      feePolicy: z.string(),
    }),
  ),
  links: z.looseObject({}),
  attributes: z.object({ objectType: z.literal('CancellationPreview'), etag: z.string() }),
});
const keys = collectionOf(z.looseObject({ state: z.string(), value: z.string().optional() }));
const entitlements = collectionOf(
  z.looseObject({ id: z.string(), state: z.string(), quantity: z.number() }),
);
const lines = [
  { offerId: OFFER, quantity: 2 },
  { offerId: OFFER, quantity: 1 },
];

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});
const cancel = (orderId: string, more: object = {}, headers: Record<string, string> = {}) =>
  partner.send(
    'PATCH',
    partner.at(`/orders/${orderId}`),
    { status: 'cancelled', ...more },
    { headers },
  );
const previewOf = async (orderId: string) =>
  preview.parse((await partner.send('GET', partner.at(`/orders/${orderId}/cancellation`))).json);

describe('a cancellation', () => {
  it('R15, R19: is shown before with amounts that add up, and with the policy in words', async () => {
    const { lines: shown } = await previewOf(await partner.buy(lines));
    const cents = (amount: number) => Math.round(amount * 100);
    expect(shown.map(({ paid, cancellable, daysLeft }) => [paid, cancellable, daysLeft])).toEqual([
      [705.6, true, 59],
      [352.8, true, 59],
    ]);
    for (const { paid, used, fee, refund, feePolicy } of shown) {
      expect(cents(used) + cents(fee) + cents(refund)).toBe(cents(paid));
      expect(feePolicy).toBe('Early-termination fee: 12 % of the remaining commitment.');
    }
  });

  it('R16: kills the keys and links of the purchase at once, although no job ran', async () => {
    const orderId = await partner.buy(lines);
    const given = [await partner.download(orderId), await partner.download(orderId, {}, 1)];
    const cancelled = await cancel(orderId);
    expect([cancelled.status, cancelled.json]).toMatchObject([
      200,
      { status: 'cancelled', lineItems: [{ quantity: 0 }, { quantity: 0 }] },
    ]);
    for (const [line, { link, productKey }] of given.entries()) {
      const click = await request(link.url);
      expect([click.status, click.json]).toEqual([
        410,
        expect.objectContaining({ data: ['revoked'] }),
      ]);
      const shown = await partner.send('GET', `${partner.entitlement(orderId, line)}/keys`);
      expect(keys.parse(shown.json).items).toMatchObject([{ state: 'revoked' }]);
      expect(shown.text).not.toContain(productKey.value);
      const reopened = await partner.send(
        'POST',
        `${partner.entitlement(orderId, line)}/downloads`,
        {
          version: '2025',
          language: 'en-us',
          fileType: 'iso-x64',
        },
      );
      expect([reopened.status, reopened.json]).toEqual([
        409,
        expect.objectContaining({ code: 990101 }),
      ]);
    }
  });

  it('R5, R16: leaves the item on the software page, as cancelled', async () => {
    const orderId = await partner.buy();
    await cancel(orderId);
    const { json } = await partner.send('GET', partner.at('/entitlements?size=500'));
    const item = entitlements.parse(json).items.find(({ id }) => id.startsWith(orderId));
    expect(item).toMatchObject({ state: 'cancelled', quantity: 0 });
  });

  it('cancels one line, and leaves the other alive', async () => {
    const orderId = await partner.buy(lines);
    const [first, second] = [
      await partner.download(orderId),
      await partner.download(orderId, {}, 1),
    ];
    const answer = await cancel(orderId, { lineItems: [{ lineItemNumber: 1, offerId: OFFER }] });
    expect(answer.json).toMatchObject({
      status: 'completed',
      lineItems: [{ quantity: 2 }, { quantity: 0 }],
    });
    expect((await request(first.link.url)).status).toBe(302);
    expect((await request(second.link.url)).status).toBe(410);
    expect((await cancel(orderId)).json).toMatchObject({ status: 'cancelled' });
  });

  it('refuses what is cancelled already, an unknown line, an unknown order and another status', async () => {
    const orderId = await partner.buy();
    const refusals = [
      await cancel(orderId, { lineItems: [{ lineItemNumber: 5 }] }),
      await cancel(orderId, { status: 'completed' }),
      await cancel('unknown'),
    ];
    await cancel(orderId);
    refusals.push(await cancel(orderId));
    expect(refusals.map(({ status, json }) => [status, json])).toEqual([
      [400, expect.objectContaining({ code: 3000, data: ['lineItems[0].lineItemNumber'] })],
      [400, expect.objectContaining({ code: 3000, data: ['status'] })],
      [404, expect.objectContaining({ code: 20000 })],
      [400, expect.objectContaining({ code: 800061 })],
    ]);
  });

  it('R15: goes on with the etag of the preview, and not with a stale one', async () => {
    const orderId = await partner.buy();
    const { attributes } = await previewOf(orderId);
    const stale = await cancel(orderId, {}, { 'If-Match': '"stale"' });
    expect([stale.status, stale.json]).toEqual([400, expect.objectContaining({ code: 2055 })]);
    expect((await cancel(orderId, {}, { 'If-Match': `"${attributes.etag}"` })).status).toBe(200);
  });

  it('R16: of 20 orders at once, while their links are clicked, leaves no link and no key alive', {
    tags: 'slow',
  }, async () => {
    const sold = await Promise.all(Array.from({ length: 20 }, () => partner.link()));
    const clicks = sold.flatMap(({ url }) => Array.from({ length: 5 }, () => request(url)));
    const cancels = await Promise.all(sold.map(({ orderId }) => cancel(orderId)));
    await Promise.all(clicks);
    expect(new Set(cancels.map(({ status }) => status))).toEqual(new Set([200]));
    const after = await Promise.all(sold.map(({ url }) => request(url)));
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([410]));
  });

  it('R16: races with Downloads & keys, and nothing that was given out survives', async () => {
    const orderId = await partner.buy();
    const asks = ['2025', '2022'].flatMap((version) =>
      ['en-us', 'ko-kr'].map((language) =>
        partner.send('POST', `${partner.entitlement(orderId)}/downloads`, {
          version,
          language,
          fileType: 'iso-x64',
        }),
      ),
    );
    const [cancelled, ...given] = await Promise.all([cancel(orderId), ...asks]);
    expect(cancelled?.status).toBe(200);
    const link = z.object({ link: z.object({ url: z.string() }) });
    for (const { json } of given.filter(({ status }) => status < 300)) {
      expect((await request(link.parse(json).link.url)).status).toBe(410);
    }
    const shown = await partner.send('GET', `${partner.entitlement(orderId)}/keys`);
    expect(keys.parse(shown.json).items.filter(({ state }) => state !== 'revoked')).toEqual([]);
  });
});
