import { expect, inject, it } from 'vitest';
import * as z from 'zod';
import { Partner, RESERVATION } from '#test/api/helpers/partner.ts';

const linkSchema = z.object({
  uri: z.string().startsWith('/'),
  method: z.enum(['GET', 'PATCH']),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
});
type Link = z.output<typeof linkSchema>;

const SOFTWARE = 'DG7GMGF0DVT7:0001:DZH318Z00001';

/** Every link anywhere in an answer. */
function linksIn(json: unknown): readonly Link[] {
  if (typeof json !== 'object' || json === null) {
    return [];
  }
  const own = 'links' in json ? z.record(z.string(), linkSchema).parse(json.links) : {};
  const below = Object.entries(json).filter(([name]) => name !== 'links');
  return [...Object.values(own), ...below.flatMap(([, value]) => linksIn(value))];
}

/** Follows links from a start until nothing new turns up. */
async function crawl(partner: Partner, start: string) {
  const answers = new Map<string, { status: number; json: unknown }>();
  const queue: Link[] = [{ uri: start, method: 'GET', headers: [] }];
  for (let link = queue.pop(); link; link = queue.pop()) {
    const { uri, headers } = link;
    const id = `${uri} ${headers.map(({ value }) => value).join()}`;
    if (!answers.has(id)) {
      const { status, json } = await partner.send('GET', `/v1${uri}`, undefined, {
        headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
      });
      answers.set(id, { status, json });
      queue.push(...linksIn(json));
    }
  }
  return answers;
}

const kinds = z.looseObject({ attributes: z.looseObject({ objectType: z.string() }) });

it('every link that an answer gives leads to a resource, from the customers down to keys and downloads', async () => {
  const partner = await Partner.open(inject('serviceUrl'));
  const orderId = await partner.buy([
    { offerId: SOFTWARE, quantity: 1 },
    { offerId: RESERVATION, quantity: 1, ...(await partner.provisioned()) },
  ]);
  await partner.download(orderId);
  await partner.send('PATCH', partner.at(`/orders/${await partner.buy()}`), {
    status: 'cancelled',
  });

  const answers = await crawl(partner, '/customers?size=1');
  const broken = [...answers].filter(([, { status }]) => status !== 200);
  expect(broken).toEqual([]);
  const found = [...answers.values()].map(({ json }) => kinds.parse(json).attributes.objectType);
  expect(new Set(found)).toEqual(
    new Set([
      ...['Collection', 'Customer', 'Order', 'CancellationPreview', 'Entitlement'],
      ...['EntitlementOptions', 'Product', 'Sku', 'Availability', 'Subscription'],
      ...['CustomerBillingProfile', 'CustomerCompanyProfile'],
    ]),
  );
});

it('the lists of the catalog lead on to every product, SKU and availability of a country', {
  tags: 'slow',
}, async () => {
  const partner = await Partner.open(inject('serviceUrl'));
  const answers = await crawl(partner, '/products?country=us&size=3');
  expect([...answers.values()].filter(({ status }) => status !== 200)).toEqual([]);
  const count = (type: string) =>
    [...answers.values()].filter(({ json }) => kinds.parse(json).attributes.objectType === type)
      .length;
  expect([count('Product'), count('Sku'), count('Availability')]).toEqual([10, 24, 24]);
});
