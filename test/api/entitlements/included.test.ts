import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, Partner } from '#test/api/helpers/partner.ts';

const SQL_SERVER = 'DG7GMGF0FLR2';
const OFFER = `${SQL_SERVER}:0001`;
const entitlements = collectionOf(
  z.looseObject({
    id: z.string(),
    includedEntitlements: z.array(
      z.looseObject({ id: z.string(), productId: z.string(), friendlyName: z.string() }),
    ),
  }),
);
const availabilities = collectionOf(z.looseObject({ catalogItemId: z.string() }));
const keys = collectionOf(z.looseObject({ version: z.string(), state: z.string() }));

it('R5 to R7, R16: a licence gives keys and files of the versions n-1 and n-2 too, and they end with it', async () => {
  const partner = await Partner.open(inject('serviceUrl'));
  const get = async (path: string) => (await partner.send('GET', partner.at(path))).json;
  const offered = availabilities.parse(
    await get(`/products/${OFFER.replace(':', '/skus/')}/availabilities`),
  );
  const orderId = await partner.buy([{ offerId: offered.items[0]?.catalogItemId, quantity: 2 }]);
  const [entitlement] = entitlements.parse(await get('/entitlements')).items;
  const included = entitlement?.includedEntitlements ?? [];
  expect(included.map(({ friendlyName }) => friendlyName)).toEqual([
    'SQL Server 2019 Standard',
    'SQL Server 2017 Standard',
  ]);

  const versions = ['2019', '2017'];
  for (const [index, { id, productId }] of included.entries()) {
    const version = versions[index];
    expect(id).toBe(`${orderId}:0:${productId}`);
    expect(await get(`/entitlements/${id}/options`)).toMatchObject({ versions: [{ version }] });
    const choice = { version, language: 'en-us', fileType: 'iso-x64' };
    const path = partner.at(`/entitlements/${id}/downloads`);
    const made = await partner.send('POST', path, choice);
    expect(made).toMatchObject({ status: 201, json: { productKey: { version } } });
    const listed = keys.parse(await get(`/entitlements/${id}/keys`));
    expect(listed.items).toMatchObject([{ version, state: 'active' }]);
    expect(keys.parse(await get(`/entitlements/${id}/downloads`)).items).toHaveLength(1);
  }
  // What was given out for the older versions is not listed under the newest one.
  expect(keys.parse(await get(`/entitlements/${entitlement?.id}/keys`)).items).toEqual([]);

  await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });
  for (const { id } of included) {
    expect(keys.parse(await get(`/entitlements/${id}/keys`)).items).toMatchObject([
      { state: 'revoked' },
    ]);
  }
});
