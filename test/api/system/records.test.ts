import { createPublicKey, randomUUID } from 'node:crypto';
import { decodeJwt, SignJWT } from 'jose';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { requestKeys } from '#shared/platform/http/keys.ts';
import { keptData } from '#test/api/helpers/kept-data.ts';
import { CHOICE, OFFER, Partner, request } from '#test/api/helpers/partner.ts';

const auditSchema = z.object({
  operationType: z.string(),
  resourceType: z.string(),
  resourceId: z.string(),
  customerId: z.string(),
  actor: z.looseObject({ principalName: z.string() }),
  at: z.string(),
  correlationId: z.string(),
});
const entrySchema = z.object({
  chargeType: z.enum(['purchase', 'refund', 'termination_fee']),
  amount: z.object({ currency: z.literal('USD'), minorUnits: z.int() }),
});
const previewSchema = z.object({
  lines: z.array(
    z.object({ paid: z.number(), used: z.number(), fee: z.number(), refund: z.number() }),
  ),
});

const url = inject('serviceUrl');
const { accountOf, auditOf, partitions, holds, sign, publicKey } = keptData(inject('dataDir'));

describe('R8, R24: the audit record', () => {
  it('tells of every change and every look at a key or a link: who, when, what', async () => {
    const partner = await Partner.open(url);
    const orderId = await partner.buy();
    const { link } = await partner.download(orderId);
    await partner.download(orderId, { renew: true });
    await partner.download(orderId, { rotate: true });
    const correlationId = randomUUID();
    const headers = { 'MS-CorrelationId': correlationId };
    await partner.send('GET', `${partner.entitlement(orderId)}/keys`, undefined, { headers });
    await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
    await partner.send('PATCH', partner.at(`/orders/${orderId}`), { status: 'cancelled' });

    const records = (await auditOf(partner.id)).map((row) => auditSchema.parse(row));
    expect(records.map(({ operationType }) => operationType).sort()).toEqual(
      [
        ...['create_customer', 'create_order', 'update_order', 'update_order'],
        ...Array.from({ length: 4 }, () => 'get_software_key'),
        ...['get_software_download_link', 'get_software_download_link'],
        ...['renew_software_download_link', 'rotate_software_download_link'],
        ...['revoke_software_download_link', 'revoke_software_key'],
      ].sort(),
    );
    expect(records.find((record) => record.correlationId === correlationId)).toMatchObject({
      operationType: 'get_software_key',
      resourceId: `${orderId}:0:DG7GMGF0DVT7`,
      customerId: partner.customer,
      actor: { principalName: 'admin_agent@local', roles: ['admin_agent'] },
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    const renewal = records.find(({ operationType }) => operationType.startsWith('renew'));
    expect(renewal?.resourceId).toBe(link.id);
  });

  it('tells nothing of what was refused, and has no key, no token and no URL in it', async () => {
    const partner = await Partner.open(url);
    const { productKey, link } = await partner.download(await partner.buy());
    const before = await auditOf(partner.id);
    await partner.send('POST', partner.at('/orders'), { lineItems: [] });
    const path = `${partner.entitlement('unknown')}/downloads`;
    expect((await partner.send('POST', path, CHOICE)).status).toBe(404);
    const after = await auditOf(partner.id);
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toMatch(/https?:|\/d\//);
    expect(JSON.stringify(after)).not.toContain(productKey.value);
    expect(JSON.stringify(after)).not.toContain(link.url.split('/').at(-1));
  });
});

describe("R3, R19: the partner's account", () => {
  it('has charge, refund and fee as entries of their own, which add up to what the preview said', async () => {
    const partner = await Partner.open(url);
    const orderId = await partner.buy([
      { offerId: OFFER, quantity: 3 },
      { offerId: 'DG7GMGF0DVSV:0001:DZH318Z00007', quantity: 7 },
    ]);
    const path = partner.at(`/orders/${orderId}`);
    const preview = previewSchema.parse((await partner.send('GET', `${path}/cancellation`)).json);
    const headers = { 'MS-RequestId': randomUUID() };
    const send = () => partner.send('PATCH', path, { status: 'cancelled' }, { headers });
    await Promise.all([send(), send(), send()]);

    const entries = (await accountOf(partner.id)).map((row) => entrySchema.parse(row));
    const sum = (type: string) =>
      entries
        .filter(({ chargeType }) => chargeType === type)
        .reduce((total, { amount }) => total + amount.minorUnits, 0);
    const shown = (field: 'paid' | 'used' | 'fee') =>
      preview.lines.reduce((total, line) => total + Math.round(line[field] * 100), 0);
    expect(entries).toHaveLength(6);
    expect([sum('purchase'), sum('refund'), sum('termination_fee')]).toEqual([
      shown('paid'),
      shown('used') - shown('paid'),
      shown('fee'),
    ]);
  });
});

describe('R11: the store', () => {
  it('holds nothing that opens a link, also where it remembers answers', async () => {
    const partner = await Partner.open(url);
    const path = `${partner.entitlement(await partner.buy())}/downloads`;
    const headers = { 'MS-RequestId': randomUUID() };
    const { text } = await partner.send('POST', path, CHOICE, { headers });
    const [, token] = /\/d\/([\w-]{22,})/.exec(text) ?? [];
    const { PK } = requestKeys.request(partner.id, headers['MS-RequestId']);
    expect(await partitions([PK])).toHaveLength(1);
    expect(token).toBeDefined();
    expect(await holds(token ?? '')).toBe(false);
    // It would be found.
    expect(await holds(partner.id)).toBe(true);
  });
});

describe('a token with the right signature', () => {
  let own: string;
  beforeAll(async () => {
    own = await (await Partner.open(url)).token();
  });
  const validClaims = () => decodeJwt(own);
  const ask = async (token: string) =>
    (
      await request(`${url}/v1/customers`, {
        headers: { Authorization: `Bearer ${token}` },
      })
    ).status;

  it('is let in', async () => {
    expect(await ask(await sign(validClaims()))).toBe(200);
  });

  it.each([
    ['an identity to say and no access', { token_use: 'id' }],
    ['nothing to say of its use', { token_use: undefined }],
    ['another issuer', { iss: 'https://issuer.test' }],
    ['no issuer', { iss: undefined }],
    ['no end', { exp: undefined }],
    ['an end that is over', { exp: Math.floor(Date.now() / 1000) - 3_600 }],
    ['a beginning that is to come', { nbf: Math.floor(Date.now() / 1000) + 3_600 }],
  ])('but %s is refused with 401', async (_, changes) => {
    expect(await ask(await sign({ ...validClaims(), ...changes }))).toBe(401);
  });

  it('is let in when the clocks differ by a few seconds', async () => {
    const second = Math.floor(Date.now() / 1000);
    const early = await sign({ ...validClaims(), nbf: second + 5 });
    const late = await sign({ ...validClaims(), exp: second - 4 });
    expect([await ask(early), await ask(late)]).toEqual([200, 200]);
  });

  it('is refused once it has ended, also while the gateway remembers that it held', async () => {
    const second = Math.floor(Date.now() / 1000);
    const token = await sign({ ...validClaims(), exp: second - 6 });
    expect(await ask(token)).toBe(200);
    await expect.poll(() => ask(token), { interval: 500 }).toBe(401);
  });

  it("HS256 with the issuer's public key for its secret is refused with 401", async () => {
    const key = publicKey();
    const spki = createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' });
    const forged = new SignJWT(validClaims()).setProtectedHeader({
      alg: 'HS256',
      kid: key.kid,
    });
    expect(await ask(await forged.sign(Buffer.from(spki)))).toBe(401);
  });

  it('but an algorithm that the authorizer does not take is refused with 401', async () => {
    expect(await ask(await sign(validClaims(), { alg: 'PS256' }))).toBe(401);
  });

  it.each([
    ['no role', { roles: [] }],
    ['a role that there is not', { roles: ['owner'] }],
    ['a role in a list of lists', { roles: [['admin_agent']] }],
    ['a number for its roles', { roles: 7 }],
    ['no partner', { tid: undefined }],
    ['a number for its partner', { tid: 7 }],
    ['part of another key for its partner', { tid: 'a#2026-01' }],
  ])('but %s is let nowhere: 403', async (_, changes) => {
    expect(await ask(await sign({ ...validClaims(), ...changes }))).toBe(403);
  });
});
