import { request as requestRaw } from 'node:http';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { OFFER, Partner, request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');

/** Texts that break parsers, queries, pages and logs elsewhere. One with a slash would only be another address. */
const HOSTILE = [
  ...['__proto__', 'constructor', '%2e%2e', "' OR '1'='1", '{{7*7}}'],
  ...['<script>alert(1)<script>', 'CUSTOMER#x', '*', '%', '\u0000', '\u202eGNP.exe', '\ud800'],
  ...[
    '\r\nSet-Cookie: a=b',
    '{"$gt":""}',
    '1e999',
    '-1',
    'İſß',
    'x'.repeat(1_000),
    '가'.repeat(300),
  ],
];
const hostile = (index: number): string => HOSTILE[index % HOSTILE.length] ?? '';
/** A lone surrogate has no form in an address. */
const inAddress = (text: string): string => encodeURIComponent(text.toWellFormed());

let partner: Partner;
let tokens: Readonly<Record<'agent' | 'operator', string>>;
let linkPath: string;
beforeAll(async () => {
  partner = await Partner.open(url);
  const operator = { roles: ['operator'], upn: 'attacked@operator.test' };
  tokens = { agent: await partner.token(), operator: await tokenFor(url, operator) };
  linkPath = new URL((await partner.link()).url).pathname;
});

/** Requires that no text that was sent comes back as a header, and that the answer shows nothing of the inside. */
function expectHarmless({ status, headers, text }: Awaited<ReturnType<typeof request>>) {
  expect(status).toBeLessThan(500);
  expect(headers.get('set-cookie') ?? '').not.toContain('a=b');
  expect(text).not.toMatch(/\bat \S+\.(ts|mjs|js):\d|node_modules|ConditionalCheckFailed/);
}

/** Puts a hostile text at every leaf of a body that the route takes. */
function spoiled(value: unknown, index: number): unknown {
  if (Array.isArray(value)) {
    return value.map((each, place) => spoiled(each, index + place));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(
        Object.entries(value).map(([name, each], place) => [name, spoiled(each, index + place)]),
      )
    : hostile(index);
}

/** Routes with a token, but the end of a customer, which takes nothing that could be hostile. */
const routes = DEPLOYED_ROUTES.map(({ route }) => route).filter(
  ({ key, access }) => access !== 'public' && key !== 'DELETE /v1/customers/{customerTenantId}',
);

describe('a hostile text', () => {
  it.each(routes.map((route, index) => [route.key, route, index] as const))(
    'breaks nothing in the address, the query or the body of %s',
    async (key, { access, example }, index) => {
      const [method = '', path = ''] = key.split(' ');
      let place = index;
      const address = path
        .replaceAll('{customerTenantId}', partner.customer)
        .replaceAll(/\{\w+\}/g, () => inAddress(hostile(place++)));
      const isOperators = access !== 'public' && access.every((role) => role === 'operator');
      const Authorization = `Bearer ${isOperators ? tokens.operator : tokens.agent}`;
      const query = ['filter', 'size', 'search', 'country', 'startDate']
        .map((name, offset) => `${name}=${inAddress(hostile(index + offset))}`)
        .join('&');
      const sent =
        example === undefined
          ? { method, headers: { Authorization } }
          : { method, headers: { Authorization }, body: JSON.stringify(spoiled(example, index)) };
      expectHarmless(await request(`${url}${address}?${query}`, sent));
    },
  );
});

/** Sends a path and headers as they are: `fetch` would tidy both. */
const sendRaw = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  new Promise<{ status: number; cookies: readonly string[] }>((resolve, reject) => {
    const { hostname, port } = new URL(url);
    requestRaw({ hostname, port, path, method, headers }, (response) => {
      response.resume().once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          cookies: response.headers['set-cookie'] ?? [],
        }),
      );
    })
      .once('error', reject)
      .end();
  });

describe('a header', () => {
  const NAMES = [
    ...['MS-CorrelationId', 'MS-RequestId', 'X-Locale', 'If-Match', 'MS-ContinuationToken'],
    ...['Idempotency-Key', 'Accept-Language', 'Content-Type', 'X-Forwarded-For', 'Accept'],
  ];
  const VALUES = ['a\tb', 'x'.repeat(7_000), 'é\u00ff', '../..', '%0d%0aSet-Cookie: a=b', '-;,="'];

  it.each(NAMES)('with a hostile value breaks nothing: %s', async (name) => {
    for (const value of VALUES) {
      const headers = { Authorization: `Bearer ${tokens.agent}`, [name]: value };
      const { status, cookies } = await sendRaw('/v1/customers', headers);
      expect(status, value).toBeLessThan(500);
      expect(cookies.join(), value).not.toContain('a=b');
    }
  });
});

