import type { Context as LambdaContext } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import type { Customer } from '#shared/customers/customer.ts';
import { customerRoutes } from '#shared/customers/customers.api.ts';
import { continuation } from '#shared/platform/http/paging.ts';
import { serveRoutes } from '#shared/platform/http/pipeline.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aCustomer, CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { guardsOf } from '#test/helpers/routes.ts';
import { dynamoStore, STORES, type Store } from '#test/helpers/stores.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);

const FILTER = '{"Field":"Domain","Value":"con","Operator":"starts_with"}';

const add = (store: Store, changes: Partial<Customer>) =>
  store.commit(store.customers.create(aCustomer(changes)));

describe.each(STORES)('customers %s', (_, open) => {
  it('are found by id, and listed by their partner alone', async () => {
    const store = await open();
    await add(store, {});
    await add(store, { id: 'foreign', domain: 'f.com', partnerId: 'another' });
    expect(await store.customers.find(CUSTOMER_ID)).toEqual(aCustomer());
    expect(await store.customers.list(PARTNER_ID, { size: 10 })).toEqual({
      items: [aCustomer()],
      next: undefined,
    });
  });

  it.each([
    { what: 'tenant', second: { domain: 'other.com' }, data: ['companyProfile.tenantId'] },
    { what: 'domain', second: { id: 'other' }, data: ['companyProfile.domain'] },
  ])(
    'are refused with the $what of another one, and leave nothing behind',
    async ({ second, data }) => {
      const store = await open();
      await add(store, {});
      await expect(add(store, second)).rejects.toMatchObject({ code: 'CUSTOMER_EXISTS', data });
      const all = (filter?: Parameters<typeof store.customers.list>[2]) =>
        store.customers.list(PARTNER_ID, { size: 10 }, filter);
      expect((await all()).items).toHaveLength(1);
      expect((await all({ field: 'companyName', startsWith: 'c' })).items).toHaveLength(1);
      expect((await all({ field: 'domain', startsWith: 'o' })).items).toHaveLength(0);
    },
  );

  it('R22, R23: have a domain over all partners once, also when many take it at once', async () => {
    const store = await open();
    const partners = Array.from({ length: 8 }, (_unused, index) => `partner-${index}`);
    const tries = await Promise.allSettled(
      partners.map((partnerId) => add(store, { id: `of-${partnerId}`, partnerId })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    for (const code of refused) {
      expect(['CUSTOMER_EXISTS', 'CONFLICT']).toContain(code);
    }
    const found = await Promise.all(partners.map((id) => store.customers.find(`of-${id}`)));
    expect(found.filter((customer) => customer !== undefined)).toHaveLength(1);
  });

  it('tell whether a domain is taken, by whichever partner', async () => {
    const store = await open();
    expect(await store.customers.isDomainTaken('contoso.com')).toBe(false);
    await add(store, { partnerId: 'another' });
    expect(await store.customers.isDomainTaken('contoso.com')).toBe(true);
    expect(await store.customers.isDomainTaken('contoso.co')).toBe(false);
  });
});

describe.each(STORES)('a search for customers %s', (_, open) => {
  async function named(...names: string[]) {
    const store = await open();
    for (const [index, companyName] of names.entries()) {
      await add(store, { id: `${index}-id`, domain: `d${index}.com`, companyName });
    }
    return async (startsWith: string) => {
      const filter = { field: 'companyName', startsWith } as const;
      const { items } = await store.customers.list(PARTNER_ID, { size: 10 }, filter);
      return items.map(({ companyName }) => companyName);
    };
  }

  it('knows names in any case, script and width', async () => {
    const search = await named('Ångström', '한빛산업', 'ＡＣＭＥ', 'ΟΔΟΣ');
    expect(await search('ÅNG')).toEqual(['Ångström']);
    expect(await search('한빛')).toEqual(['한빛산업']);
    expect(await search('acme')).toEqual(['ＡＣＭＥ']);
    expect(await search('οδος')).toEqual(['ΟΔΟΣ']);
    expect(await search('industry')).toEqual([]);
  });

  it('ends with the name: what stands behind it in the store is not found', async () => {
    const search = await named('Contoso', 'C# Corp', 'C Corp');
    expect(await search('Contoso#0')).toEqual([]);
    expect(await search('C#')).toEqual(['C# Corp']);
    expect(await search('#')).toEqual([]);
  });

  it('takes names of any length, also those that grow when they are folded', async () => {
    const long = 'ﷺ'.repeat(200);
    const search = await named(long, 'a'.repeat(200));
    expect(await search(long)).toEqual([long]);
    expect(await search('a'.repeat(200))).toEqual(['a'.repeat(200)]);
  });
});

describe.each(STORES)('a customer that was created by the same request %s', (_, open) => {
  it('R23: is a conflict to look into, not a refusal', async () => {
    const store = await open();
    const record = { scope: 'partner', requestId: 'r1', fingerprint: 'f', answer: '{}', at: NOW };
    const request = async () => [
      ...store.customers.create(aCustomer()),
      await store.requests.remember(record),
    ];
    await store.commit(await request());
    await expect(store.commit(await request())).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('what the routes of customers ask of DynamoDB', () => {
  it.each([
    ['a taken domain', 'HEAD /v1/domains/{domain}', { domain: 'CONTOSO.com' }, 200, ['GetItem']],
    ['a free domain', 'HEAD /v1/domains/{domain}', { domain: 'free.com' }, 404, ['GetItem']],
    ['an invalid domain', 'HEAD /v1/domains/{domain}', { domain: 'free' }, 400, []],
    ['rules of a country', 'GET /v1/countryvalidationrules/{iso2}', { iso2: 'kr' }, 200, []],
    ['a search', 'GET /v1/customers', { filter: FILTER }, 200, ['Query']],
  ])('%s: no more than its answer needs', async (_, routeKey, parameters, status, commands) => {
    const store = await dynamoStore();
    await add(store, {});
    const paging = continuation(async () => Buffer.from('a secret'));
    // The partner's count, one write for each, is another suite's.
    const { callerLimits: _limits, ...guards } = store;
    const handler = serveRoutes(guardsOf(guards), customerRoutes, { ...store, paging });
    store.sent.length = 0;
    const [method = ''] = routeKey.split(' ');
    const claims = { tid: PARTNER_ID, roles: '[helpdesk_agent]' };
    const event = anEvent({ routeKey, method, parameters, claims });
    const response = await handler(event, {} as LambdaContext);

    expect(response.statusCode).toBe(status);
    // A refusal has one, which HTTP does not send on after a HEAD.
    expect(response.body === undefined).toBe(method === 'HEAD' && status !== 400);
    expect(store.sent.map(({ command }) => command)).toEqual(
      commands.map((command) => `${command}Command`),
    );
    expect(store.sent.reduce((sum, { units }) => sum + units, 0)).toBe(commands.length);
  });
});
