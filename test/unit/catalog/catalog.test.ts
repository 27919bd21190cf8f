import { describe, expect, it } from 'vitest';
import { catalogRoutes } from '#shared/catalog/catalog.api.ts';
import { listProducts } from '#shared/catalog/read-catalog.ts';
import type { Endpoint } from '#shared/platform/http/endpoint.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { money } from '#shared/platform/money.ts';
import { type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { publishCatalog } from '#test/fixtures/catalogs.ts';
import { aContext, aCustomer, aProduct, aSku, CUSTOMER_ID } from '#test/fixtures/fixtures.ts';
import { endpointsOf } from '#test/helpers/routes.ts';

const AUSTRALIAN = {
  country: 'AU',
  taxIncluded: true,
};

/** A catalog of one product in the US and in Australia, and of a reservation in the US alone. */
async function published() {
  const store = memoryStore();
  const reservation = aProduct({ id: 'RI', targetViews: ['AzureReservations'] });
  await publishCatalog(store, 'c1', {
    products: [aProduct(), { ...aProduct(), country: 'AU' }, reservation],
    skus: [aSku(), aSku({ id: '0002' }), aSku(AUSTRALIAN)],
  });
  return store;
}

async function routes(
  market: 'byCountry' | 'byCustomer' = 'byCountry',
  given?: () => Promise<MemoryStore>,
) {
  const store = await (given ?? published)();
  const endpoints = endpointsOf(catalogRoutes, {
    ...store,
    paging: continuation(async () => Buffer.from('key')),
  });
  const root =
    market === 'byCountry'
      ? ('/v1/products' as const)
      : ('/v1/customers/{customerTenantId}/products' as const);
  const skus = `${root}/{productId}/skus` as const;
  return {
    products: endpoints[`GET ${root}`],
    product: endpoints[`GET ${root}/{productId}`],
    skus: endpoints[`GET ${skus}`],
    sku: endpoints[`GET ${skus}/{skuId}`],
    availabilities: endpoints[`GET ${skus}/{skuId}/availabilities`],
    availability: endpoints[`GET ${skus}/{skuId}/availabilities/{availabilityId}`],
  };
}

const bodyOf = async (endpoint: Endpoint, raw: object, context = aContext()) =>
  (await endpoint.attempt(raw, context)).response.body;
const SKU = { productId: 'PRODUCT1', skuId: '0001' };

describe('products', () => {
  it('R2: are those of the market, of one view or of all', async () => {
    const { products } = await routes();
    const listed = async (query: object) =>
      (await bodyOf(products, query)) as { items: { id: string }[] };
    const idsOf = async (query: object) => (await listed(query)).items.map(({ id }) => id);
    expect(await idsOf({ country: 'us' })).toEqual(['PRODUCT1', 'RI']);
    expect(await idsOf({ country: 'US', targetView: 'AzureReservations' })).toEqual(['RI']);
    expect(await idsOf({ country: 'AU' })).toEqual(['PRODUCT1']);
    expect(await idsOf({ country: 'KR' })).toEqual([]);
  });

  it('keep country and view in the address that the next page is asked at', async () => {
    const { products } = await routes();
    const query = { country: 'us', targetView: 'Software', size: '1' };
    expect(await bodyOf(products, query)).toMatchObject({
      links: { self: { uri: '/products?country=US&targetView=Software' } },
    });
    expect(await bodyOf(products, { country: 'us', size: '1' })).toMatchObject({
      links: { next: { uri: '/products?country=US&size=1&seekOperation=Next' } },
    });
  });

  it.each([[{}], [{ country: 'USA' }], [{ country: '1A' }]])(
    'are not listed without a country: %o',
    async (query) => {
      const { products } = await routes();
      await expect(bodyOf(products, query)).rejects.toMatchObject({
        code: 'INVALID_PROPERTY',
        data: ['country'],
      });
    },
  );

  it('name the views that there are when another one is asked for', async () => {
    const store = await published();
    const query = { market: 'US', targetView: 'Games' };
    await expect(listProducts(store)(query, { size: 40 })).rejects.toMatchObject({
      code: 'TARGET_VIEW_NOT_ALLOWED',
      message: expect.stringContaining('SoftwareSubscriptions, AzureReservations'),
      data: ['targetView'],
    });
  });
});

describe("a customer's catalog", () => {
  const australian = aContext({ customer: aCustomer({ country: 'AU' }) });

  it("R2: is of the customer's country, whatever country is asked for", async () => {
    const { products } = await routes('byCustomer');
    expect(await bodyOf(products, { country: 'US' }, australian)).toMatchObject({
      items: [{ id: 'PRODUCT1' }],
      links: { self: { uri: `/customers/${CUSTOMER_ID}/products` } },
    });
  });

  it('R3: says for each price whether tax is included', async () => {
    const { availability } = await routes('byCustomer');
    const read = { ...SKU, availabilityId: 'AVAIL1' };
    const priceIn = async (context = aContext()) => bodyOf(availability, read, context);
    expect(await priceIn(australian)).toMatchObject({ terms: [{ price: { taxIncluded: true } }] });
    expect(await priceIn()).toMatchObject({ terms: [{ price: { taxIncluded: false } }] });
  });
});

describe('one of the catalog', () => {
  it('R1: is shown as Partner Center shows it, with what to buy it by', async () => {
    const { availability } = await routes();
    const read = { ...SKU, availabilityId: 'AVAIL1', country: 'US' };
    expect(await bodyOf(availability, read)).toMatchObject({
      id: 'AVAIL1',
      isPurchasable: true,
      isRenewable: false,
      catalogItemId: 'PRODUCT1:0001:AVAIL1',
      defaultCurrency: { code: 'USD', symbol: '$' },
      country: 'US',
      terms: [{ duration: 'P1Y', price: { amount: 365, currencyCode: 'USD' } }],
      links: {
        self: { uri: '/products/PRODUCT1/skus/0001/availabilities/AVAIL1?country=US' },
      },
      attributes: { objectType: 'Availability' },
    });
  });

  it('is a product as Partner Center shows it', async () => {
    const { product } = await routes();
    expect(await bodyOf(product, { productId: 'PRODUCT1', country: 'US' })).toEqual({
      id: 'PRODUCT1',
      title: 'Windows Server',
      description: 'A server.',
      productType: { id: 'Software', displayName: 'Software' },
      isMicrosoftProduct: true,
      publisherName: 'Microsoft',
      links: {
        self: { uri: '/products/PRODUCT1?country=US', method: 'GET', headers: [] },
        skus: { uri: '/products/PRODUCT1/skus?country=US', method: 'GET', headers: [] },
      },
      attributes: { objectType: 'Product' },
    });
  });

  it('R1: is a SKU with its smallest and largest quantity', async () => {
    const { sku } = await routes();
    expect(await bodyOf(sku, { ...SKU, country: 'US' })).toMatchObject({
      minimumQuantity: 1,
      maximumQuantity: 100,
      links: { availabilities: { uri: '/products/PRODUCT1/skus/0001/availabilities?country=US' } },
    });
  });

  it('has prices of currencies without cents in whole units', async () => {
    const store = memoryStore();
    const [first] = aSku().availabilities;
    const terms = [{ duration: 'P1Y' as const, description: 'x', price: money(98_000, 'KRW') }];
    const korean = aSku({ availabilities: [{ id: 'A', segment: 'commercial', ...first, terms }] });
    await publishCatalog(store, 'c', { products: [aProduct()], skus: [korean] });
    const { availability } = await routes('byCountry', async () => store);
    const read = { ...SKU, availabilityId: 'AVAIL1', country: 'US' };
    expect(await bodyOf(availability, read)).toMatchObject({
      defaultCurrency: { code: 'KRW', symbol: '₩' },
      terms: [{ price: { amount: 98_000 } }],
    });
  });

  it.each([
    { read: 'product', query: { productId: 'X' }, code: 'PRODUCT_NOT_FOUND' },
    { read: 'skus', query: { productId: 'X' }, code: 'PRODUCT_NOT_FOUND' },
    { read: 'sku', query: { ...SKU, productId: 'X' }, code: 'PRODUCT_NOT_FOUND' },
    { read: 'sku', query: { ...SKU, skuId: 'X' }, code: 'SKU_NOT_FOUND' },
    { read: 'availabilities', query: { ...SKU, skuId: 'X' }, code: 'SKU_NOT_FOUND' },
    {
      read: 'availability',
      query: { ...SKU, availabilityId: 'X' },
      code: 'AVAILABILITY_NOT_FOUND',
    },
  ] as const)('is not found, and says what of it there is not: $read $code', async (each) => {
    const all = await routes();
    const read = bodyOf(all[each.read], { country: 'US', ...each.query });
    await expect(read).rejects.toMatchObject({ code: each.code });
  });

  it('R2: of another market is not found in this one', async () => {
    const { sku } = await routes();
    const read = bodyOf(sku, { ...SKU, skuId: '0002', country: 'AU' });
    await expect(read).rejects.toMatchObject({ code: 'SKU_NOT_FOUND' });
  });
});
