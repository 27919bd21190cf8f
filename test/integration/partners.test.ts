import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { keptData } from './support/kept-data.ts';
import { Partner, request, tokenFor } from './support/partner.ts';

const url = inject('serviceUrl');
const { rows } = keptData(inject('dataDir'));
let operatorToken: string;
beforeAll(async () => {
  operatorToken = await tokenFor(url, { roles: ['operator'] });
});

const operate = (
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) =>
  request(`${url}/v1/operator/partners${path}`, {
    method,
    headers: { Authorization: `Bearer ${operatorToken}`, ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
const clientSchema = z.looseObject({ clientId: z.string(), clientSecret: z.string() });
type Client = z.output<typeof clientSchema>;
const tokenSchema = z.object({ access_token: z.string(), expires_in: z.literal(3_600) });

async function aPartner(): Promise<string> {
  const id = randomUUID();
  expect((await operate('PUT', `/${id}`, { name: 'Fabrikam' })).status).toBe(201);
  return id;
}
const aClient = async (id: string, body: object = {}): Promise<Client> =>
  clientSchema.parse((await operate('PUT', `/${id}/clients/portal`, body)).json);

const tokenRequest = (init: RequestInit) =>
  fetch(`${url}/_local/oauth2/token`, { method: 'POST', ...init });
async function tokenOf({ clientId, clientSecret }: Client): Promise<string> {
  const answer = await tokenRequest({
    headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  return tokenSchema.parse(await answer.json()).access_token;
}
const callAs = (token: string, path = '/v1/customers') =>
  request(`${url}${path}`, { headers: { Authorization: `Bearer ${token}` } });

describe("a partner's program", () => {
  it('R22: gets a token by its secret, and acts for its partner and for nobody else', async () => {
    const id = await aPartner();
    const token = await tokenOf(await aClient(id));
    expect(decodeJwt(token)).toMatchObject({
      ...{ tid: id, roles: ['admin_agent'], token_use: 'access' },
    });
    const own = new Partner(url, id, '');
    const customer = await own.addCustomer('US');
    expect((await callAs(token)).json).toMatchObject({ items: [{ id: customer }] });
    const stranger = await Partner.open(url);
    const foreign = await callAs(token, `/v1/customers/${stranger.customer}`);
    expect([foreign.status, foreign.json]).toEqual([403, expect.objectContaining({ code: 20002 })]);
    expect((await callAs(token, '/v1/operator/partners')).status).toBe(403);
  });

  it('may send its id and secret in the form, too; a wrong one gets nothing', async () => {
    const { clientId: client_id, clientSecret } = await aClient(await aPartner());
    const ask = async (form: Record<string, string>) => {
      const answer = await tokenRequest({ body: new URLSearchParams(form) });
      return [answer.status, Object.keys((await answer.json()) as object)];
    };
    const grant_type = 'client_credentials';
    const fine = await ask({ grant_type, client_id, client_secret: clientSecret });
    expect(fine).toEqual([200, ['access_token', 'token_type', 'expires_in']]);
    for (const wrong of [
      { grant_type, client_id, client_secret: `${clientSecret}x` },
      { grant_type, client_id: 'nobody', client_secret: clientSecret },
      { grant_type: 'password', client_id, client_secret: clientSecret },
    ]) {
      expect(await ask(wrong)).toEqual([400, ['error']]);
    }
  });

  it('has the roles that it was given, from its next token on', async () => {
    const id = await aPartner();
    const client = await aClient(id, { roles: ['helpdesk_agent'] });
    expect(decodeJwt(await tokenOf(client))['roles']).toEqual(['helpdesk_agent']);
    const again = await operate('PUT', `/${id}/clients/portal`, { roles: ['sales_agent'] });
    expect([again.status, again.json]).toEqual([
      200,
      expect.objectContaining({ clientId: client.clientId, roles: ['sales_agent'] }),
    ]);
    expect(again.json).not.toHaveProperty('clientSecret');
    expect(decodeJwt(await tokenOf(client))['roles']).toEqual(['sales_agent']);
  });

  it('gets no token once it is removed, and another secret when it is added again', async () => {
    const id = await aPartner();
    const client = await aClient(id);
    expect((await operate('DELETE', `/${id}/clients/portal`)).status).toBe(204);
    await expect(tokenOf(client)).rejects.toThrow();
    const again = await operate('DELETE', `/${id}/clients/portal`);
    expect([again.status, again.json]).toEqual([404, expect.objectContaining({ code: 990226 })]);
    const next = await aClient(id);
    expect(next.clientSecret).not.toBe(client.clientSecret);
  });

  it('R23: is made once for a request that is sent twice, and its secret is in both answers and in no row or log', async () => {
    const id = await aPartner();
    const repeated = { 'MS-RequestId': randomUUID() };
    const add = () => operate('PUT', `/${id}/clients/portal`, {}, repeated);
    const [first, second] = [await add(), await add()];
    expect([first.status, second.status, second.text]).toEqual([201, 201, first.text]);
    const { clientSecret } = clientSchema.parse(first.json);
    expect(JSON.stringify(await rows())).not.toContain(clientSecret);
    expect(readFileSync(inject('logFile'), 'utf8')).not.toContain(clientSecret);
  });

  it('R23: is made once when five requests add it at the same time', async () => {
    const id = await aPartner();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => operate('PUT', `/${id}/clients/portal`, {})),
    );
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    for (const { status, json } of answers.filter((answer) => !made.includes(answer))) {
      expect([200, 409]).toContain(status);
      expect(json).not.toHaveProperty('clientSecret');
    }
    const { clients } = z
      .looseObject({ clients: z.array(z.unknown()) })
      .parse((await operate('GET', `/${id}`)).json);
    expect(clients).toHaveLength(1);
  });
});

describe("a partner's person", () => {
  it('is let in with his roles, by his address, and out again', async () => {
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
    const records = await new Partner(url, id, '').send('GET', '/v1/auditrecords');
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
