import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DomainError } from '#shared/domain/errors.ts';
import { admit, callerOf, REFUSED, requireToken } from '#shared/http/caller.ts';
import { ERROR_MAP } from '#shared/http/error-map.ts';
import { asRefusal, refusalReply } from '#shared/http/refusal.ts';
import { freshIds, requestIdsOf } from '#shared/http/request-ids.ts';
import { ROUTES } from '#shared/http/routes.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aCaller } from '#test/fixtures/fixtures.ts';

const GUID = '0A1B2C3D-0000-4000-8000-000000000001';

describe('callerOf', () => {
  it.each<[string, string | string[], string[]]>([
    ['as API Gateway writes a list', '[admin_agent sales_agent]', ['admin_agent', 'sales_agent']],
    ['no text', ['helpdesk_agent'], []],
    ['one word', 'operator', ['operator']],
    ['separated by spaces', 'admin_agent operator', ['admin_agent', 'operator']],
    ['separated by commas', 'admin_agent,sales_agent', ['admin_agent', 'sales_agent']],
    ['unknown ones are dropped', '[owner admin_agent]', ['admin_agent']],
    ['none', '[]', []],
  ])('reads roles: %s', (_, roles, expected) => {
    expect(callerOf({ tid: 'partner', roles }).roles).toEqual(expected);
  });

  it('names a person by the user principal name, and a program by its id', () => {
    expect(callerOf({ upn: 'a@b.c', sub: 's' }).principalName).toBe('a@b.c');
    expect(callerOf({ sub: 's', client_id: 'portal' })).toMatchObject({
      principalName: 's',
      applicationId: 'portal',
    });
    expect(callerOf({ username: 'u', sub: 's', azp: 'entra', client_id: 'x' })).toMatchObject({
      principalName: 'u',
      applicationId: 'entra',
    });
    expect(callerOf({})).toEqual({
      partnerId: undefined,
      roles: [],
      principalName: 'unknown',
      applicationId: undefined,
    });
  });

  it.each<[string, string | number | string[]]>([
    ['empty', ''],
    ['a number', 7],
    ['a list', ['partner']],
    ['part of another key', 'partner#2026-11'],
    ['two words', 'partner other'],
    ['too long', 'p'.repeat(65)],
  ])('R22: takes no partner from a claim that is %s', (_, tid) => {
    expect(callerOf({ tid, roles: 'admin_agent' }).partnerId).toBeUndefined();
  });
});

describe('requireToken', () => {
  const NOW = Date.parse('2026-03-01T12:00:00.000Z');
  const refuses = (exp: unknown) => () => requireToken({ exp }, NOW);

  it('refuses what the authorizer found not to hold, whatever else is there', () => {
    const claims = { ...REFUSED, tid: 'partner', roles: '[admin_agent]', exp: String(2 ** 40) };
    expect(() => requireToken(claims, NOW)).toThrow(
      expect.objectContaining({
        code: 'TOKEN_REFUSED',
        message: expect.stringContaining('new one'),
      }),
    );
  });

  it('bears ten seconds between the clocks, and no millisecond more', () => {
    const end = NOW / 1_000;
    expect(refuses(String(end - 9.999))).not.toThrow();
    expect(refuses(String(end - 10))).toThrow(expect.objectContaining({ code: 'TOKEN_REFUSED' }));
  });

  it.each([undefined, '', 'never', 'NaN'])('refuses a token whose end is %s', (exp) => {
    expect(refuses(exp)).toThrow(expect.objectContaining({ code: 'TOKEN_REFUSED' }));
  });
});

describe('admit', () => {
  it('R8: refuses a caller without one of the roles, and names them', () => {
    expect(() => admit(aCaller({ roles: ['sales_agent'] }), ['admin_agent'])).toThrow(
      expect.objectContaining({
        code: 'ROLE_REQUIRED',
        message: 'This operation needs one of the roles admin_agent; the token has sales_agent.',
      }),
    );
  });

  it('R22: admits a caller in the roles of the route and in no other', () => {
    const roles = ['helpdesk_agent', 'admin_agent', 'operator'] as const;
    expect(admit(aCaller({ roles }), ['admin_agent']).roles).toEqual(['admin_agent']);
  });

  it('R22: refuses an agent of no partner', () => {
    expect(() => admit(aCaller({ partnerId: undefined }), ['admin_agent'])).toThrow(
      expect.objectContaining({ code: 'ROLE_REQUIRED' }),
    );
  });

  it('lets an operator in without a partner, and anybody to what is public', () => {
    const operator = aCaller({ partnerId: undefined, roles: ['operator'] });
    expect(() => admit(operator, ['admin_agent', 'operator'])).not.toThrow();
    expect(() => admit(aCaller({ partnerId: undefined, roles: [] }), 'public')).not.toThrow();
  });
});

