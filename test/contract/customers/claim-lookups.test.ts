import { describe, expect, it } from 'vitest';
import { claimLookups } from '#shared/customers/claims/claim-lookups.ts';
import { openNameServer } from '#test/helpers/name-server.ts';

const TENANT = '11111111-2222-4333-8444-555555555555';
const LONG = `countersign-claim=${'x'.repeat(400)}`;

/** Lookups whose requests are answered so, and the addresses that were asked. */
function asking(answer: () => Response) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (url) => {
    asked.push(String(url));
    return answer();
  };
  return { asked, lookups: claimLookups({ fetch }) };
}

describe('TXT records', () => {
  it('come from the name server, each in one piece; a name without any has none', async () => {
    await using server = await openNameServer({
      '_countersign.contoso.com': ['v=spf1 -all', LONG],
      '_countersign.empty.com': [],
    });
    const { textRecords } = claimLookups({ dnsServers: [server.address] });
    expect(await textRecords('_countersign.contoso.com')).toEqual(['v=spf1 -all', LONG]);
    expect(await textRecords('_countersign.empty.com')).toEqual([]);
    expect(await textRecords('_countersign.unknown.com')).toEqual([]);
  });

  it('fail if the name server does', async () => {
    await using server = await openNameServer({ '_countersign.broken.com': undefined });
    const { textRecords } = claimLookups({ dnsServers: [server.address] });
    await expect(textRecords('_countersign.broken.com')).rejects.toMatchObject({
      code: 'ESERVFAIL',
    });
  });
});

describe('the tenant of a domain', () => {
  it('is in the issuer of its tokens', async () => {
    const issuer = `https://login.microsoftonline.com/${TENANT.toUpperCase()}/v2.0`;
    const { asked, lookups } = asking(() => Response.json({ issuer }));
    expect(await lookups.tenantOfDomain('contoso.com')).toBe(TENANT);
    expect(asked).toEqual([
      'https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration',
    ]);
  });

  it('is none if Microsoft Entra does not have it', async () => {
    const { lookups } = asking(() => Response.json({ error: 'invalid_tenant' }, { status: 400 }));
    expect(await lookups.tenantOfDomain('contoso.com')).toBeUndefined();
  });
});

describe('the tenant of an Azure subscription', () => {
  it('is the one that a request without a token is sent to', async () => {
    const challenge = `Bearer authorization_uri="https://login.windows.net/${TENANT}", error="invalid_token"`;
    const { asked, lookups } = asking(
      () => new Response('', { status: 401, headers: { 'WWW-Authenticate': challenge } }),
    );
    expect(await lookups.tenantOfSubscription('id')).toBe(TENANT);
    expect(asked).toEqual(['https://management.azure.com/subscriptions/id?api-version=2022-12-01']);
  });

  it('is none of a subscription that does not exist', async () => {
    const { lookups } = asking(() => Response.json({ error: {} }, { status: 404 }));
    expect(await lookups.tenantOfSubscription('id')).toBeUndefined();
  });
});
