import { randomUUID } from 'node:crypto';
import { expect, inject, it } from 'vitest';
import { onboarding } from '#test/api/helpers/onboarding.ts';
import { request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const { operate, aPartner } = onboarding(url);
const agentAt = (email: string) => `/agents/${encodeURIComponent(email)}`;

async function anAdmin() {
  const id = await aPartner();
  const email = `${randomUUID()}@partner.test`;
  await operate('PUT', `/${id}${agentAt(email)}`, { roles: ['admin_agent'] });
  const token = await tokenFor(url, { email });
  const send = (method: string, path = '', body?: object) =>
    request(`${url}/v1/me/partner${path}`, {
      method,
      headers: { Authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  return { id, email, send };
}

it("R22: an admin agent lets the partner's people and programs in and out, and sees no other partner", async () => {
  const { id, send } = await anAdmin();
  const colleague = `${randomUUID()}@partner.test`;
  const added = await send('PUT', agentAt(colleague), { roles: ['sales_agent'] });
  expect([added.status, added.json]).toEqual([201, expect.objectContaining({ partnerId: id })]);
  const forged = await send('PUT', agentAt(colleague), { partnerId: randomUUID(), roles: [] });
  expect(forged.status).toBe(400);
  const changed = await send('PUT', agentAt(colleague), { roles: ['helpdesk_agent'] });
  expect([changed.status, changed.json]).toMatchObject([200, { roles: ['helpdesk_agent'] }]);
  const client = await send('PUT', '/clients/portal', { roles: ['sales_agent'] });
  expect([client.status, client.json]).toMatchObject([201, { clientSecret: expect.any(String) }]);
  const seen = await send('GET');
  expect(seen.json).toMatchObject({ id, clients: [{ clientName: 'portal' }] });
  expect(seen.text).not.toContain('clientSecret');
  expect((await send('DELETE', '/clients/portal')).status).toBe(204);
  expect((await send('DELETE', agentAt(colleague))).status).toBe(204);
  expect((await send('DELETE', agentAt(colleague))).json).toMatchObject({ code: 990224 });
});

it('the last admin agent is neither removed nor changed to another role', async () => {
  const { email, send } = await anAdmin();
  const refused = { status: 409, json: { code: 990261 } };
  expect(await send('DELETE', agentAt(email))).toMatchObject(refused);
  expect(await send('PUT', agentAt(email), { roles: ['sales_agent'] })).toMatchObject(refused);
  const second = `${randomUUID()}@partner.test`;
  await send('PUT', agentAt(second), { roles: ['admin_agent'] });
  expect((await send('PUT', agentAt(email), { roles: ['sales_agent'] })).status).toBe(200);
});
