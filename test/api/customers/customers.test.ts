import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, Partner, request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const customers = collectionOf(z.looseObject({ id: z.string() }));
const withNext = z.object({
  links: z.object({
    next: z.object({ uri: z.string(), headers: z.array(z.record(z.string(), z.string())).min(1) }),
  }),
});

let partner: Partner;
let stranger: Partner;
beforeAll(async () => {
  [partner, stranger] = await Promise.all([Partner.open(url), Partner.open(url, 'KR')]);
});

const add = (companyProfile: object, more: object = {}, whose = partner) =>
  whose.send('POST', '/v1/customers', {
    companyProfile: {
      companyName: 'Contoso',
      domain: `${randomUUID()}.com`,
      country: 'US',
      ...companyProfile,
    },
    ...more,
  });
const idsOf = (json: unknown) => customers.parse(json).items.map(({ id }) => id);

/** The address of the next page, and the header that goes with it. */
function nextOf(json: unknown) {
  const { uri, headers } = withNext.parse(json).links.next;
  const [token] = headers;
  return { path: `/v1${uri}`, headers: { [token?.['key'] ?? '']: token?.['value'] ?? '' } };
}

describe('R22: the customers of a partner', () => {
  it('are all that it lists, each once, page by page', async () => {
    const own = await Partner.open(url);
    const ids = [
      own.customer,
      ...(await Promise.all(['US', 'KR'].map((at) => own.addCustomer(at)))),
    ];
    const first = await own.send('GET', '/v1/customers?size=2');
    const { path, headers } = nextOf(first.json);
    const second = await own.send('GET', path, undefined, { headers });
    expect([...idsOf(first.json), ...idsOf(second.json)].sort()).toEqual(ids.sort());
    expect(second.json).not.toHaveProperty('links.next');
  });

  it('go on for nobody else: its continuation token is refused to another partner and in another list', async () => {
    await partner.addCustomer('US');
    const { path, headers } = nextOf((await partner.send('GET', '/v1/customers?size=1')).json);
    const [changed = ''] = Object.values(headers);
    const answers = [
      await stranger.send('GET', path, undefined, { headers }),
      await partner.send('GET', partner.at('/orders?seekOperation=Next'), undefined, { headers }),
      await partner.send('GET', path, undefined, {
        headers: { 'MS-ContinuationToken': `A${changed}` },
      }),
    ];
    expect(answers.map(({ status, json }) => [status, json])).toEqual(
      Array.from({ length: 3 }, () => [
        400,
        expect.objectContaining({ code: 3000, data: ['MS-ContinuationToken'] }),
      ]),
    );
  });

  it('are listed to an operator who says whose they are, and to no agent of another partner', async () => {
    const path = `/v1/customers?partnerId=${partner.id}`;
    const authorization = `Bearer ${await tokenFor(url, { roles: ['operator'] })}`;
    const asOperator = (at: string) =>
      request(`${url}${at}`, { headers: { Authorization: authorization } });
    expect(idsOf((await asOperator(path)).json)).toContain(partner.customer);
    expect(await asOperator('/v1/customers')).toMatchObject({
      status: 400,
      json: { data: ['partnerId'] },
    });
    expect(idsOf((await stranger.send('GET', path)).json)).toEqual([stranger.customer]);
  });

  it('are found by their tenant id in any case', async () => {
    const path = `/v1/customers/${partner.customer.toUpperCase()}`;
    expect((await partner.send('GET', path)).json).toMatchObject({ id: partner.customer });
    expect(await stranger.send('GET', path)).toMatchObject({ status: 403, json: { code: 20002 } });
  });
});

