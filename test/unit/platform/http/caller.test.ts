import { describe, expect, it } from 'vitest';
import { partnerOf } from '#shared/platform/http/caller.ts';
import { admit, callerOf, REFUSED, requireToken } from '#shared/platform/http/claims.ts';
import { aCaller, PARTNER_ID } from '#test/fixtures/fixtures.ts';

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
      principalId: '',
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

  it('lets a token begin up to a minute ahead, refuses it before that, and takes it then', () => {
    const begins = (seconds: number) => () =>
      requireToken({ exp: String(2 ** 40), nbf: String(NOW / 1_000 + seconds) }, NOW);
    expect(begins(60)).not.toThrow();
    expect(begins(60.001)).toThrow(
      expect.objectContaining({
        code: 'TOKEN_REFUSED',
        message: expect.stringContaining('not valid yet'),
      }),
    );
  });

  it.each(['never', 'NaN'])('refuses a token whose beginning is %s', (nbf) => {
    expect(() => requireToken({ exp: String(2 ** 40), nbf }, NOW)).toThrow(
      expect.objectContaining({ code: 'TOKEN_REFUSED' }),
    );
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

  it('R22: refuses an operator, who acts for no partner, where a partner is asked for', () => {
    expect(() => partnerOf(aCaller({ roles: ['operator'], partnerId: undefined }))).toThrow(
      expect.objectContaining({ code: 'ROLE_REQUIRED' }),
    );
    expect(partnerOf(aCaller())).toBe(PARTNER_ID);
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

describe('a tenant', () => {
  it.each(['operator', 'partner-1', '11111111-1111-4111-8111-11111111111', 'a'.repeat(64)])(
    'R22: is not %s: only a GUID names a partner',
    (tid) => {
      expect(callerOf({ tid }).partnerId).toBeUndefined();
    },
  );

  it('is the same in any case', () => {
    const tid = 'AAAAAAAA-1111-4111-8111-111111111111';
    expect(callerOf({ tid }).partnerId).toBe(tid.toLowerCase());
  });
});

describe('a principal', () => {
  it('is issuer and subject, and not a name', () => {
    const first = callerOf({ iss: 'https://one.test', sub: 's', upn: 'kim@partner.test' });
    const second = callerOf({ iss: 'https://two.test', sub: 's', upn: 'kim@partner.test' });
    expect(first.principalId).toBe('https://one.test s');
    expect(second.principalId).not.toBe(first.principalId);
  });
});
