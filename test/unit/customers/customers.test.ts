import { describe, expect, it } from 'vitest';
import { createCustomer, createCustomerInput } from '#shared/customers/create-customer.ts';
import { customerResponse } from '#shared/customers/customer-response.ts';
import { listCustomers } from '#shared/customers/list-customers.ts';
import { parseInput } from '#shared/platform/http/input.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import {
  aContext,
  aCustomer,
  anOperator,
  CUSTOMER_ID,
  PARTNER_ID,
} from '#test/fixtures/fixtures.ts';

describe('createCustomer', () => {
  const profile = (changes: object = {}) =>
    createCustomerInput.parse({
      companyProfile: {
        companyName: 'Contoso',
        domain: 'Contoso.OnMicrosoft.com',
        country: 'kr',
        ...changes,
      },
    });

  it('makes a customer of the calling partner, with its country in capitals', async () => {
    const store = memoryStore();
    const { result, changes } = await createCustomer(store)(profile(), aContext());
    await store.commit(changes);
    expect(result).toMatchObject({
      partnerId: PARTNER_ID,
      domain: 'contoso.onmicrosoft.com',
      country: 'KR',
    });
    expect(store.audit.records).toMatchObject([
      { operationType: 'create_customer', customerId: result.id },
    ]);
  });

  it('takes the tenant id in small letters, and makes one where there is none', async () => {
    const store = memoryStore();
    const tenantId = 'ABCDEF00-0000-4000-8000-000000000001';
    const named = await createCustomer(store)(profile({ tenantId }), aContext());
    expect(named.result.id).toBe(tenantId.toLowerCase());
    const unnamed = await createCustomer(store)(profile(), aContext());
    expect(unnamed.result.id).toMatch(/^[0-9a-f-]{36}$/);
    const wrong = { companyName: 'C', domain: 'c.com', tenantId: 'none' };
    expect(createCustomerInput.safeParse({ companyProfile: wrong }).success).toBe(false);
  });

  it('takes the country from the billing address, and refuses a customer without one', async () => {
    const store = memoryStore();
    const withAddress = createCustomerInput.parse({
      companyProfile: { companyName: 'C', domain: 'c.com' },
      billingProfile: { defaultAddress: { country: 'br' } },
    });
    expect((await createCustomer(store)(withAddress, aContext())).result.country).toBe('BR');
    const { companyProfile } = profile();
    const without = { companyProfile: { ...companyProfile, country: undefined } };
    await expect(createCustomer(store)(without, aContext())).rejects.toMatchObject({
      code: 'INVALID_PROPERTY',
      data: ['companyProfile.country'],
    });
  });

  it.each([
    {
      what: 'tenant',
      second: { domain: 'other.com', tenantId: CUSTOMER_ID },
      data: ['companyProfile.tenantId'],
    },
    {
      what: 'domain',
      second: { tenantId: '99999999-9999-4999-8999-999999999999' },
      data: ['companyProfile.domain'],
    },
  ])('refuses a second customer of the same $what', async ({ second, data }) => {
    const store = memoryStore();
    await store.commit(
      (await createCustomer(store)(profile({ tenantId: CUSTOMER_ID }), aContext())).changes,
    );
    const again = await createCustomer(store)(profile(second), aContext());
    await expect(store.commit(again.changes)).rejects.toMatchObject({
      code: 'CUSTOMER_EXISTS',
      data,
    });
  });

  it.each(['contoso', 'con toso.com', '-a.com', 'a..com', `${'a'.repeat(64)}.com`, 'http://a.com'])(
    'refuses the domain "%s"',
    (domain) => {
      const body = { companyProfile: { companyName: 'C', country: 'US', domain } };
      expect(createCustomerInput.safeParse(body).success).toBe(false);
    },
  );
});

