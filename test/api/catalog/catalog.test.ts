import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, OFFER, Partner, PRODUCT } from '#test/api/helpers/partner.ts';

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
    ['/v1/products?country=US&size=-1', 400, 3000, ['size']],
    ['/v1/products?country=US&seekOperation=Next', 400, 3000, ['MS-ContinuationToken']],
    ['/v1/products?country=US&targetView=Nonsense', 403, 400036, ['targetView']],
    ['/v1/products?country=US&targetSegment=home', 403, 400030, ['targetSegment']],
    ['/v1/products/NONE?country=US', 404, 400013, []],
    ['/v1/products/NONE/skus?country=US', 404, 400013, []],
    [`/v1/products/${PRODUCT}/skus/9999?country=US`, 404, 400018, []],
    [`/v1/products/${PRODUCT}/skus/0001/availabilities/NONE?country=US`, 404, 400019, []],
  ])('refuses %s with %s/%s', async (path, status, code, data) => {
    const answer = await partner.send('GET', path);
    expect([answer.status, answer.json]).toEqual([status, expect.objectContaining({ code, data })]);
  });
});
