import type { Context as LambdaContext } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { createCustomer, createCustomerInput } from '#functions/customers/create-customer.ts';
import { listCustomers } from '#functions/customers/list-customers.ts';
import { apiHandler } from '#shared/http/api-handler.ts';
import { command, query } from '#shared/http/endpoint.ts';
import { logger } from '#shared/http/logger.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aCaller, aContext, aCustomer, CUSTOMER_ID, PARTNER_ID } from '#test/fixtures/fixtures.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);
const errors = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
const lambda = { awsRequestId: 'aws', getRemainingTimeInMillis: () => 10_000 } as LambdaContext;
const bodyOf = (text: string | undefined): Record<string, unknown> => JSON.parse(text ?? '{}');

describe('apiHandler', () => {
  async function handlerOf(operation: () => Promise<unknown> = async () => ({ fine: true })) {
    const store = memoryStore();
    await store.commit(store.customers.create(aCustomer()));
    const read = query({
      input: z.object({}),
      operation,
      reply: (body) => ({ statusCode: 200, body }),
    });
    const write = command({
      input: z.object({ name: z.string() }),
      operation: async (input) => ({ result: input, changes: [] }),
      reply: (body) => ({ statusCode: 201, body }),
    });
    return apiHandler<'customers'>(store, {
      'GET /v1/customers': read,
      'GET /v1/customers/{customerTenantId}': read,
      'POST /v1/customers': write,
    });
  }
  const get = (claims: Record<string, string>, customerTenantId = CUSTOMER_ID) =>
    anEvent({
      routeKey: 'GET /v1/customers/{customerTenantId}',
      parameters: { customerTenantId },
      claims,
    });
  const mine = { tid: PARTNER_ID, roles: '[helpdesk_agent]' };

  it('answers with ids, and lets nothing be cached', async () => {
    const reply = await (await handlerOf())(get(mine), lambda);
    expect(reply).toMatchObject({
      statusCode: 200,
      headers: {
        'Cache-Control': 'no-store',
        'MS-RequestId': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'MS-CorrelationId': expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
      body: '{"fine":true}',
    });
  });

  it('R22: asks for the role first, then for the customer, then for the input', async () => {
    const handler = await handlerOf();
    const unknown = get({ ...mine, roles: '[]' }, 'unknown');
    expect(bodyOf((await handler(unknown, lambda)).body)).toMatchObject({ code: 900150 });
    const foreign = await handler(get({ ...mine, tid: 'another' }), lambda);
    expect(foreign.statusCode).toBe(403);
    expect(bodyOf(foreign.body)).toMatchObject({ code: 20002 });
    const badInput = anEvent({
      method: 'POST',
      path: '/v1/customers',
      claims: { tid: PARTNER_ID, roles: 'sales_agent' },
      body: '{}',
    });
    expect(bodyOf((await handler(badInput, lambda)).body)).toMatchObject({
      code: 3000,
      data: ['name'],
    });
  });

  it("finds the caller's own customer whatever the case of its id", async () => {
    expect(
      (await (await handlerOf())(get(mine, CUSTOMER_ID.toUpperCase()), lambda)).statusCode,
    ).toBe(200);
  });

  it('tells nothing of a defect but the correlation id, and logs its cause', async () => {
    const handler = await handlerOf(() => Promise.reject(new Error('password=hunter2')));
    const reply = await handler(get(mine), lambda);
    expect(reply.statusCode).toBe(500);
    expect(reply.body).not.toContain('hunter2');
    expect(reply.body).toContain(String(reply.headers?.['MS-CorrelationId']));
    expect(errors).toHaveBeenLastCalledWith(
      'REQUEST_FAILED',
      expect.objectContaining({ refusal: 'INTERNAL' }),
    );
  });

  it('echoes fresh ids when the ones that were sent are malformed', async () => {
    const event = anEvent({
      routeKey: 'GET /v1/customers',
      claims: mine,
      headers: { 'ms-requestid': 'x' },
    });
    const reply = await (await handlerOf())(event, lambda);
    expect(reply.statusCode).toBe(400);
    expect(reply.headers?.['MS-RequestId']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

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

  it('takes the country from the billing address, and refuses a customer without one', async () => {
    const store = memoryStore();
    const withAddress = createCustomerInput.parse({
      companyProfile: { companyName: 'C', domain: 'c.com' },
      billingProfile: { defaultAddress: { country: 'br' } },
    });
    expect((await createCustomer(store)(withAddress, aContext())).result.country).toBe('BR');
    await expect(
      createCustomer(store)(profile({ country: undefined }), aContext()),
    ).rejects.toMatchObject({
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

describe('listCustomers', () => {
  it("R22: lists the calling partner's own, whatever partner is asked for", async () => {
    const store = memoryStore();
    await store.commit(store.customers.create(aCustomer()));
    const foreign = aCustomer({ id: 'other', domain: 'other.com', partnerId: 'another' });
    await store.commit(store.customers.create(foreign));
    const list = (partnerId: string | undefined, context = aContext()) =>
      listCustomers(store)({ partnerId }, { size: 40 }, context);

    expect((await list('another')).items.map(({ id }) => id)).toEqual([CUSTOMER_ID]);
    const operator = aContext({ caller: aCaller({ partnerId: undefined, roles: ['operator'] }) });
    expect((await list('another', operator)).items.map(({ id }) => id)).toEqual(['other']);
    await expect(list(undefined, operator)).rejects.toMatchObject({ data: ['partnerId'] });
  });
});
