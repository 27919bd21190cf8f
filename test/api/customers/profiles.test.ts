import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { Partner } from '#test/api/helpers/partner.ts';

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});

const ADDRESS = {
  ...{ country: 'US', city: 'Redmond', state: 'WA', addressLine1: '1 Microsoft Way' },
  ...{ postalCode: '98052', phoneNumber: '4255550101' },
};
const create = (domain: string) =>
  partner.send('POST', '/v1/customers', {
    companyProfile: { domain },
    billingProfile: {
      ...{ companyName: 'Relecloud', email: 'gena@relecloud.com', culture: 'en-US' },
      defaultAddress: ADDRESS,
    },
  });
const idOf = (json: unknown): string => z.looseObject({ id: z.string() }).parse(json).id;

describe('a customer', () => {
  it('is created as the documents do it, by its billing profile, and answers with it', async () => {
    const domain = `${randomUUID()}.com`;
    const { status, json } = await create(domain);
    expect(status).toBe(201);
    expect(json).toMatchObject({
      companyProfile: { companyName: 'Relecloud', email: 'gena@relecloud.com', address: ADDRESS },
      billingProfile: { email: 'gena@relecloud.com', language: 'en', defaultAddress: ADDRESS },
      userCredentials: { userName: 'admin', password: '' },
    });
    const found = await partner.send('GET', `/v1/customers/${idOf(json)}`);
    expect(found.json).toMatchObject({ companyProfile: { domain, country: 'US' } });
  });

  it('needs a name in one of the two profiles', async () => {
    const companyProfile = { domain: `${randomUUID()}.com`, country: 'US' };
    expect(await partner.send('POST', '/v1/customers', { companyProfile })).toMatchObject({
      status: 400,
      json: { data: ['companyProfile.companyName'] },
    });
  });

  it('gets another billing profile, in each list too, and no lost update', async () => {
    const path = partner.at('/profiles/billing');
    const before = await partner.send('GET', path);
    const etag = z.looseObject({ attributes: z.object({ etag: z.string() }) }).parse(before.json)
      .attributes.etag;
    const body = { email: 'ops@contoso.com', companyName: 'Contoso Ops', defaultAddress: ADDRESS };
    const changed = await partner.send('PUT', path, body, { headers: { 'If-Match': etag } });
    expect(changed).toMatchObject({ status: 200, json: body });
    expect((await partner.send('GET', path)).json).toMatchObject(body);
    const list = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });
    const { items } = list.parse((await partner.send('GET', '/v1/customers')).json);
    expect(items.find(({ id }) => id === partner.customer)).toMatchObject({
      companyProfile: { email: 'ops@contoso.com' },
    });
    const stale = await partner.send('PUT', path, body, { headers: { 'If-Match': etag } });
    expect(stale).toMatchObject({ status: 400, json: { code: 2055 } });
  });

  it('has a qualification once its partner sets one', async () => {
    const path = partner.at('/qualifications');
    expect((await partner.send('GET', path)).json).toEqual([{ qualification: 'None' }]);
    await partner.send('POST', path, { qualification: 'Education' });
    expect((await partner.send('GET', path)).json).toEqual([{ qualification: 'Education' }]);
    expect(await partner.send('POST', path, { qualification: 'royal' })).toMatchObject({
      status: 400,
    });
  });
});

describe("a customer's qualification by its older address", () => {
  it.each([
    ['"education"', 'education'],
    ['"GovernmentCommunityCloud"', 'government_community_cloud'],
    ['"none"', 'none'],
    ['1', 'education'],
    ['"3"', 'government_community_cloud'],
    ['0', 'none'],
    ['{"Qualification":"StateOwnedEntity"}', 'state_owned_entity'],
  ])('takes the body %s, and answers %s', async (body, answer) => {
    const put = await partner.send('PUT', partner.at('/qualification?code=123456'), body);
    expect(put).toMatchObject({ status: 200, json: answer });
    const read = await partner.send('GET', partner.at('/qualification'));
    expect(read).toMatchObject({ status: 200, json: answer });
  });

  it.each(['"royal"', '2', '"nonprofit"', '""', '{}', 'null', '[1]'])(
    'refuses the body %s',
    async (body) => {
      const { status } = await partner.send('PUT', partner.at('/qualification'), body);
      expect(status).toBe(400);
    },
  );
});

describe('an address that is checked', () => {
  const check = (address: object, version: string) =>
    partner.send('POST', '/v1/validations/address', address, {
      headers: { 'MS-SdkVersion': version },
    });

  it.each(['1.15.4', '1.17.0.0'])('is answered with a Boolean to an SDK of %s', async (version) => {
    expect(await check(ADDRESS, version)).toMatchObject({ status: 200, json: true });
    const wrong = await check({ ...ADDRESS, postalCode: 'X' }, version);
    expect(wrong).toMatchObject({ status: 200, json: false });
  });

  it.each(['3.4.0.0', '2.0.1', '10.1', ''])(
    'is answered with the documented object to an SDK of "%s"',
    async (version) => {
      const { json } = await check(ADDRESS, version);
      expect(json).toMatchObject({ status: 'NotValidated', originalAddress: { country: 'US' } });
    },
  );
});

describe('the relationship with a customer', () => {
  it('does not end while the customer holds a purchase', async () => {
    const order = await partner.buy();
    const body = { relationshipToPartner: 'none' };
    const refused = await partner.send('PATCH', partner.at(), body);
    expect(refused).toMatchObject({ status: 409, json: { code: 990015, data: [order] } });
    expect(await partner.send('DELETE', partner.at())).toMatchObject({ status: 409 });
  });

  it.each(['PATCH', 'DELETE'])(
    'R22, R23: ends by %s, once: it is listed no more, and its domain is free',
    async (method) => {
      const other = await Partner.open(inject('serviceUrl'));
      const domain = `${randomUUID()}.com`;
      const path = `/v1/customers/${idOf((await create(domain)).json)}`;
      const body = method === 'PATCH' ? { relationshipToPartner: 'none' } : undefined;
      const status = method === 'PATCH' ? 200 : 204;
      for (const _ of ['first', 'again']) {
        expect(await partner.send(method, path, body)).toMatchObject({ status });
      }
      expect(await partner.send('GET', path)).toMatchObject({ status: 403, json: { code: 20002 } });
      expect((await partner.send('GET', '/v1/customers')).text).not.toContain(domain);
      expect(await other.send('DELETE', path)).toMatchObject({ status: 403 });
      expect(await partner.send('HEAD', `/v1/domains/${domain}`)).toMatchObject({ status: 404 });
      expect(await create(domain)).toMatchObject({ status: 201 });
    },
  );
});
