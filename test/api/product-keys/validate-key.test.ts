import { beforeAll, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { CHOICE, OFFER, Partner, PRODUCT, request } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const keyOf = z.object({ productKey: z.object({ value: z.string() }) });

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

/** As an installer asks: without a token. */
const validate = (body: object) =>
  request(`${url}/v1/productkeys/validate`, { method: 'POST', body: JSON.stringify(body) });

it('R16: a key holds from the purchase to its cancellation, for whoever asks', async () => {
  const orderId = await partner.buy([{ offerId: OFFER, quantity: 1 }]);
  const given = await partner.send(
    'POST',
    `${partner.entitlement(orderId ?? '', 0, PRODUCT)}/downloads`,
    CHOICE,
  );
  const productKey = keyOf.parse(given.json).productKey.value;
  const question = { productKey, version: CHOICE.version };
  expect(await validate(question)).toMatchObject({
    status: 200,
    text: JSON.stringify({ valid: true, state: 'active' }),
  });

  const order = `/v1/customers/${partner.customer}/orders/${orderId}`;
  expect((await partner.send('PATCH', order, { status: 'cancelled' })).status).toBe(200);
  expect(await validate(question)).toMatchObject({
    status: 200,
    text: JSON.stringify({ valid: false, state: 'revoked', reason: 'revoked' }),
  });
});

it('a body that is no question is refused by its fields', async () => {
  expect(await validate({ productKey: 'XXXXX' })).toMatchObject({
    status: 400,
    json: { code: 3000, data: ['productKey', 'version'] },
  });
});