describe('an address', () => {
  it("R22: never leads from one's own customer to another one", async () => {
    const stranger = await Partner.open(url);
    const own = `/v1/customers/${stranger.customer}`;
    const headers = { Authorization: `Bearer ${await stranger.token()}` };
    const foreign = partner.customer;
    for (const path of [
      `${own}%2F..%2F${foreign}/orders`,
      `${own}/../${foreign}/orders`,
      `${own}/./../${foreign}/orders`,
      `${own}%00${foreign}/orders`,
      `/v1/customers/${foreign};x=${stranger.customer}/orders`,
    ]) {
      expect((await sendRaw(path, headers)).status, path).toBeGreaterThanOrEqual(400);
      expect((await sendRaw(path, headers)).status, path).toBeLessThan(500);
    }
  });

  it('of a link puts nothing into headers, and breaks no page', async () => {
    const paths = [
      ...['/d/x%0d%0aSet-Cookie:a=b', `/d/${'a'.repeat(6_000)}`, '/d/%ff', '/d/..%2f..', '/d/%00'],
      ...[`${linkPath}/%0d%0aSet-Cookie:%20a=b`, `${linkPath}?lang=%0d%0ax`],
      ...[
        `${linkPath}?receipt=%00`,
        `${linkPath}?lang=__proto__`,
        `${linkPath}?lang=${'-'.repeat(999)}`,
      ],
    ];
    const headers = { 'User-Agent': 'Mozilla/5.0 Firefox/140.0', Accept: 'text/html' };
    for (const path of paths) {
      const { status, cookies } = await sendRaw(path, headers);
      expect(status, path).toBeLessThan(500);
      expect(cookies.join(), path).not.toContain('a=b');
    }
  });

  it('takes no method that no route has', async () => {
    const headers = { Authorization: `Bearer ${tokens.agent}` };
    for (const method of ['TRACE', 'PROPFIND', 'PUT', 'DELETE']) {
      expect((await sendRaw('/v1/customers', headers, method)).status).toBe(404);
    }
  });
});

describe('a visitor of a link', () => {
  it.each<[string, Readonly<Record<string, string>>]>([
    ['a range of 800 parts', { Range: `bytes=${'1-1,'.repeat(799)}1-1` }],
    ['an empty range', { Range: 'bytes=-0' }],
    ['a range beyond every number', { Range: `bytes=${'9'.repeat(50)}-` }],
    ['a range of something else', { Range: 'items=1-2' }],
    ['a long cookie', { Cookie: `receipt=${'a.'.repeat(3_000)}` }],
    ['a long validator', { 'If-None-Match': '"'.repeat(5_000) }],
    ['a date that is none', { 'If-Modified-Since': 'x'.repeat(100) }],
    ['many addresses', { 'X-Forwarded-For': '1.1.1.1, '.repeat(300) }],
    ['many languages', { 'Accept-Language': '-'.repeat(3_000) }],
    ['a long name', { 'User-Agent': 'x'.repeat(7_000) }],
  ])('breaks nothing with %s', async (_, headers) => {
    const { status } = await sendRaw(linkPath, { 'User-Agent': 'curl/8.5.0', ...headers });
    expect(status).toBeLessThan(500);
  });
});

describe('a body', () => {
  const body = JSON.stringify({ lineItems: [{ offerId: OFFER, quantity: 1 }] });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    ';;;',
    'x'.repeat(3_000),
  ])('of an odd type breaks nothing: %.20s', async (type) => {
    const headers = { 'Content-Type': type };
    const { status } = await partner.send('POST', partner.at('/carts'), body, { headers });
    expect(status).toBeLessThan(500);
  });

  it.each([
    ['a number beyond every one', '{"lineItems":[{"offerId":"A:B:C","quantity":1e999}]}'],
    ['60,000 properties', `{${Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join()}}`],
    ['100,000 lines', `{"lineItems":[${'{},'.repeat(99_999)}{}]}`],
  ])('with %s is refused', async (_, text) => {
    expect((await partner.send('POST', partner.at('/orders'), text)).status).toBe(400);
  });
});
