import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { OFFER, Partner } from '#test/api/helpers/partner.ts';
import { type OwnService, startOwnService } from '#test/setup/own-service.ts';

const withId = z.looseObject({ id: z.string() });
let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ COUNTERSIGN_SETTINGS: '{"agreements":"demanded"}' });
});
afterAll(() => service.stop());

const order = { lineItems: [{ offerId: OFFER, quantity: 1 }] };
const agreement = {
  primaryContact: { firstName: 'Gena', lastName: 'Soto', email: 'gena@contoso.example' },
  ...{ templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', dateAgreed: '2026-01-31' },
};

describe('a stage that demands agreements', () => {
  it('refuses orders and checkouts until one is confirmed, and says what to do', async () => {
    const partner = await Partner.open(service.url);
    const lineItems = [{ catalogItemId: OFFER, quantity: 1 }];
    const cart = withId.parse(
      (await partner.send('POST', partner.at('/carts'), { lineItems })).json,
    ).id;
    const checkout = () => partner.send('POST', partner.at(`/carts/${cart}/checkout`));
    const buy = () => partner.send('POST', partner.at('/orders'), order);
    const refused = {
      status: 403,
      json: { code: 13605, description: expect.stringContaining(`${partner.customer}/agreements`) },
    };
    expect(await buy()).toMatchObject(refused);
    expect(await checkout()).toMatchObject(refused);
    expect((await partner.send('GET', partner.at('/orders'))).json).toMatchObject({
      totalCount: 0,
    });

    const confirmed = await partner.send('POST', partner.at('/agreements'), agreement);
    expect(confirmed.status).toBe(201);
    expect((await buy()).status).toBe(201);
    expect((await checkout()).status).toBe(201);
  });

  it("R22: takes no other customer's agreement for it", async () => {
    const confirmed = await Partner.open(service.url);
    await confirmed.send('POST', confirmed.at('/agreements'), agreement);
    const other = await Partner.open(service.url);
    expect((await other.send('POST', other.at('/orders'), order)).status).toBe(403);
  });
});