describe('a new customer', () => {
  it('is answered in the shape of Partner Center, and read again the same', async () => {
    const [tenantId, domain] = [randomUUID(), `${randomUUID()}.com`];
    const created = await add({ tenantId: tenantId.toUpperCase(), domain: domain.toUpperCase() });
    expect(created.status).toBe(201);
    expect(created.headers.get('location')).toBe(`/v1/customers/${tenantId}`);
    expect(created.json).toMatchObject({
      id: tenantId,
      companyProfile: { tenantId, domain, companyName: 'Contoso', country: 'US' },
      relationshipToPartner: 'reseller',
      links: { self: { uri: `/customers/${tenantId}`, method: 'GET', headers: [] } },
      attributes: { objectType: 'Customer', etag: expect.stringMatching(/^[\w-]{22}$/) },
    });
    // The documented answer of the creation has more than a customer.
    const read = z
      .record(z.string(), z.unknown())
      .parse((await partner.send('GET', `/v1/customers/${tenantId}`)).json);
    expect(created.json).toMatchObject(read);
    expect(read).not.toHaveProperty('userCredentials');
  });

  it('may be written as Partner Center writes it: PascalCase, with the country in its address', async () => {
    const { json } = await partner.send('POST', '/v1/customers', {
      CompanyProfile: { CompanyName: 'Hanbit', Domain: `${randomUUID()}.com` },
      BillingProfile: {
        DefaultAddress: { Country: 'kr', City: 'Seoul', State: '11', PostalCode: '06236' },
      },
    });
    expect(json).toMatchObject({ companyProfile: { companyName: 'Hanbit', country: 'KR' } });
  });

  it('that exists already is refused with 409 by the field, whoever has it', async () => {
    const profile = { tenantId: randomUUID(), domain: `${randomUUID()}.com` };
    await add(profile);
    const answers = [
      await add({ ...profile, domain: `${randomUUID()}.com` }),
      await add({ domain: profile.domain }),
      await add({ domain: profile.domain.toUpperCase() }, {}, stranger),
    ];
    expect(answers.map(({ status, json }) => [status, json])).toEqual([
      [409, expect.objectContaining({ code: 990010, data: ['companyProfile.tenantId'] })],
      [409, expect.objectContaining({ code: 990010, data: ['companyProfile.domain'] })],
      [409, expect.objectContaining({ code: 990010, data: ['companyProfile.domain'] })],
    ]);
  });

  it.each([
    ['no country', { country: undefined }, 'companyProfile.country'],
    ['a country of three letters', { country: 'USA' }, 'companyProfile.country'],
    ['a country that there is not', { country: 'XX' }, 'companyProfile.country'],
    ['a blank name', { companyName: '  ' }, 'companyProfile.companyName'],
    ['what is no domain', { domain: 'localhost' }, 'companyProfile.domain'],
    ['a tenant id that is no GUID', { tenantId: 'contoso' }, 'companyProfile.tenantId'],
  ])('with %s is refused by the field', async (_, wrong, field) => {
    expect(await add(wrong)).toMatchObject({ status: 400, json: { code: 3000, data: [field] } });
  });

  it.each([
    ['a postal code of nowhere', { city: 'Redmond', state: 'WA', postalCode: 'x' }, 'postalCode'],
    ['a state that there is not', { city: 'Redmond', state: 'XX' }, 'state'],
    ['no state where mail needs one', { city: 'Redmond', postalCode: '98052' }, 'state'],
  ])('billed at %s is refused, and its domain stays free', async (_, wrong, field) => {
    const domain = `${randomUUID()}.com`;
    const answer = await add({ domain }, { billingProfile: { defaultAddress: wrong } });
    expect(answer).toMatchObject({
      status: 400,
      json: { code: 3000, data: [`billingProfile.defaultAddress.${field}`] },
    });
    expect((await partner.send('HEAD', `/v1/domains/${domain}`)).status).toBe(404);
  });

  it('R2: decides by its country what its catalog has', async () => {
    const views = async (whose: Partner) => {
      const { json } = await whose.send('GET', whose.at('/products?size=500&country=US'));
      return idsOf(json).length;
    };
    expect([await views(partner), await views(stranger)]).toEqual([10, 8]);
  });
});
