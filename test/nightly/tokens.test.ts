import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { request, tokenFor } from '#test/api/helpers/partner.ts';
import { ownDataDir, sharedDynamoDb } from '#test/setup/own-service.ts';
import { type RunningService, startService } from '#test/setup/service.ts';

const ask = async (url: string, token: string) =>
  (await request(`${url}/v1/customers`, { headers: { Authorization: `Bearer ${token}` } })).status;
const rotate = async (url: string, takesBack: boolean) => {
  const body = JSON.stringify({ takesBack });
  await request(`${url}/_local/signingkeys`, { method: 'POST', body });
};

describe('a stage whose tokens come from another issuer', () => {
  const identity = { kind: 'oidc', issuer: 'https://login.test/tenant/v2.0', audience: 'api://cs' };
  const dir = ownDataDir();
  const settings = {
    EPHEMERAL: '0',
    COUNTERSIGN_DATA_DIR: dir,
    COUNTERSIGN_SCHEDULES: 'off',
    ...sharedDynamoDb(),
    COUNTERSIGN_IDENTITY: JSON.stringify(identity),
  };
  let service: RunningService;
  beforeAll(async () => {
    service = await startService(settings);
  }, 400_000);
  afterAll(async () => {
    await service.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  const claims = async () => decodeJwt(await tokenFor(service.url, {}));

  it('takes its tokens for the audience, which need not say what they are for', async () => {
    const { token_use, ...own } = await claims();
    expect([token_use, own.iss, own.aud]).toEqual([undefined, identity.issuer, identity.audience]);
    const { sign } = keptData(dir);
    expect(await ask(service.url, await sign({ ...own, aud: ['x', identity.audience] }))).toBe(200);
  });

  it.each([
    ['for another audience', { aud: 'api://other' }],
    ['for no audience', { aud: undefined }],
    ['of another issuer', { iss: 'https://cognito-idp.us-east-1.amazonaws.com/pool' }],
    ['that are identities', { token_use: 'id' }],
    ['that name a client and no audience', { aud: undefined, client_id: 'api://cs' }],
  ])('takes none %s: 401', async (_, changes) => {
    const { sign } = keptData(dir);
    expect(await ask(service.url, await sign({ ...(await claims()), ...changes }))).toBe(401);
  });

  it('lets nobody in by itself, and says who does', async () => {
    const token = await tokenFor(service.url, { roles: ['operator'] });
    const partner = `${service.url}/v1/operator/partners/${randomUUID()}`;
    const put = (path: string, body: object) =>
      request(`${partner}${path}`, {
        method: 'PUT',
        headers: { Authorization: `Bearer ${token}` },
        body: JSON.stringify(body),
      });
    expect((await put('', { name: 'F' })).status).toBe(201);
    for (const path of ['/clients/portal', '/agents/a%40b.test']) {
      const refused = await put(path, {});
      expect([refused.status, refused.json]).toEqual([
        409,
        expect.objectContaining({ code: 990228 }),
      ]);
    }
    const { url } = service;
    const form = { method: 'POST', body: 'grant_type=client_credentials' };
    expect((await request(`${url}/_local/oauth2/token`, form)).status).toBe(404);
  });

  it('lets in a token by a new key at the first request, and those by the key before it still', async () => {
    const before = await tokenFor(service.url, {});
    expect(await ask(service.url, before)).toBe(200);
    await rotate(service.url, false);
    const after = await tokenFor(service.url, {});
    expect(decodeProtectedHeader(after).kid).not.toBe(decodeProtectedHeader(before).kid);
    expect(await ask(service.url, after)).toBe(200);
    const another = await tokenFor(service.url, { roles: ['sales_agent'] });
    expect([await ask(service.url, before), await ask(service.url, another)]).toEqual([200, 200]);
  });

  it('refuses a token before its time, but for what clocks differ by', async () => {
    const { sign } = keptData(dir);
    const own = await claims();
    const now = Math.floor(Date.now() / 1_000);
    const later = await sign({ ...own, nbf: now + 600, iat: now + 600 });
    expect(await ask(service.url, later)).toBe(401);
    expect(await ask(service.url, await sign({ ...own, nbf: now + 30, iat: now + 30 }))).toBe(200);
  });

  it('refuses tokens by a key that was taken back, once nothing remembers it', async () => {
    const before = await tokenFor(service.url, {});
    await rotate(service.url, true);
    const after = await tokenFor(service.url, {});
    await service.stop();
    service = await startService(settings);
    expect([await ask(service.url, before), await ask(service.url, after)]).toEqual([401, 200]);
  }, 400_000);
});
