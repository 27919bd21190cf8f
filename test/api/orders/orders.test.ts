import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { CHOICE, collectionOf, OFFER, Partner, PRODUCT } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const order = z.looseObject({
  id: z.string(),
  status: z.string(),
  totalPrice: z.number().optional(),
  lineItems: z.array(
    z.looseObject({ lineItemNumber: z.number(), quantity: z.number(), offerId: z.string() }),
  ),
  attributes: z.object({ objectType: z.literal('Order'), etag: z.string() }),
});
let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});
const get = async (path: string) => (await partner.send('GET', path)).json;

describe('orders', () => {
  it('R1, R3: are created, read and listed in the shapes of Partner Center', async () => {
    const body = {
      BillingCycle: 'OneTime',
      Status: 'none',
      LineItems: [{ OfferId: OFFER, Quantity: 3, TermDuration: 'P1Y', FriendlyName: 'Servers' }],
    };
    const created = await partner.send('POST', partner.at('/orders'), body);
    expect(created.status).toBe(201);
    const bought = order.parse(created.json);
    expect(bought).toMatchObject({
      status: 'completed',
      totalPrice: 1058.4,
      currencyCode: 'USD',
      billingCycle: 'one_time',
      transactionType: 'UserPurchase',
      lineItems: [
        {
          lineItemNumber: 0,
          quantity: 3,
          offerId: OFFER,
          termDuration: 'P1Y',
          friendlyName: 'Servers',
        },
      ],
    });
    expect(created.headers.get('location')).toBe(`${partner.at('/orders')}/${bought.id}`);

    const read = order.parse(await get(partner.at(`/orders/${bought.id}`)));
    expect(read).not.toHaveProperty('totalPrice');
    expect(await get(partner.at(`/orders/${bought.id}?include_price=true`))).toEqual(created.json);
    const list = collectionOf(order).parse(await get(partner.at('/orders')));
    expect(list.items.map(({ id }) => id)).toContain(bought.id);
  });

  it('R5: tell that their lines were provisioned, and that cancelled ones are not any more', async () => {
    const orderId = await partner.buy([
      { offerId: OFFER, quantity: 2 },
      { offerId: OFFER, quantity: 1 },
    ]);
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), {
      status: 'cancelled',
      lineItems: [{ lineItemNumber: 1 }],
    });
    expect(await get(partner.at(`/orders/${orderId}/provisioningstatus`))).toMatchObject({
      totalCount: 2,
      items: [
        {
          lineItemNumber: 0,
          status: 'fulfilled',
          quantityProvisioningInformation: [{ quantity: 2, status: 'fulfilled' }],
        },
        { lineItemNumber: 1, status: 'unfulfilled' },
      ],
    });
  });

  it('R5, R6: appear on the software page with what can be downloaded', async () => {
    const orderId = await partner.buy([
      { offerId: OFFER, quantity: 1 },
      { offerId: 'DG7GMGF0DVSV:0001:DZH318Z00007', quantity: 5 },
    ]);
    const entitlements = collectionOf(
      z.looseObject({ id: z.string(), referenceOrder: z.looseObject({ id: z.string() }) }),
    );
    const software = entitlements.parse(
      await get(partner.at('/entitlements?entitlementType=software&showExpiry=true')),
    );
    const own = software.items.filter(({ referenceOrder }) => referenceOrder.id === orderId);
    expect(own).toMatchObject([
      { id: `${orderId}:0:${PRODUCT}`, quantity: 1, entitlementType: 'software', state: 'active' },
      { quantity: 5, referenceOrder: { lineItemId: '1' } },
    ]);
    expect(own[0]).toHaveProperty('expiryDate');
    expect(await get(partner.entitlement(orderId))).toMatchObject({
      id: `${orderId}:0:${PRODUCT}`,
    });
    expect(await get(`${partner.entitlement(orderId)}/options`)).toMatchObject({
      versions: [
        {
          version: '2025',
          languages: [
            {
              language: 'en-us',
              fileTypes: [
                {
                  fileType: 'iso-x64',
                  fileName: 'en-us_windows_server_2025_standard_x64.iso',
                  sizeBytes: 4_194_308,
                  sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
                },
              ],
            },
            { language: 'ko-kr' },
          ],
        },
        { version: '2022', languages: [{ language: 'en-us' }, { language: 'ko-kr' }] },
      ],
    });
    expect(
      entitlements.parse(await get(partner.at('/entitlements?entitlementType=reservedInstance')))
        .items,
    ).toEqual([]);
  });
});

describe('R12: product keys', () => {
  it('of 20 buyers at once are 20 different ones, and each buyer keeps its own', {
    tags: 'slow',
  }, async () => {
    const orders = await Promise.all(Array.from({ length: 20 }, () => partner.buy()));
    const keysOf = () =>
      Promise.all(orders.map(async (id) => (await partner.download(id)).productKey.value));
    const keys = await keysOf();
    expect(new Set(keys).size).toBe(20);
    expect(await keysOf()).toEqual(keys);
  });

  it('are the same for every file of a version', async () => {
    const orderId = await partner.buy();
    const [english, korean] = [
      await partner.download(orderId),
      await partner.download(orderId, { language: 'ko-kr' }),
    ];
    expect(korean.productKey).toEqual(english.productKey);
    expect(korean.link.url).not.toBe(english.link.url);
    expect(english.productKey.version).toBe(CHOICE.version);
  });
});
