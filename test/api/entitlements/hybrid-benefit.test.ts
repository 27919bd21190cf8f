import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, OFFER, Partner } from '#test/api/helpers/partner.ts';

const availabilities = collectionOf(z.looseObject({ catalogItemId: z.string() }));

it('R4: shows what the licences of a customer cover and save, and nothing of what was cancelled', async () => {
  const partner = await Partner.open(inject('serviceUrl'));
  const get = async (path: string) => (await partner.send('GET', partner.at(path))).json;
  const offerOf = async (product: string) =>
    availabilities.parse(await get(`/products/${product}/skus/0001/availabilities`)).items[0]
      ?.catalogItemId;
  expect(await get('/hybridbenefit')).toMatchObject({ licences: [], editions: [] });

  const datacenter = { offerId: await offerOf('DG7GMGF0DVT9'), quantity: 1 };
  const packs = { offerId: await offerOf('DG7GMGF0DVT8'), quantity: 2 };
  await partner.buy([{ offerId: OFFER, quantity: 1 }, packs]);
  const second = await partner.buy([datacenter]);
  expect(await get('/hybridbenefit')).toMatchObject({
    licences: [{ coreLicences: 16 }, { coreLicences: 16 }, { edition: 'datacenter' }],
    editions: [
      {
        edition: 'standard',
        coreLicences: 32,
        covers: { vmsUpTo8Cores: 4, vmsUpTo16Cores: 2 },
        use: 'convert',
        savings: [
          {
            armSkuName: 'Standard_D13_v2',
            vms: 4,
            percent: 29.8,
            currencyCode: 'USD',
            monthlySaving: 919.8,
            arithmetic: '4 VMs x 730 h x (1.056 - 0.741) USD/h = USD 919.8',
          },
          ...Array.from({ length: 6 }, () => expect.anything()),
        ],
      },
      { edition: 'datacenter', covers: { vmsUpTo8Cores: 2, vmsUpTo16Cores: 1 }, use: 'reuse' },
    ],
    rates: { region: 'eastus', hoursPerMonth: 730, source: expect.any(String) },
    attributes: { objectType: 'HybridBenefit' },
  });

  await partner.send('PATCH', partner.at(`/orders/${second}`), { status: 'cancelled' });
  expect(await get('/hybridbenefit')).toMatchObject({ editions: [{ edition: 'standard' }] });
  const stranger = await Partner.open(inject('serviceUrl'));
  const foreign = await stranger.send('GET', partner.at('/hybridbenefit'));
  expect(foreign).toMatchObject({ status: 403, json: { code: 20002 } });
});
