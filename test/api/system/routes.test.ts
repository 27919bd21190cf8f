import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ROUTE_KEYS, type RouteKey, routeAt } from '#functions/routes.ts';
import { ROLES } from '#shared/platform/http/caller.ts';
import { Partner, request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
const accessTo = (key: RouteKey) => routeAt(key).access;
const guarded = ROUTE_KEYS.filter((key) => accessTo(key) !== 'public');
const belowCustomer = guarded.filter((key) => key.includes('{customerTenantId}'));

let partner: Partner;
let stranger: Partner;
/** Of an operator, who acts for no partner. */
let operatorToken: string;
beforeAll(async () => {
  operatorToken = await tokenFor(url, { roles: ['operator'] });
  [partner, stranger] = await Promise.all([Partner.open(url), Partner.open(url)]);
  // A customer that holds a purchase stays, whatever a route is sent.
  await partner.buy();
});

/** A route with ids in the place of its parameters; those of the customer's resources exist nowhere. */
function addressOf(key: RouteKey, customer: string) {
  const [method = 'GET', path = '/'] = key.split(' ');
  const filled = path.replace('{customerTenantId}', customer).replace(/\{\w+\}/g, 'unknown');
  return { method, path: filled, body: ['POST', 'PUT', 'PATCH'].includes(method) ? {} : undefined };
}

const bare = (key: RouteKey, headers: Record<string, string> = {}) => {
  const { method, path, body } = addressOf(key, partner.customer);
  return request(`${url}${path}`, { method, headers, ...(body && { body: '{}' }) });
};

it('walks every route: those behind the authorizer and the nine public ones', () => {
  expect(guarded.length + 9).toBe(ROUTE_KEYS.length);
  expect(belowCustomer.length).toBeGreaterThan(15);
});

/** With the nightly tests, each route meets each role; before that, they go round from route to route. */
const tagOf = <Value>(values: readonly Value[], value: Value, key: RouteKey) => ({
  tags: values.indexOf(value) === guarded.indexOf(key) % values.length ? [] : ['slow'],
});

describe.each(guarded)('%s', (key) => {
  it('answers 401 without a token', async () => {
    expect((await bare(key)).status).toBe(401);
  });

  const wrong = ROLES.filter((role) => !accessTo(key).includes(role));
  for (const role of wrong) {
    it(`R8, R13: refuses a ${role} with 403/900150`, tagOf(wrong, role, key), async () => {
      const { method, path, body } = addressOf(key, partner.customer);
      const answer = await partner.send(method, path, body, { role });
      expect([answer.status, answer.json]).toEqual([
        403,
        expect.objectContaining({ code: 900150 }),
      ]);
    });
  }

  const right = [...accessTo(key)];
  const isOperators = right.every((role) => role === 'operator');
  for (const role of right) {
    // An operator of a route that is for no one else is let in below, too.
    const tags = isOperators ? { tags: ['slow'] } : tagOf(right, role, key);
    it(`lets in a ${role}`, tags, async () => {
      const { method, path, body } = addressOf(key, partner.customer);
      const answer = await partner.send(method, path, body, { role });
      expect(answer.status).not.toBe(401);
      expect(answer.json).not.toMatchObject({ code: 900150 });
    });
  }

  it.runIf(right.includes('operator'))(
    `${isOperators ? 'lets in' : 'answers or refuses'} an operator, who acts for no partner`,
    async () => {
      const answer = await bare(key, { Authorization: `Bearer ${operatorToken}` });
      expect(answer.status).toBeLessThan(500);
      if (isOperators) {
        expect(answer.status).not.toBe(401);
        expect(answer.json).not.toMatchObject({ code: 900150 });
      }
    },
  );
});

describe.each(belowCustomer)('%s', (key) => {
  it("R22: refuses somebody else's customer with 403/20002, exactly as one that does not exist", async () => {
    const role = accessTo(key)[0] ?? '';
    const ask = async (customer: string) => {
      const { method, path, body } = addressOf(key, customer);
      const answer = await partner.send(method, path, body, { role });
      return { status: answer.status, text: answer.text.replaceAll(customer, 'CUSTOMER') };
    };
    const [foreign, missing] = [await ask(stranger.customer), await ask(randomUUID())];
    expect(foreign.status).toBe(403);
    expect(JSON.parse(foreign.text)).toMatchObject({ code: 20002 });
    expect(foreign).toEqual(missing);
  });
});

describe('a token that does not hold', () => {
  const payloadOf = (token: string): Record<string, unknown> =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

  it.each([
    ['garbage', async () => 'Bearer garbage'],
    ['another scheme', async () => `Basic ${await partner.token()}`],
    [
      'a changed payload',
      async () => {
        const [head, , signature] = (await partner.token()).split('.');
        const payload = { ...payloadOf(await partner.token()), tid: stranger.id };
        return `Bearer ${head}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.${signature}`;
      },
    ],
    [
      'one that has expired',
      async () => `Bearer ${await tokenFor(url, { partnerId: partner.id, expiresIn: -30 })}`,
    ],
    [
      'no signature',
      async () => {
        const head = Buffer.from('{"alg":"none"}').toString('base64url');
        return `Bearer ${head}.${(await partner.token()).split('.')[1]}.`;
      },
    ],
    [
      "a stranger's signature",
      async () => {
        const { privateKey } = await generateKeyPair('RS256');
        const own = await partner.token();
        const forged = new SignJWT(payloadOf(own)).setProtectedHeader({
          alg: 'RS256',
          kid: decodeProtectedHeader(own).kid ?? '',
        });
        return `Bearer ${await forged.sign(privateKey)}`;
      },
    ],
  ])('is refused with 401 and what to do: %s', async (_, authorization) => {
    const answer = await bare('GET /v1/customers', { Authorization: await authorization() });
    expect([answer.status, answer.json]).toEqual([401, expect.objectContaining({ code: 990229 })]);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
  });

  it('and no token at all are told apart: that one the gateway refuses by itself', async () => {
    const answer = await bare('GET /v1/customers');
    expect([answer.status, answer.text]).toEqual([401, '{"message":"Unauthorized"}']);
  });
});

describe('what needs no token', () => {
  it('says that the service is well', async () => {
    const answer = await bare('GET /v1/health');
    expect([answer.status, answer.json]).toEqual([200, { status: 'ok' }]);
  });

  it('shows the contract, as it is committed, and says when it is what the caller has', async () => {
    const answer = await bare('GET /v1/openapi.json');
    const committed = await readFile('docs/openapi.json', 'utf8');
    expect([answer.status, answer.json]).toEqual([200, JSON.parse(committed)]);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
    const etag = answer.headers.get('etag') ?? '';
    const again = await bare('GET /v1/openapi.json', { 'If-None-Match': `"other", W/${etag}` });
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag]);
  });

  it('answers the preflight of a browser, and allows nothing where the stage names no origin', async () => {
    const headers = { Origin: 'https://portal.example', 'Access-Control-Request-Method': 'PATCH' };
    const answer = await fetch(`${url}/v1/customers`, { method: 'OPTIONS', headers });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, null]);
    const plain = await fetch(`${url}/v1/customers`, { method: 'OPTIONS' });
    expect(plain.status).toBe(404);
  });

  it('tells a wrong method from a wrong path', async () => {
    const wrongMethod = await request(`${url}/v1/customers`, { method: 'DELETE' });
    expect(wrongMethod.status).toBe(404);
    expect(wrongMethod.json).toMatchObject({ code: 990005 });
    expect(wrongMethod.headers.get('allow')).toBe('GET, POST');
    const wrongPath = await request(`${url}/v1/nothing`);
    expect([wrongPath.status, wrongPath.json]).toEqual([
      404,
      expect.objectContaining({ code: 1000 }),
    ]);
  });
});
