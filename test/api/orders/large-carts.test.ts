import { beforeAll, describe, expect, inject, it } from 'vitest';
import { OFFER, Partner } from '#test/api/helpers/partner.ts';

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});

const lines = (context: Record<string, string>) =>
  Array.from({ length: 120 }, (_, id) => ({
    ...{ id, catalogItemId: OFFER, quantity: 1 },
    friendlyName: '한'.repeat(200),
    provisioningContext: context,
  }));
const of = (entries: number) =>
  Object.fromEntries(
    Array.from({ length: entries }, (_, index) => [`이름${index}`, '값'.repeat(100)]),
  );

describe('a cart of 120 lines in Korean', () => {
  it('R23: is stored, and answered again for the same request', async () => {
    const headers = { 'MS-RequestId': crypto.randomUUID() };
    const create = () =>
      partner.send('POST', partner.at('/carts'), { lineItems: lines(of(3)) }, { headers });
    const first = await create();
    expect(first.status).toBe(201);
    expect((await create()).json).toEqual(first.json);
  });

  it('is refused by field where its lines say more than is stored', async () => {
    const refused = await partner.send('POST', partner.at('/carts'), { lineItems: lines(of(10)) });
    expect(refused.status).toBe(400);
    expect(refused.json).toMatchObject({
      data: expect.arrayContaining(['lineItems[0].provisioningContext']),
    });
  });
});
