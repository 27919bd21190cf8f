import { beforeAll, describe, expect, inject, it } from 'vitest';
import { errorSchema, Partner, request } from '#test/api/helpers/partner.ts';

const BROWSER = { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const PRIVATE = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
};

let partner: Partner;
const urls: Record<string, string> = {};
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
  const [used, cancelled, rotated] = await Promise.all([
    partner.link(),
    partner.link(),
    partner.link(),
  ]);
  await Promise.all(Array.from({ length: 50 }, () => request(used.url)));
  await partner.send('PATCH', partner.at(`/orders/${cancelled.orderId}`), { status: 'cancelled' });
  await partner.download(rotated.orderId, { rotate: true });
  Object.assign(urls, { exhausted: used.url, revoked: cancelled.url, replaced: rotated.url });
  urls['unknown'] = `${partner.url}/d/${'A'.repeat(32)}`;
});

const headersOf = (headers: Headers) =>
  Object.fromEntries(Object.keys(PRIVATE).map((name) => [name, headers.get(name)]));

describe.each([
  ['exhausted', 410, 990202, 'All of its downloads have been used.'],
  ['revoked', 410, 990203, 'the purchase was cancelled.'],
  ['replaced', 410, 990205, 'It was replaced by a new link.'],
  ['unknown', 404, 990204, 'There is no such download link.'],
])('a link that is %s', (end, status, code, words) => {
  it('R9: tells a program in JSON what happened', async () => {
    for (const method of ['GET', 'POST']) {
      const answer = await request(urls[end] ?? '', { method });
      expect(answer.status).toBe(status);
      expect(errorSchema.parse(answer.json)).toMatchObject({
        code,
        description: expect.stringContaining(words),
      });
      expect(headersOf(answer.headers)).toEqual(PRIVATE);
    }
  });

  it('tells a person on a page, also after pressing the button', async () => {
    for (const method of ['GET', 'POST']) {
      const answer = await request(urls[end] ?? '', { method, headers: BROWSER });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        status,
        'text/html; charset=utf-8',
      ]);
      expect(answer.text).toContain(words);
      // A link that is unknown has nobody to ask.
      expect(answer.text.includes('?ask=new-link')).toBe(end !== 'unknown');
      expect(headersOf(answer.headers)).toEqual(PRIVATE);
    }
  });

  it('tells HEAD by its status, without a body and without the file', async () => {
    const answer = await request(urls[end] ?? '', { method: 'HEAD' });
    expect([answer.status, answer.text, answer.headers.get('accept-ranges')]).toEqual([
      status,
      '',
      null,
    ]);
  });

  it('tells whoever asks for problem details in RFC 9457', async () => {
    const headers = { Accept: 'application/problem+json' };
    const { json } = await request(urls[end] ?? '', { headers });
    expect(json).toMatchObject({ status, code, detail: expect.stringContaining(words) });
  });
});

describe('the page of a link that works', () => {
  it('shows what is downloaded and what is left, and never the key (R11)', async () => {
    const { url, orderId, sha256, fileName } = await partner.link();
    await request(url);
    const { productKey } = await partner.download(orderId);
    const { text, headers } = await request(url, { headers: BROWSER });
    const facts = ['2025', 'English (United States)', '64-bit (x64)', fileName, sha256];
    for (const fact of [...facts, '49 of 50', '4.2 MB']) {
      expect(text).toContain(fact);
    }
    expect(text).toContain('<button type="submit"');
    expect(text).not.toContain(productKey.value);
    expect(headersOf(headers)).toEqual(PRIVATE);
  });

  it('loads nothing, runs nothing but its own lines, and is framed by nobody', async () => {
    const { url } = await partner.link();
    const location = (await request(url)).headers.get('location') ?? '';
    const policy = (await request(url, { headers: BROWSER })).headers.get(
      'content-security-policy',
    );
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^style-src 'sha256-[^ ]+'$/),
      expect.stringMatching(/^script-src 'sha256-[^ ]+'$/),
      `form-action 'self' ${new URL(location).origin}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
    ]);
  });

  it('shows the name that the partner gave the item as text, whatever is in it', async () => {
    const friendlyName = `<script>alert("1")</script>&'`;
    const offerId = 'DG7GMGF0DVT7:0001:DZH318Z00001';
    const orderId = await partner.buy([{ offerId, quantity: 1, friendlyName }]);
    const { url } = (await partner.download(orderId)).link;
    const { text } = await request(url, { headers: BROWSER });
    expect(text).not.toContain('<script>alert');
    expect(text).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;');
  });
});
