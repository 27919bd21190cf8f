import { createHmac } from 'node:crypto';
import { exportSPKI } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  anAuthorizer,
  claims,
  ISSUER,
  NOT_HELD,
  SECOND,
  START,
} from '#test/fixtures/authorizer.ts';
import { anIssuer } from '#test/fixtures/issuer.ts';

let issuer: Awaited<ReturnType<typeof anIssuer>>;
let key: Awaited<ReturnType<typeof issuer.aKey>>;
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  issuer = await anIssuer();
  key = await issuer.aKey('first');
  issuer.publish(key);
});
afterEach(async () => {
  vi.useRealTimers();
  await issuer.stop();
});

describe('a token that holds', () => {
  it('has its claims handed on as text, and no other ones', async () => {
    const token = await key.sign(claims({ phone_number: '+1', nonce: 'secret' }));
    expect(await anAuthorizer(issuer.url).bearer(token)).toEqual({
      isAuthorized: true,
      context: {
        ...{ tid: 'partner', roles: '[admin_agent sales_agent]', upn: 'a@b.test' },
        ...{ iss: ISSUER, sub: 'person', client_id: 'portal', exp: String(SECOND + 3_600) },
      },
    });
  });

  it.each([
    ['numbers', { tid: 7, roles: 7 }, {}],
    ['objects', { tid: { a: 1 }, roles: { admin_agent: true } }, {}],
    ['nothing', { tid: null, roles: null }, {}],
    ['other lists', { tid: ['p'], roles: [7, null, ['operator']] }, { tid: '[p]', roles: '[]' }],
    ['a role that would be two', { roles: ['x operator', 'y,operator'] }, { roles: '[]' }],
  ])('hands on nothing that could be read wrongly of %s', async (_, given, expected) => {
    const { context } = await anAuthorizer(issuer.url).bearer(
      await key.sign(claims(Object.assign({ tid: undefined, roles: undefined }, given))),
    );
    const { tid, roles } = context;
    expect({ tid, roles }).toEqual(Object.assign({ tid: undefined, roles: undefined }, expected));
  });

  it('names the audience where one is asked for, among others too', async () => {
    const { bearer } = anAuthorizer(issuer.url, 'countersign');
    for (const aud of ['countersign', ['other', 'countersign']]) {
      const token = await key.sign(claims({ aud, token_use: undefined }));
      expect((await bearer(token)).isAuthorized).toBe(true);
    }
  });

  it('may come ten seconds late', async () => {
    const token = await key.sign(claims({ exp: SECOND - 9 }));
    expect((await anAuthorizer(issuer.url).bearer(token)).context).toMatchObject({ sub: 'person' });
  });

  it('may begin later, by little or much: its beginning is handed on, as the answer is remembered', async () => {
    const { bearer, refused } = anAuthorizer(issuer.url);
    for (const ahead of [10, 61, 3_000]) {
      const nbf = SECOND + ahead;
      const { context } = await bearer(await key.sign(claims({ iat: nbf, nbf })));
      expect(context).toMatchObject({ sub: 'person', nbf: String(nbf) });
    }
    expect(refused).toEqual([]);
  });
});

describe('what does not hold is refused, by one word', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string?]>([
    ['another issuer', { iss: 'https://issuer.test/other' }],
    ['no issuer', { iss: undefined }],
    ['an end that is ten seconds ago', { exp: SECOND - 10 }],
    ['no end', { exp: undefined }],
    ['a beginning after its end', { nbf: SECOND + 3_610 }],
    ['a beginning that no clock shows', { nbf: 1e300 }],
    ['a beginning that is no number', { nbf: 'tomorrow' }],
    ['an identity and not access', { token_use: 'id' }],
    ['no use', { token_use: undefined }],
    ['another audience', { aud: 'other' }, 'countersign'],
    ['no audience', {}, 'countersign'],
    ['an identity for that audience', { aud: 'countersign', token_use: 'id' }, 'countersign'],
  ])('%s', async (_, changes, audience) => {
    const { bearer, refused } = anAuthorizer(issuer.url, audience);
    expect(await bearer(await key.sign(claims(changes)))).toEqual(NOT_HELD);
    expect(refused).toHaveLength(1);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer garbage', 'Bearer a.b.c', 'Bearer a b', 'token'])(
    'the header "%s"',
    async (header) => {
      expect(await anAuthorizer(issuer.url).ask(header)).toEqual(NOT_HELD);
    },
  );

  it('another scheme with a token that holds', async () => {
    const token = await key.sign(claims());
    expect(await anAuthorizer(issuer.url).ask(`Basic ${token}`)).toEqual(NOT_HELD);
    expect(await anAuthorizer(issuer.url).ask(token)).toEqual(NOT_HELD);
  });

  it('a key of a stranger under the id of the issuer', async () => {
    const stranger = await issuer.aKey('first');
    expect(await anAuthorizer(issuer.url).bearer(await stranger.sign(claims()))).toEqual(NOT_HELD);
  });

  it.each([
    ['no algorithm', 'none', () => ''],
    [
      "HS256 with the issuer's public key for its secret",
      'HS256',
      (text: string, spki: string) => createHmac('sha256', spki).update(text).digest('base64url'),
    ],
  ])('%s', async (_, alg, sign) => {
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const text = `${encode({ alg, kid: 'first' })}.${encode(claims())}`;
    const token = `${text}.${sign(text, await exportSPKI(key.publicKey))}`;
    const { bearer, refused } = anAuthorizer(issuer.url);
    expect(await bearer(token)).toEqual(NOT_HELD);
    expect(refused[0]).toMatchObject({ code: 'ERR_JOSE_ALG_NOT_ALLOWED' });
  });
});
