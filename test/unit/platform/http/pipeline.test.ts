import type { Context as LambdaContext } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { BUYERS, READERS } from '#shared/platform/http/access.ts';
import type { Context } from '#shared/platform/http/context.ts';
import { type Guards, serveRoutes } from '#shared/platform/http/pipeline.ts';
import { defineCommand, defineQuery } from '#shared/platform/http/route.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { change } from '#test/fakes/memory-change.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aCustomer, CUSTOMER_ID, NOW, PARTNER_ID } from '#test/fixtures/fixtures.ts';
import { guardsOf } from '#test/helpers/routes.ts';

vi.spyOn(logger, 'info').mockImplementation(() => undefined);
const errors = vi.spyOn(logger, 'error').mockImplementation(() => undefined);
const lambda = {} as LambdaContext;
const bodyOf = (text: string | undefined): Record<string, unknown> => JSON.parse(text ?? '{}');
const GUID = '0a1b2c3d-0000-4000-8000-000000000001';

const answers = { description: 'Anything', body: z.unknown() };
const facts = { summary: 'Any', responses: { 200: answers, 201: answers } } as const;

/** Queries that return a given answer, and a command that counts its effects. */
async function handlerOf(
  operation: (input: object, context: Context) => Promise<unknown> = async () => ({ fine: true }),
  given?: Guards,
) {
  const store = memoryStore();
  await store.commit(store.customers.create(aCustomer()));
  const state = { effects: 0 };
  const effect = change(
    'count',
    () => true,
    () => {
      state.effects += 1;
    },
  );
  const read = {
    ...{ ...facts, access: READERS, input: z.object({}) },
    handle: () => operation,
    respond: (body: unknown) => ({ statusCode: 200 as const, body }),
  };
  const routes = [
    defineQuery('GET /v1/customers', { ...read, id: 'list' }),
    defineQuery('GET /v1/customers/{customerTenantId}', { ...read, id: 'read' }),
    defineCommand('POST /v1/customers', {
      ...{ ...facts, id: 'create', access: BUYERS, input: z.object({ name: z.string() }) },
      handle: () => async (input) => ({ result: input, changes: [effect] }),
      respond: (body) => ({ statusCode: 201, body }),
    }),
    defineQuery('HEAD /v1/domains/{domain}', { ...read, id: 'head' }),
  ] as const;
  const handler = serveRoutes(given ?? guardsOf(store), routes, {});
  return { handler, state };
}

const mine = { tid: PARTNER_ID, roles: '[helpdesk_agent]' };
const get = (claims: Record<string, string> = mine, customerTenantId = CUSTOMER_ID) =>
  anEvent({
    routeKey: 'GET /v1/customers/{customerTenantId}',
    parameters: { customerTenantId },
    claims,
  });
const post = (changes: Parameters<typeof anEvent>[0] = {}) =>
  anEvent({
    method: 'POST',
    path: '/v1/customers',
    claims: { tid: PARTNER_ID, roles: 'sales_agent' },
    body: '{"name":"a"}',
    ...changes,
  });

