import type { Context as LambdaContext } from 'aws-lambda';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { DomainError } from '#shared/platform/errors.ts';
import { READERS } from '#shared/platform/http/access.ts';
import { type Guards, serveRoutes } from '#shared/platform/http/pipeline.ts';
import { defineQuery } from '#shared/platform/http/route.ts';
import { logger } from '#shared/platform/telemetry/logger.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { PARTNER_ID } from '#test/fixtures/fixtures.ts';

const info = vi.spyOn(logger, 'info').mockImplementation(() => undefined);
const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined);
beforeEach(() => vi.clearAllMocks());

const routeKey = 'GET /v1/customers/{customerTenantId}/orders';
const route = defineQuery(routeKey, {
  ...{ id: 'any', summary: 'Any', access: READERS, input: z.object({}) },
  responses: { 200: { description: 'Anything', body: z.unknown() } },
  handle: () => async () => ({}),
  respond: (body) => ({ statusCode: 200 as const, body }),
});
const claims = {
  ...{ iss: 'https://issuer.test', sub: 'subject-1', azp: 'client-1', upn: 'kim@partner.test' },
  ...{ tid: PARTNER_ID, roles: '[admin_agent]' },
};
const refused = new DomainError('NO_RELATIONSHIP', 'Not yours.');

/** Sends one request with a caller who has used up the limits named. */
async function send({ full = [] as readonly string[], given = claims as object } = {}) {
  const counted: [name: string, caller: string][] = [];
  const most: Record<string, number> = {};
  const guards: Guards = {
    customer: () => Promise.reject(refused),
    callerLimits: {
      count: async (limit, caller) => {
        const { name } = limit;
        counted.push([name, caller]);
        most[name] = limit.most;
        if (full.includes(name)) {
          throw new DomainError('TOO_MANY_REQUESTS', 'Full.', { retryAfterSeconds: 9 });
        }
      },
    },
  };
  const parameters = { customerTenantId: '00000000-0000-4000-8000-00000000000a' };
  const event = anEvent({ routeKey, parameters, claims: { ...given } });
  const answer = await serveRoutes(guards, [route], {})(event, {} as LambdaContext);
  return { counted, most, answer };
}

describe('requests of one caller', () => {
  it('of a partner count together, whoever sends them', async () => {
    const { counted } = await send();
    expect(counted[0]).toEqual(['commerce', PARTNER_ID]);
  });

  it('of an operator count for the operator', async () => {
    const given = { iss: 'https://issuer.test', sub: 'ann', roles: '[operator]' };
    for (const tenant of [{}, { tid: PARTNER_ID }]) {
      const { counted } = await send({ given: { ...given, ...tenant } });
      expect(counted[0]).toEqual(['commerce', 'https://issuer.test ann']);
    }
  });

  it('beyond the limit answer 429 with the seconds to wait', async () => {
    const { answer } = await send({ full: ['commerce'] });
    expect(answer).toMatchObject({ statusCode: 429, headers: { 'Retry-After': '9' } });
  });
});

describe('R22: customers of others', () => {
  it('are refused as before, and counted by principal', async () => {
    const { counted, most, answer } = await send();
    expect(answer.statusCode).toBe(403);
    expect(counted[1]).toEqual(['foreign-customers', 'https://issuer.test subject-1']);
    expect(most['foreign-customers']).toBe(100);
    expect(warn).not.toHaveBeenCalled();
  });

  it('that are tried in a run are refused as before, and raise an alarm', async () => {
    const { answer } = await send({ full: ['foreign-customers'] });
    expect(answer.statusCode).toBe(403);
    expect(warn).toHaveBeenCalledExactlyOnceWith('FOREIGN_CUSTOMERS_TRIED', {
      partnerId: PARTNER_ID,
      clientId: 'client-1',
    });
  });
});

describe('the line of a request', () => {
  it('has partner, principal and client by id, and no name', async () => {
    await send();
    const [, line] = info.mock.calls.at(-1) ?? [];
    expect(line).toMatchObject({
      partnerId: PARTNER_ID,
      principal: 'subject-1',
      clientId: 'client-1',
    });
    expect(JSON.stringify(line)).not.toContain('kim@partner.test');
  });

  it('has no id that is none', async () => {
    await send({ given: { ...claims, sub: 'kim@partner.test', azp: 'a b' } });
    const [, line] = info.mock.calls.at(-1) ?? [];
    expect(line).not.toHaveProperty('principal');
    expect(line).not.toHaveProperty('clientId');
  });
});
