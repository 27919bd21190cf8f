import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localIssuer } from '../../../../local/portal/issuer.ts';

const VERIFIER = 'v'.repeat(43);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');
const PERSON = 'jiwoo.kim@reseller.example';

const issuer = localIssuer({ issue: async () => 'token' });

let server: Server;
let host = '';
beforeAll(async () => {
  server = createServer(({ url = '', headers }, response) => {
    const query = new URL(url, `http://${host}`).searchParams;
    issuer.authorize({ host, query, cookie: headers.cookie ?? '' }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const back = () => `http://${host}/signed-in`;

/** The status, and where the issuer leads a browser that asks so. */
async function asked(query: Readonly<Record<string, string>>, Cookie = '') {
  const answer = await fetch(`http://${host}/?${new URLSearchParams(query)}`, {
    redirect: 'manual',
    headers: { Cookie },
  });
  return { status: answer.status, location: answer.headers.get('location') };
}

async function code(changes: Readonly<Record<string, string>> = {}): Promise<string> {
  const query = { redirect_uri: back(), login_hint: PERSON, code_challenge: CHALLENGE, ...changes };
  const { location } = await asked(query);
  return new URL(location ?? '').searchParams.get('code') ?? '';
}

const taken = async (changes: Readonly<Record<string, string>>) => {
  const form = { grant_type: 'authorization_code', redirect_uri: back(), code_verifier: VERIFIER };
  return (await issuer.token(new URLSearchParams({ ...form, ...changes })))?.status;
};

describe('the sign-in of the local run', () => {
  it.each([
    ['of another site', () => 'https://evil.example/'],
    ['with a user', () => `http://${host}@evil.example/`],
    ['that begins alike', () => `http://${host}.evil.example/`],
    ['of another port', () => 'http://127.0.0.1:1/'],
    ['that is a script', () => 'javascript:alert(1)'],
    ['that is none', () => '/signed-in'],
  ])('leads to no address %s', async (_, address) => {
    const query = { redirect_uri: address(), login_hint: PERSON };
    expect(await asked(query)).toEqual({ status: 400, location: null });
  });

  it.each(['countersign-local=%', 'countersign-local=%ff', 'countersign-local=nobody'])(
    'takes the cookie %s for no person',
    async (cookie) => {
      const { status, location } = await asked({ redirect_uri: back() }, cookie);
      const error = new URL(location ?? '').searchParams.get('error');
      expect([status, error]).toEqual([302, 'login_required']);
    },
  );

  it('gives tokens for a code once, and only one of twenty that come at once', async () => {
    const given = await code();
    const all = await Promise.all(Array.from({ length: 20 }, () => taken({ code: given })));
    expect(all.filter((status) => status === 200)).toHaveLength(1);
    expect(await taken({ code: given })).toBe(400);
  });

  it.each([
    ['without its proof', {}, { code_verifier: '' }],
    ['with another proof', {}, { code_verifier: 'w'.repeat(43) }],
    ['that was asked for without a proof', { code_challenge: '' }, { code_verifier: '' }],
    [
      'whose proof is the challenge itself',
      { code_challenge: VERIFIER, code_challenge_method: 'plain' },
      {},
    ],
    ['for another address', {}, { redirect_uri: 'http://127.0.0.1/other' }],
  ])('gives none for a code %s', async (_, query, form) => {
    expect(await taken({ code: await code(query), ...form })).toBe(400);
  });

  it('ends a code whose proof was wrong', async () => {
    const given = await code();
    expect(await taken({ code: given, code_verifier: 'w'.repeat(43) })).toBe(400);
    expect(await taken({ code: given })).toBe(400);
  });
});