describe('the country and address of a new customer', () => {
  const body = (country: string, defaultAddress: object) => ({
    companyProfile: { companyName: 'C', domain: 'c.com', country },
    billingProfile: { defaultAddress },
  });
  const given = (country: string, defaultAddress: object) =>
    createCustomerInput.parse(body(country, defaultAddress));
  const create = async (country: string, defaultAddress: object) =>
    createCustomer(memoryStore())(
      parseInput(createCustomerInput, body(country, defaultAddress)),
      aContext(),
    );

  it.each(['XX', 'UK', 'USA', '', 'constructor'])('R2: is none of ISO 3166-1: "%s"', (country) => {
    expect(() => given(country, {})).toThrow('RULE_COUNTRY');
    expect(() => given('US', { country })).toThrow('RULE_COUNTRY');
  });

  it.each([
    ['US', { city: 'Redmond', state: 'WA', postalCode: '98052' }],
    ['KR', { country: 'KR', city: 'Seoul', state: 'KR-11', postalCode: '06236' }],
    ['DE', { city: 'Berlin', state: 'Berlin', postalCode: '10115' }],
    ['US', { country: 'DE', city: 'Berlin', postalCode: '10115' }],
    ['US', { state: '', postalCode: null }],
  ])('in %s may be %j', async (country, address) => {
    expect((await create(country, address)).result.country).toBe(country);
  });

  it.each([
    ['US', { city: 'Redmond', postalCode: '98052' }, ['state']],
    ['US', { addressLine1: 'One Way', state: ' ' }, ['state']],
    ['US', { state: 'XX', postalCode: '9805' }, ['state', 'postalCode']],
    ['US', { country: 'DE', postalCode: '1011' }, ['postalCode']],
    ['GB', { postalCode: '10115' }, ['postalCode']],
  ])('in %s is not %j', async (country, address, fields) => {
    await expect(create(country, address)).rejects.toMatchObject({
      code: 'INVALID_PROPERTY',
      data: fields.map((field) => `billingProfile.defaultAddress.${field}`),
    });
  });

  it.each([{ own: { country: 'us' } }, { own: {} }])(
    'is told together with what is wrong in other fields: %j',
    ({ own }) => {
      const address = { ...own, city: 'Redmond', postalCode: 'x', phoneNumber: 'abc', lastName: 5 };
      const wrong = body('US', { ...address, addressLine1: 'a'.repeat(201) });
      const parse = () =>
        parseInput(createCustomerInput, {
          ...wrong,
          companyProfile: { ...wrong.companyProfile, domain: 'c' },
        });
      expect(parse).toThrow(
        expect.objectContaining({
          data: expect.arrayContaining([
            'companyProfile.domain',
            ...['addressLine1', 'state', 'postalCode', 'phoneNumber', 'lastName'].map(
              (part) => `billingProfile.defaultAddress.${part}`,
            ),
          ]),
        }),
      );
    },
  );

  it('has no rules in a country that does not exist: the company’s are another', () => {
    const wrong = body('US', { country: 'XX', city: 'Redmond' });
    expect(() => parseInput(createCustomerInput, wrong)).toThrow(
      expect.objectContaining({ data: ['billingProfile.defaultAddress.country'] }),
    );
  });

  it.each(['+82 2 531 4500', '(425) 555-0100', '425.555.0100 ext. 7', '０２-531-4500', '', '110'])(
    'takes the telephone number %j',
    (phoneNumber) => {
      expect(given('US', { phoneNumber }).billingProfile?.defaultAddress?.phoneNumber).toBe(
        phoneNumber || undefined,
      );
    },
  );

  it.each(['abc', '-', 'tel', '1-800-FLOWERS', '+', 'ext. 5'])(
    'refuses the telephone number %j',
    (phoneNumber) => {
      expect(() => given('US', { phoneNumber })).toThrow('RULE_PHONE_LETTERS');
    },
  );
});

describe('listCustomers', () => {
  it("R22: lists the calling partner's own, whatever partner is asked for", async () => {
    const store = memoryStore();
    await store.commit(store.customers.create(aCustomer()));
    const foreign = aCustomer({ id: 'other', domain: 'other.com', partnerId: 'another' });
    await store.commit(store.customers.create(foreign));
    const list = (partnerId: string | undefined, context = aContext()) =>
      listCustomers(store)({ partnerId }, { size: 40 }, context);

    expect((await list('another')).items.map(({ customer: { id } }) => id)).toEqual([CUSTOMER_ID]);
    const operator = anOperator();
    expect((await list('another', operator)).items.map(({ customer: { id } }) => id)).toEqual([
      'other',
    ]);
    await expect(list(undefined, operator)).rejects.toMatchObject({ data: ['partnerId'] });
  });

  it("R22: finds the calling partner's own by a filter, and nobody else's", async () => {
    const store = memoryStore();
    await store.commit(store.customers.create(aCustomer()));
    const beside = aCustomer({ id: 'beside', domain: 'fabrikam.com', companyName: 'Fabrikam' });
    await store.commit(store.customers.create(beside));
    const foreign = aCustomer({ id: 'other', domain: 'contoso.org', partnerId: 'another' });
    await store.commit(store.customers.create(foreign));
    for (const field of ['companyName', 'domain'] as const) {
      const input = { filter: { field, startsWith: 'CONT' }, partnerId: 'another' };
      const { items } = await listCustomers(store)(input, { size: 40 }, aContext());
      expect(items.map(({ customer: { id } }) => id)).toEqual([CUSTOMER_ID]);
    }
  });
});

describe('a customer on the wire', () => {
  it('R2: carries its country, and where its catalog, orders and software are', () => {
    const uri = `/customers/${CUSTOMER_ID}`;
    expect(customerResponse(aCustomer())).toMatchObject({
      id: CUSTOMER_ID,
      companyProfile: {
        tenantId: CUSTOMER_ID,
        companyName: 'Contoso',
        domain: 'contoso.com',
        country: 'US',
      },
      links: {
        self: { uri },
        products: { uri: `${uri}/products` },
        orders: { uri: `${uri}/orders` },
        entitlements: { uri: `${uri}/entitlements` },
      },
      attributes: { objectType: 'Customer' },
    });
  });

  it('has another etag when anything of it is another', () => {
    const etagOf = (changes: object) => customerResponse(aCustomer(changes)).attributes.etag;
    expect(etagOf({})).toBe(etagOf({}));
    const all = [{}, { companyName: 'X' }, { domain: 'x.com' }, { country: 'KR' }].map(etagOf);
    expect(new Set(all).size).toBe(4);
  });
});
