import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeJwt } from 'jose';
import { describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { onboarding, readClient } from '#test/api/helpers/onboarding.ts';
import { Partner } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const { holds } = keptData(inject('dataDir'));
const { operate, tokenRequest, aPartner, aClient, tokenOf, callAs } = onboarding(url);

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
    const { clientSecret } = readClient(first.json);
    expect(await holds(clientSecret)).toBe(false);
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