describe('requestIdsOf', () => {
  const idsOf = (headers: Record<string, string>) => requestIdsOf(anEvent({ headers }), freshIds());

  it('takes the ids that were sent, the request id without regard to case', () => {
    expect(idsOf({ 'ms-requestid': GUID, 'ms-correlationid': GUID })).toEqual({
      requestId: GUID.toLowerCase(),
      correlationId: GUID,
      isRepeatable: true,
    });
  });

  it('R23: takes Idempotency-Key as another name', () => {
    expect(idsOf({ 'idempotency-key': 'order-7/8' })).toMatchObject({
      requestId: 'order-7/8',
      isRepeatable: true,
    });
  });

  it('makes ids that are absent, which cannot be repeated', () => {
    const first = idsOf({});
    expect(first).toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      isRepeatable: false,
    });
    expect(freshIds().isRepeatable).toBe(false);
    expect(idsOf({}).requestId).not.toBe(first.requestId);
  });

  it.each([
    ['ms-requestid', 'not a guid', 'MS-RequestId'],
    ['ms-correlationid', '{GUID}', 'MS-CorrelationId'],
    ['idempotency-key', 'x'.repeat(256), 'Idempotency-Key'],
    ['idempotency-key', 'order 7', 'Idempotency-Key'],
  ])('refuses a malformed %s', (header, value, name) => {
    expect(() => idsOf({ [header]: value })).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: [name] }),
    );
  });
});

describe('refusalReply', () => {
  const refusal = new DomainError('NOT_SOLD_IN_COUNTRY', 'Not there.', { data: ['lineItems[0]'] });

  it("speaks Partner Center's error body", () => {
    expect(refusalReply(refusal, anEvent())).toEqual({
      statusCode: 400,
      headers: {},
      body: {
        code: 800070,
        description: 'Not there.',
        data: ['lineItems[0]'],
        source: 'Countersign',
      },
    });
  });

  it('speaks RFC 9457 with the same facts to whoever asks for it', () => {
    const event = anEvent({ headers: { accept: 'application/problem+json' } });
    expect(refusalReply(refusal, event)).toMatchObject({
      statusCode: 400,
      headers: { 'Content-Type': 'application/problem+json' },
      body: {
        type: 'urn:countersign:problem:not-sold-in-country',
        status: 400,
        detail: 'Not there.',
        code: 800070,
        data: ['lineItems[0]'],
      },
    });
  });

  it('tells nothing of the inside of what is not a refusal', () => {
    const reply = refusalReply(asRefusal(new Error('secret detail'), GUID), anEvent());
    expect(reply.statusCode).toBe(500);
    expect(JSON.stringify(reply)).not.toContain('secret detail');
    expect(JSON.stringify(reply)).toContain(GUID);
  });

  it('cuts a description at the 1024 characters that Partner Center promises', () => {
    const reply = refusalReply(new DomainError('INVALID_BODY', 'x'.repeat(5_000)), anEvent());
    expect(JSON.stringify(reply.body).length).toBeLessThan(1_200);
  });

  it('gives our own numbers only where Partner Center has none, and each only once', () => {
    const own = Object.values(ERROR_MAP)
      .map(([, number]) => number)
      .filter((number) => number >= 990_000);
    expect(new Set(own).size).toBe(own.length);
  });
});

describe('ROUTES', () => {
  it.each(Object.entries(ROUTES))('%s is served by a folder that exists', (_, { folder }) => {
    for (const file of ['handler.ts', 'env.ts']) {
      expect(existsSync(new URL(`../../../functions/${folder}/${file}`, import.meta.url))).toBe(
        true,
      );
    }
  });

  it('R8, R13: keys, downloads and cancellations are for admin agents alone', () => {
    const sensitive = Object.entries(ROUTES).filter(([key]) =>
      /\/(downloads|keys|cancellation)$|^PATCH .*orders/.test(key),
    );
    expect(sensitive).toHaveLength(5);
    for (const [, { access }] of sensitive) {
      expect(access).toEqual(['admin_agent']);
    }
  });
});
