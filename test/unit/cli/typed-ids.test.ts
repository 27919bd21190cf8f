import { describe, expect, it, vi } from 'vitest';
import { releaseClaim, showClaim } from '../../../cli/manage-claims.ts';
import { parseGuid } from '../../../cli/options.ts';
import type { Service } from '../../../cli/service.ts';

const GUID = '3f6d0b0e-1111-4222-8333-444455556666';

/** The ways in which people copy a GUID. */
const FORMS = [
  ['in capitals', GUID.toUpperCase()],
  ['in braces', `{${GUID}}`],
  ['without dashes', GUID.replaceAll('-', '')],
  ['with typographic dashes', GUID.replaceAll('-', '\u2013')],
  ['with blanks and invisible marks', `\u200b ${GUID}\u00a0`],
] as const;

const claim = {
  ...{ kind: 'domain', id: 'contoso.com', partnerId: 'partner', customerId: 'customer' },
  claimedDate: '2026-11-23',
};
/** The paths that a service is asked for. */
function recording() {
  const call = vi.fn(async () => claim);
  // The claims use nothing else of a service.
  const service = { call } as unknown as Service;
  return { service, paths: () => call.mock.calls.map((args: unknown[]) => args[2]) };
}

describe('a GUID', () => {
  it.each(FORMS)('%s is read', (_, text) => {
    expect(parseGuid(text)).toBe(GUID);
  });

  it.each(['', 'nope', GUID.slice(1), `${GUID} ${GUID}`])('is not %j', (text) => {
    expect(() => parseGuid(text)).toThrow('It must be a GUID such as');
  });

  it.each(FORMS)('%s names a claim', async (_, text) => {
    const { service, paths } = recording();
    await showClaim(service, 'tenant', text);
    await releaseClaim(service, 'subscription', text);
    expect(paths()).toEqual([`/claims/tenants/${GUID}`, `/claims/subscriptions/${GUID}`]);
  });
});

describe('a domain', () => {
  it.each(['Contoso.COM.', ' contoso.com\u200b', 'https://contoso.com/', 'http://Contoso.com'])(
    '%j names a claim',
    async (text) => {
      const { service, paths } = recording();
      await releaseClaim(service, 'domain', text);
      expect(paths()).toEqual(['/claims/domains/contoso.com']);
    },
  );

  it.each([
    ['domain', 'kim@contoso.com', 'such as contoso.com'],
    ['domain', 'contoso.com/path', 'such as contoso.com'],
    ['tenant', 'contoso.com', 'must be a GUID'],
  ] as const)(
    'a %s is not %j, which is refused before anything is sent',
    async (kind, id, words) => {
      const { service, paths } = recording();
      await expect(releaseClaim(service, kind, id)).rejects.toThrow(words);
      expect(paths()).toEqual([]);
    },
  );
});