describe('serveRoutes', () => {
  it('returns the ids and forbids caching', async () => {
    const { handler } = await handlerOf();
    expect(await handler(get(), lambda)).toMatchObject({
      statusCode: 200,
      headers: {
        'Cache-Control': 'no-store',
        'MS-RequestId': expect.stringMatching(/^[0-9a-f-]{36}$/),
        'MS-CorrelationId': expect.stringMatching(/^[0-9a-f-]{36}$/),
      },
      body: '{"fine":true}',
    });
  });

  it('passes caller, customer, time and ids to the operation', async () => {
    const seen: Context[] = [];
    const { handler } = await handlerOf(async (_, context) => {
      seen.push(context);
      return {};
    });
    // The local gateway's own header means nothing to a function: its time is the gateway's.
    const mine = { 'x-countersign-now': '2020-01-01T00:00:00Z' };
    const headers = { 'ms-requestid': GUID, 'if-match': '"etag"', 'x-locale': 'ko-KR', ...mine };
    await handler({ ...get(), headers }, lambda);
    expect(seen[0]).toMatchObject({
      now: NOW,
      requestId: GUID,
      isRepeatable: true,
      ifMatch: '"etag"',
      language: 'ko',
      caller: { partnerId: PARTNER_ID, roles: ['helpdesk_agent'] },
    });
    expect(seen[0]?.customer).toEqual(aCustomer());
  });

  it.each(['relationshiprequests', 'UsageRecords'])(
    'looks for no customer by a word of an address: %s',
    async (word) => {
      const customer = () => Promise.reject(new Error('No id, no read.'));
      const { handler } = await handlerOf(undefined, { customer });
      const { statusCode, body } = await handler(get(mine, word), lambda);
      expect([statusCode, bodyOf(body)]).toMatchObject([404, { code: 990006 }]);
    },
  );

  it('hands the version of the SDK to the operation', async () => {
    const seen: Context[] = [];
    const { handler } = await handlerOf(async (_, context) => seen.push(context));
    await handler({ ...get(), headers: { 'ms-sdkversion': '1.15.4' } }, lambda);
    expect(seen[0]?.sdkVersion).toBe('1.15.4');
  });

  it('R22: checks the role first, then the customer, then the input', async () => {
    const { handler } = await handlerOf();
    const unknown = get({ ...mine, roles: '[]' }, 'unknown');
    expect(bodyOf((await handler(unknown, lambda)).body)).toMatchObject({ code: 900150 });
    const foreign = await handler(
      get({ ...mine, tid: '99999999-9999-4999-8999-999999999999' }),
      lambda,
    );
    expect(foreign.statusCode).toBe(403);
    expect(bodyOf(foreign.body)).toMatchObject({ code: 20002 });
    const badInput = await handler(post({ body: '{}' }), lambda);
    expect(bodyOf(badInput.body)).toMatchObject({ code: 3000, data: ['name'] });
  });

  it('R22: rejects a request without a token where one is needed', async () => {
    const { handler } = await handlerOf();
    const { authorizer: _, ...requestContext } = { ...get().requestContext, authorizer: null };
    const response = await handler({ ...get(), requestContext }, lambda);
    expect(bodyOf(response.body)).toMatchObject({ code: 900150 });
  });

  it('returns 401 for a token that expired while the gateway cached its authorization', async () => {
    const { handler } = await handlerOf();
    const ended = String(Math.floor(Date.now() / 1000) - 30);
    const response = await handler(get({ ...mine, exp: ended }), lambda);
    expect(response.statusCode).toBe(401);
    expect(bodyOf(response.body)).toMatchObject({ code: 990229 });
  });

  it('returns 401 for an invalid token, with the challenge header', async () => {
    const { handler } = await handlerOf();
    const response = await handler(get({ ...mine, refused: 'true' }), lambda);
    expect(response).toMatchObject({
      statusCode: 401,
      headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    });
    expect(bodyOf(response.body)).toMatchObject({ code: 990229 });
  });

  it("finds the caller's own customer in any case of its id", async () => {
    const { handler } = await handlerOf();
    expect((await handler(get(mine, CUSTOMER_ID.toUpperCase()), lambda)).statusCode).toBe(200);
  });

  it('R23: runs a command once per request id', async () => {
    const { handler, state } = await handlerOf();
    const headers = { 'ms-requestid': GUID };
    const first = await handler(post({ headers }), lambda);
    const again = await handler(post({ headers }), lambda);
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.body).toBe(first.body);
    expect(again.headers).toMatchObject({ 'Idempotency-Replayed': 'true' });
    expect(state.effects).toBe(1);
  });

  it('returns 404 for a route that the function does not serve', async () => {
    const { handler } = await handlerOf();
    const other = anEvent({ routeKey: 'GET /v1/products', claims: mine });
    expect(await handler(other, lambda)).toMatchObject({ statusCode: 404 });
  });

  it.each(['requests', 'commit'] as const)(
    'fails for a command when its guards have no %s, and says so in the log',
    async (missing) => {
      const { [missing]: _, ...guards } = guardsOf(memoryStore());
      const { handler, state } = await handlerOf(undefined, guards);
      expect((await handler(post(), lambda)).statusCode).toBe(500);
      expect(state.effects).toBe(0);
      const error = new Error('POST /v1/customers is a command, and its guards cannot commit.');
      expect(errors).toHaveBeenLastCalledWith('REQUEST_FAILED', expect.objectContaining({ error }));
    },
  );

  it('fails for an operation that reads the customer of a route without one', async () => {
    const { handler } = await handlerOf(async (_, { customer }) => customer);
    const response = await handler(
      anEvent({ routeKey: 'GET /v1/customers', claims: mine }),
      lambda,
    );
    expect(response.statusCode).toBe(500);
  });

  it('reveals only the correlation id of a defect, and logs its cause', async () => {
    const cause = new Error('password=hunter2');
    const { handler } = await handlerOf(() => Promise.reject(cause));
    const response = await handler(get(), lambda);
    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('hunter2');
    expect(response.body).toContain(String(response.headers?.['MS-CorrelationId']));
    expect(errors).toHaveBeenLastCalledWith(
      'REQUEST_FAILED',
      expect.objectContaining({ refusal: 'INTERNAL', error: cause }),
    );
  });
});

describe('every answer', () => {
  it('has the security headers of ASVS 5', async () => {
    const { handler } = await handlerOf();
    for (const claims of [mine, { ...mine, roles: '' }]) {
      const { headers } = await handler(get(claims), lambda);
      expect(headers).toMatchObject({
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
        'Cross-Origin-Resource-Policy': 'same-origin',
      });
    }
  });
});
