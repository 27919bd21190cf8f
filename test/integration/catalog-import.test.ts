import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import catalog from '../../local/seed/catalog.json' with { type: 'json' };
import { collectionOf, Partner, request, tokenFor } from './support/partner.ts';

const url = inject('serviceUrl');
const RESERVATION = 'DZH318Z0BQ3Q:0001:DZH318Z00015';
const listed = collectionOf(z.looseObject({ id: z.string() }));

let operatorToken: string;
let partner: Partner;
beforeAll(async () => {
  operatorToken = await tokenFor(url, { roles: ['operator'] });
  partner = await Partner.open(url);
});

const importCatalog = (document: object) =>
  request(`${url}/v1/operator/catalog`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${operatorToken}` },
    body: JSON.stringify(document),
  });

/** The demo catalog without reservations in one more market, which no other test uses. */
function without(market: string) {
  const { azureReservations } = catalog.families;
  const excludedMarkets = [...azureReservations.excludedMarkets, market];
  return {
    ...catalog,
    families: { ...catalog.families, azureReservations: { ...azureReservations, excludedMarkets } },
  };
}

describe('the catalog', () => {
  it('R2: takes a market out without a deploy, and what was bought there stays as it is', async () => {
    const swiss = await Partner.open(url, 'CH');
    const reservations = async () =>
      listed.parse(
        (await swiss.send('GET', swiss.at('/products?targetView=AzureReservations'))).json,
      ).totalCount;
    const order = () =>
      swiss.send('POST', swiss.at('/orders'), {
        lineItems: [{ offerId: RESERVATION, quantity: 1 }],
      });
    const bought = await swiss.buy([{ offerId: RESERVATION, quantity: 1 }]);
    expect(await reservations()).toBe(2);
    try {
      expect((await importCatalog(without('CH'))).status).toBe(200);
      expect(await reservations()).toBe(0);
      expect(await order()).toMatchObject({ status: 400, json: { code: 800070 } });
      const cancelled = await swiss.send('PATCH', swiss.at(`/orders/${bought}`), {
        status: 'cancelled',
      });
      expect(cancelled.json).toMatchObject({ status: 'cancelled' });
    } finally {
      await importCatalog(catalog);
    }
    expect(await order()).toMatchObject({ status: 201 });
  });

  it('is read whole while another one is imported', async () => {
    let reads = 0;
    const importing = importCatalog(catalog);
    const state = { done: false };
    void importing.finally(() => {
      state.done = true;
    });
    while (!state.done) {
      const { json } = await partner.send('GET', '/v1/products?country=US&size=500');
      expect(listed.parse(json).totalCount).toBe(10);
      reads += 1;
    }
    expect(await importing).toMatchObject({ status: 200, json: { products: 10, markets: 30 } });
    expect(reads).toBeGreaterThan(0);
  });

  it('with a product of no family is refused whole, by the field', async () => {
    const [product] = catalog.products;
    const answer = await importCatalog({
      ...catalog,
      products: [{ ...product, family: 'unknown' }],
    });
    expect(answer).toMatchObject({ status: 400, json: { data: ['products[0].family'] } });
  });
});
