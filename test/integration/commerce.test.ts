import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { CHOICE, collectionOf, OFFER, Partner, PRODUCT } from './support/partner.ts';

const url = inject('serviceUrl');
const R2_MARKETS = 'AR AZ BY BR CN IN ID KZ LI MY MX RU SA ZA KR TW TR UA'.split(' ');

const products = collectionOf(z.looseObject({ id: z.string(), title: z.string() }));
const offers = collectionOf(
  z.looseObject({
    catalogItemId: z.string(),
    country: z.string(),
    terms: z.array(
      z.looseObject({ price: z.looseObject({ amount: z.number(), taxIncluded: z.boolean() }) }),
    ),
  }),
);
const order = z.looseObject({
  id: z.string(),
  status: z.string(),
  totalPrice: z.number().optional(),
  lineItems: z.array(
    z.looseObject({ lineItemNumber: z.number(), quantity: z.number(), offerId: z.string() }),
  ),
  attributes: z.object({ objectType: z.literal('Order'), etag: z.string() }),
});
const page = z.looseObject({
  items: z.array(z.looseObject({ id: z.string() })),
  links: z.looseObject({
    next: z
      .object({
        uri: z.string(),
        headers: z.array(z.object({ key: z.string(), value: z.string() })),
      })
      .optional(),
  }),
});

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});
const get = async (path: string) => (await partner.send('GET', path)).json;

describe('the catalog', () => {
  it.each(R2_MARKETS)('R2: lists no reservation in %s, but software', async (country) => {
    const reservations = products.parse(
      await get(`/v1/products?country=${country}&targetView=AzureReservations`),
    );
    const software = products.parse(
      await get(`/v1/products?country=${country}&targetView=SoftwareSubscriptions`),
    );
    expect(reservations).toMatchObject({ totalCount: 0, items: [] });
    expect(software.totalCount).toBe(8);
  });

  it('R3: says where the price includes tax: in Australia and Brazil only', async () => {
    const included = async (country: string) => {
      const path = `/v1/products/${PRODUCT}/skus/0001/availabilities?country=${country}`;
      return offers
        .parse(await get(path))
        .items.flatMap(({ terms }) => terms.map(({ price }) => price.taxIncluded));
    };
    for (const [country, expected] of [
      ['AU', true],
      ['BR', true],
      ['US', false],
      ['KR', false],
      ['DE', false],
    ] as const) {
      expect(await included(country), country).toEqual([expected]);
    }
  });

  it("is read below a customer for the customer's own country", async () => {
    const korean = await Partner.open(url, 'KR');
    const own = offers.parse(
      (await korean.send('GET', korean.at(`/products/${PRODUCT}/skus/0001/availabilities`))).json,
    );
    expect(own.items).toMatchObject([{ country: 'KR', catalogItemId: OFFER }]);
  });

  it('goes on from page to page by links.next, once through all', async () => {
    const seen: string[] = [];
    let path = '/v1/products?country=US&size=3';
    let headers: Record<string, string> = {};
    for (let pages = 0; pages < 4; pages += 1) {
      const { items, links } = page.parse(
        (await partner.send('GET', path, undefined, { headers })).json,
      );
      seen.push(...items.map(({ id }) => id));
      path = `/v1${links.next?.uri}`;
      headers = Object.fromEntries(links.next?.headers.map(({ key, value }) => [key, value]) ?? []);
    }
    expect(seen).toEqual([...seen].sort());
    expect(new Set(seen).size).toBe(10);
    expect(headers).toEqual({});
  });

  it.each([
    ['/v1/products', 400, 3000, ['country']],
    ['/v1/products?country=USA', 400, 3000, ['country']],
    ['/v1/products?country=US&size=0', 400, 3000, ['size']],
    ['/v1/products?country=US&seekOperation=Next', 400, 3000, ['MS-ContinuationToken']],
    ['/v1/products?country=US&targetView=OnlineServices', 403, 400036, ['targetView']],
    ['/v1/products/NONE?country=US', 404, 400013, []],
    ['/v1/products/NONE/skus?country=US', 404, 400013, []],
    [`/v1/products/${PRODUCT}/skus/9999?country=US`, 404, 400018, []],
    [`/v1/products/${PRODUCT}/skus/0001/availabilities/NONE?country=US`, 404, 400019, []],
  ])('refuses %s with %s/%s', async (path, status, code, data) => {
    const answer = await partner.send('GET', path);
    expect([answer.status, answer.json]).toEqual([status, expect.objectContaining({ code, data })]);
  });
});

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
        { version: '2022', languages: [{ language: 'en-us' }, { language: 'ko-kr' }] },
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
      ],
    });
    expect(
      entitlements.parse(await get(partner.at('/entitlements?entitlementType=reservedInstance')))
        .items,
    ).toEqual([]);
  });
});

describe('R12: product keys', () => {
  it('of 40 buyers at once are 40 different ones, and each buyer keeps its own', async () => {
    const orders = await Promise.all(Array.from({ length: 40 }, () => partner.buy()));
    const keysOf = async () =>
      Promise.all(
        orders.map(
          async (id) => (await partner.download(id, { version: '2022' })).productKey.value,
        ),
      );
    const keys = await keysOf();
    expect(new Set(keys).size).toBe(40);
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
