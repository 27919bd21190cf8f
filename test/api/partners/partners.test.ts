import { randomUUID } from 'node:crypto';
import { decodeJwt } from 'jose';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { onboarding } from '#test/api/helpers/onboarding.ts';
import { Partner, request, tokenFor } from '#test/api/helpers/partner.ts';
import { sinceYesterday } from '#test/api/helpers/time.ts';

const url = inject('serviceUrl');
const { operate, aPartner, aClient, callAs } = onboarding(url);

describe("a partner's person", () => {
  it('is let in with their roles, by their address, and out again', async () => {
    const id = await aPartner();
    const email = `${randomUUID()}@partner.test`;
    const path = `/${id}/agents/${encodeURIComponent(email)}`;
    const invited = await operate('PUT', path, { roles: ['sales_agent', 'helpdesk_agent'] });
    expect([invited.status, invited.json]).toEqual([201, expect.objectContaining({ email })]);
    const token = await tokenFor(url, { email });
    expect(decodeJwt(token)).toMatchObject({
      ...{ tid: id, roles: ['sales_agent', 'helpdesk_agent'], upn: email },
    });
    expect((await callAs(token)).status).toBe(200);
    expect((await operate('DELETE', path)).status).toBe(204);
    const gone = await request(`${url}/_local/token`, {
      ...{ method: 'POST', body: JSON.stringify({ email }) },
    });
    expect(gone.status).toBe(400);
  });

  it('R22: of one partner is not taken by another', async () => {
    const [id, other] = [await aPartner(), await aPartner()];
    const agent = `agents/${encodeURIComponent(`${randomUUID()}@partner.test`)}`;
    expect((await operate('PUT', `/${id}/${agent}`, {})).status).toBe(201);
    const taken = await operate('PUT', `/${other}/${agent}`, {});
    expect([taken.status, taken.json]).toEqual([409, expect.objectContaining({ code: 990225 })]);
  });
});

describe('who acts', () => {
  it('R24: is in the audit of the partner, and of who may do it only an operator', async () => {
    const id = await aPartner();
    await aClient(id);
    const records = await new Partner(url, id, '').send(
      'GET',
      `/v1/auditrecords?types=own&${sinceYesterday()}`,
    );
    const { items } = z
      .looseObject({ items: z.array(z.looseObject({ operationType: z.string() })) })
      .parse(records.json);
    expect(items.map(({ operationType }) => operationType)).toEqual([
      'create_partner_client',
      'create_partner',
    ]);
    const agent = await tokenFor(url, { partnerId: id, roles: ['admin_agent'] });
    const denied = await request(`${url}/v1/operator/partners/${id}`, {
      method: 'PUT',
      headers: { Authorization: `Bearer ${agent}` },
      body: JSON.stringify({ name: 'Mine' }),
    });
    expect([denied.status, denied.json]).toEqual([403, expect.objectContaining({ code: 900150 })]);
  });

  it.each([
    ['an operator by a client', 'clients/portal', { roles: ['operator'] }, 'roles[0]'],
    ['an operator by a person', 'agents/a%40b.test', { roles: ['operator'] }, 'roles[0]'],
    ['nobody', 'agents/nobody', {}, 'email'],
    ['a name with a blank', 'clients/a%20b', {}, 'clientName'],
  ])('R22: is never %s', async (_, path, body, field) => {
    const answer = await operate('PUT', `/${await aPartner()}/${path}`, body);
    expect([answer.status, answer.json]).toEqual([
      400,
      expect.objectContaining({ code: 3000, data: [field] }),
    ]);
  });

  it('is a partner that is a GUID, in whatever case', async () => {
    expect((await operate('PUT', '/not-a-guid', { name: 'F' })).status).toBe(400);
    const id = randomUUID();
    expect((await operate('PUT', `/${id.toUpperCase()}`, { name: 'F' })).status).toBe(201);
    expect((await operate('GET', `/${id}`)).json).toMatchObject({ id, name: 'F' });
    expect((await operate('GET', `/${randomUUID()}`)).json).toMatchObject({ code: 990220 });
  });
});
