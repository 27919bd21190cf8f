import { randomUUID } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { onboarding } from '#test/api/helpers/onboarding.ts';
import { Partner, request, tokenFor } from '#test/api/helpers/partner.ts';
import { sinceYesterday } from '#test/api/helpers/time.ts';
import { PNG } from '#test/fixtures/logos.ts';

const url = inject('serviceUrl');
const { operate, aPartner } = onboarding(url);

const whoIs = async (token: string) =>
  request(`${url}/v1/me`, { headers: { Authorization: `Bearer ${token}` } });

describe('GET /v1/me', () => {
  it('tells a person the name, the partner and what the roles allow', async () => {
    const id = await aPartner();
    await operate('PUT', `/${id}`, { name: 'Fabrikam', country: 'kr' });
    const email = `${randomUUID()}@partner.test`;
    await operate('PUT', `/${id}/agents/${encodeURIComponent(email)}`, { roles: ['sales_agent'] });
    const me = await whoIs(await tokenFor(url, { email }));
    expect([me.status, me.json]).toEqual([
      200,
      expect.objectContaining({
        ...{ principalName: email, email, roles: ['sales_agent'] },
        partner: { id, name: 'Fabrikam', country: 'KR' },
        operations: expect.objectContaining({
          createOrder: { allowed: true, roles: ['admin_agent', 'sales_agent'] },
          createDownload: { allowed: false, roles: ['admin_agent'] },
        }),
      }),
    ]);
  });

  it('tells an operator that there is no partner', async () => {
    const me = await whoIs(await tokenFor(url, { roles: ['operator'], partnerId: undefined }));
    expect([me.status, me.json]).toEqual([200, expect.objectContaining({ roles: ['operator'] })]);
  });
});

describe('a brand', () => {
  const brand = { name: 'Fabrikam', logo: PNG, color: '#0F6CBD' };
  const shown = { name: 'Fabrikam', logo: PNG, color: '#0f6cbd', textColor: '#ffffff' };

  it('R22, R23: of a partner is set by its own admin agent, once', async () => {
    const [partner, other] = await Promise.all([Partner.open(url), Partner.open(url)]);
    const headers = { 'MS-RequestId': randomUUID() };
    const save = () => partner.send('PUT', '/v1/me/brand', brand, { headers });
    const [first, again] = [await save(), await save()];
    expect([first.status, first.json]).toEqual([200, expect.objectContaining(shown)]);
    expect(again.json).toEqual(first.json);
    expect((await partner.send('GET', '/v1/me')).json).toMatchObject({ brand: shown });
    expect((await other.send('GET', '/v1/me')).json).toMatchObject({ brand: {} });
    const records = await partner.send('GET', `/v1/auditrecords?types=own&${sinceYesterday()}`);
    expect(records.text.match(/"operationType":"update_partner_brand"/g)).toHaveLength(1);
    expect(records.text).not.toContain(PNG);
  });

  it('is set by the operator, and refused by name of the field', async () => {
    const id = await aPartner();
    const path = `/${id}/brand`;
    expect((await operate('PUT', path, brand)).json).toMatchObject({ partnerId: id, ...shown });
    expect((await operate('GET', path)).json).toMatchObject(shown);
    const svg = await operate('PUT', path, { logo: 'data:image/svg+xml;base64,PHN2Zz4=' });
    expect([svg.status, svg.json]).toEqual([400, expect.objectContaining({ data: ['logo'] })]);
    expect((await operate('GET', `/${randomUUID()}/brand`)).json).toMatchObject({ code: 990220 });
  });
});
