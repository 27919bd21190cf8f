import { createHmac } from 'node:crypto';
import { exportSPKI, type JWTPayload } from 'jose';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorize } from '#functions/authorize/authorize.ts';
import {
  issuerKeys,
  KEYS_CACHED_MILLISECONDS,
  KEYS_COOLDOWN_MILLISECONDS,
} from '#functions/authorize/issuer-keys.ts';
import { tokenVerifier } from '#functions/authorize/verify-token.ts';
import { anIssuer } from '#test/fixtures/issuer.ts';

const ISSUER = 'https://issuer.test/pool';
const START = new Date('2026-03-01T12:00:00.000Z');
const SECOND = START.getTime() / 1_000;

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

const pass = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const claims = (changes: Readonly<Record<string, unknown>> = {}) =>
  ({
    ...{ iss: ISSUER, sub: 'person', token_use: 'access', iat: SECOND, exp: SECOND + 3_600 },
    ...{
      tid: 'partner',
      roles: ['admin_agent', 'sales_agent'],
      client_id: 'portal',
      upn: 'a@b.test',
    },
    ...changes,
  }) as JWTPayload;

/** An authorizer that has seen nothing yet, with what it told of refusals and failures. */
function anAuthorizer(audience?: string) {
  const refused: unknown[] = [];
  const failed: unknown[] = [];
  const ask = authorize({
    verify: tokenVerifier({ issuer: ISSUER, audience }, issuerKeys(issuer.url)),
    refused: (error) => refused.push(error),
    failed: (error) => failed.push(error),
  });
  return { ask, bearer: (token: string) => ask(`Bearer ${token}`), refused, failed };
}

describe('a token that holds', () => {
  it('has its claims handed on as text, and no other ones', async () => {
    const token = await key.sign(claims({ email: 'x@y.test', nonce: 'secret' }));
    expect(await anAuthorizer().bearer(token)).toEqual({
      isAuthorized: true,
      context: {
        ...{ tid: 'partner', roles: '[admin_agent sales_agent]', upn: 'a@b.test' },
        ...{ sub: 'person', client_id: 'portal', exp: String(SECOND + 3_600) },
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
    const { context } = await anAuthorizer().bearer(
      await key.sign(claims(Object.assign({ tid: undefined, roles: undefined }, given))),
    );
    const { tid, roles } = context;
    expect({ tid, roles }).toEqual(Object.assign({ tid: undefined, roles: undefined }, expected));
  });

  it('names the audience where one is asked for, among others too', async () => {
    const { bearer } = anAuthorizer('countersign');
    for (const aud of ['countersign', ['other', 'countersign']]) {
      const token = await key.sign(claims({ aud, token_use: undefined }));
      expect((await bearer(token)).isAuthorized).toBe(true);
    }
  });

  it('may come ten seconds early or late', async () => {
    const { bearer } = anAuthorizer();
    for (const changes of [{ exp: SECOND - 9 }, { nbf: SECOND + 10 }]) {
      expect((await bearer(await key.sign(claims(changes)))).isAuthorized).toBe(true);
    }
  });
});

describe('what does not hold is refused, by one word', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string?]>([
    ['another issuer', { iss: 'https://issuer.test/other' }],
    ['no issuer', { iss: undefined }],
    ['an end that is ten seconds ago', { exp: SECOND - 10 }],
    ['no end', { exp: undefined }],
    ['a beginning that is eleven seconds off', { nbf: SECOND + 11 }],
    ['an identity and not access', { token_use: 'id' }],
    ['no use', { token_use: undefined }],
    ['another audience', { aud: 'other' }, 'countersign'],
    ['no audience', {}, 'countersign'],
    ['an identity for that audience', { aud: 'countersign', token_use: 'id' }, 'countersign'],
  ])('%s', async (_, changes, audience) => {
    const { bearer, refused } = anAuthorizer(audience);
    await expect(bearer(await key.sign(claims(changes)))).rejects.toThrow(/^Unauthorized$/);
    expect(refused).toHaveLength(1);
  });

  it.each(['', 'Bearer', 'Bearer ', 'Bearer garbage', 'Bearer a.b.c', 'Bearer a b', 'token'])(
    'the header "%s"',
    async (header) => {
      await expect(anAuthorizer().ask(header)).rejects.toThrow(/^Unauthorized$/);
    },
  );

  it('another scheme with a token that holds', async () => {
    const token = await key.sign(claims());
    await expect(anAuthorizer().ask(`Basic ${token}`)).rejects.toThrow(/^Unauthorized$/);
    await expect(anAuthorizer().ask(token)).rejects.toThrow(/^Unauthorized$/);
  });

  it('a key of a stranger under the id of the issuer', async () => {
    const stranger = await issuer.aKey('first');
    await expect(anAuthorizer().bearer(await stranger.sign(claims()))).rejects.toThrow(
      /^Unauthorized$/,
    );
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
    const { bearer, refused } = anAuthorizer();
    await expect(bearer(token)).rejects.toThrow(/^Unauthorized$/);
    expect(refused[0]).toMatchObject({ code: 'ERR_JOSE_ALG_NOT_ALLOWED' });
  });
});

describe('when the issuer changes its key', () => {
  it('a token by the new one is let in, once it may be asked for again', async () => {
    const { bearer } = anAuthorizer();
    await bearer(await key.sign(claims()));
    const next = await issuer.aKey('second');
    issuer.publish(next, key);
    const token = await next.sign(claims());
    pass(KEYS_COOLDOWN_MILLISECONDS - 1);
    await expect(bearer(token)).rejects.toThrow(/^Unauthorized$/);
    pass(1);
    expect((await bearer(token)).isAuthorized).toBe(true);
    expect((await bearer(await key.sign(claims()))).isAuthorized).toBe(true);
  });

  it('a token by one that was taken back is refused when the keys are read again', async () => {
    const { bearer } = anAuthorizer();
    const token = await key.sign(claims());
    await bearer(token);
    issuer.publish(await issuer.aKey('second'));
    pass(KEYS_CACHED_MILLISECONDS - 1);
    expect((await bearer(token)).isAuthorized).toBe(true);
    pass(1);
    await expect(bearer(token)).rejects.toThrow(/^Unauthorized$/);
  });

  it('garbage does not have the issuer asked again and again', async () => {
    const { bearer } = anAuthorizer();
    const stranger = await issuer.aKey('unknown');
    for (let time = 0; time < 20; time += 1) {
      await expect(bearer(await stranger.sign(claims()))).rejects.toThrow(/^Unauthorized$/);
    }
    expect(issuer.timesAsked()).toBeLessThanOrEqual(2);
  });
});

describe('when the issuer does not answer', () => {
  it('nothing is said of the token, and it is let in when the issuer is back', async () => {
    issuer.goDown(true);
    const { bearer, refused, failed } = anAuthorizer();
    const token = await key.sign(claims());
    await expect(bearer(token)).rejects.toThrow('The token cannot be checked.');
    expect([refused.length, failed.length]).toEqual([0, 1]);
    issuer.goDown(false);
    expect((await bearer(token)).isAuthorized).toBe(true);
  });

  it('tokens by keys that were read are let in until those are too old', async () => {
    const { bearer } = anAuthorizer();
    const token = await key.sign(claims());
    await bearer(token);
    issuer.goDown(true);
    pass(KEYS_CACHED_MILLISECONDS - 1);
    expect((await bearer(token)).isAuthorized).toBe(true);
    pass(1);
    await expect(bearer(token)).rejects.toThrow('The token cannot be checked.');
  });
});
