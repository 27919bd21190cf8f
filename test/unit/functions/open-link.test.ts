import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { serveLink } from '#functions/open-link/serve.ts';
import type { DownloadLink } from '#shared/domain/download-link.ts';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { aLink, aMedia, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';

const BROWSER = {
  accept: 'text/html,application/xhtml+xml',
  'user-agent': 'Mozilla/5.0 (X11) Gecko/20100101 Firefox/140.0',
};
const CURL = { accept: '*/*', 'user-agent': 'curl/8.5.0' };

const visit = (changes: Parameters<typeof anEvent>[0] = {}): APIGatewayProxyEventV2 =>
  anEvent({
    method: 'GET',
    path: '/d/x',
    parameters: { token: 'token' },
    headers: CURL,
    ...changes,
  });

async function linked(changes: Partial<DownloadLink> = {}) {
  const store = memoryStore();
  const link = aLink({ tokenHash: store.hashToken('token'), ...changes });
  await store.commit(store.links.create(link));
  const used = async () => (await store.links.findByTokenHash(link.tokenHash))?.downloadsUsed;
  return { serve: serveLink(store), used, store };
}

describe('what counts as a download', () => {
  it.each([
    { who: 'a program', event: visit(), statusCode: 302, counted: 1 },
    {
      who: 'the button of the page',
      event: visit({ method: 'POST', headers: BROWSER }),
      statusCode: 303,
      counted: 1,
    },
    {
      who: 'a browser that looks',
      event: visit({ headers: BROWSER }),
      statusCode: 200,
      counted: 0,
    },
    { who: 'HEAD', event: visit({ method: 'HEAD' }), statusCode: 200, counted: 0 },
    {
      who: 'a prefetch',
      event: visit({ headers: { ...CURL, 'sec-purpose': 'prefetch' } }),
      statusCode: 200,
      counted: 0,
    },
    {
      who: 'an old prefetch',
      event: visit({ headers: { ...CURL, purpose: 'prefetch' } }),
      statusCode: 200,
      counted: 0,
    },
  ])(
    'R9: $who counts $counted and is answered $statusCode',
    async ({ event, statusCode, counted }) => {
      const { serve, used } = await linked();
      expect((await serve(event)).statusCode).toBe(statusCode);
      expect(await used()).toBe(counted);
    },
  );

  it('R8: each one is recorded with when, from where and how', async () => {
    const { serve, store } = await linked();
    await serve(visit());
    await serve(visit({ method: 'POST', headers: BROWSER }));
    expect(store.links.all()[0]?.downloads).toEqual([
      { at: NOW, sourceIp: '203.0.113.7', agent: 'curl/8.5.0' },
      { at: NOW, sourceIp: '203.0.113.7', agent: 'Firefox/140.0' },
    ]);
  });
});

describe('the answer', () => {
  it('R11: sends a program to the file, and lets nobody keep or pass on the address', async () => {
    const { serve } = await linked();
    expect((await serve(visit())).headers).toMatchObject({
      Location: 'https://storage.test/media/media-1?name=server.iso',
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    });
  });

  it('describes the file to HEAD', async () => {
    const { serve } = await linked();
    const reply = await serve(visit({ method: 'HEAD' }));
    expect(reply.body).toBeUndefined();
    expect(reply.headers).toMatchObject({
      'Content-Length': '4194304',
      'Content-Type': 'application/octet-stream',
      'Accept-Ranges': 'bytes',
      ETag: '"etag-1"',
    });
  });

  it('R11: shows a person what it is, without a key and without anything to load', async () => {
    const { serve } = await linked({ downloadsUsed: 3 });
    const { body, headers } = await serve(visit({ headers: BROWSER }));
    for (const shown of [
      'Windows Server',
      '2025',
      'en-us',
      'server.iso',
      '4.2 MB',
      'a'.repeat(64),
      '47 of 50',
      '<button',
    ]) {
      expect(body).toContain(shown);
    }
    expect(body).not.toMatch(/<script|src=|https?:\/\//);
    expect(headers?.['Content-Security-Policy']).toBe(
      "default-src 'none'; form-action 'self' https://storage.test; frame-ancestors 'none'; base-uri 'none'",
    );
  });

  it('shows names as text, whatever is in them', async () => {
    const productTitle = '<img src=x onerror=alert(1)>';
    const { file } = aMedia();
    const { serve } = await linked({
      subject: { ...aLink().subject, productTitle },
      file: { ...file, fileName: '"><script>.iso' },
    });
    const { body } = await serve(visit({ headers: BROWSER }));
    expect(body).not.toMatch(/<img|<script/);
    expect(body).toContain('&lt;img src=x');
  });
});

describe('a link that has ended', () => {
  const END = plusMilliseconds(NOW, 14 * 24 * 60 * 60 * 1000);
  const ends = [
    { reason: 'expired', link: {}, now: END, code: 990201, words: 'Its time is over.' },
    {
      reason: 'exhausted',
      link: { downloadsUsed: 50 },
      now: NOW,
      code: 990202,
      words: 'All of its downloads have been used.',
    },
    {
      reason: 'revoked',
      link: { status: 'revoked' as const },
      now: NOW,
      code: 990203,
      words: 'The purchase was cancelled.',
    },
    {
      reason: 'replaced',
      link: { status: 'replaced' as const },
      now: NOW,
      code: 990205,
      words: 'It was replaced by a new link.',
    },
  ];

  it.each(ends)(
    'R9: tells a program that it is $reason',
    async ({ link, now, code, reason, words }) => {
      const { serve, used } = await linked(link);
      const before = await used();
      expect(await serve(visit({ now }))).toMatchObject({
        statusCode: 410,
        body: { code, data: [reason], description: expect.stringContaining(words) },
        headers: { 'Cache-Control': 'no-store' },
      });
      expect(await used()).toBe(before);
    },
  );

  it.each(ends)(
    'R9: tells a person that it is $reason, and whom to ask',
    async ({ link, now, words }) => {
      const { serve } = await linked(link);
      for (const method of ['GET', 'POST']) {
        const reply = await serve(visit({ now, method, headers: BROWSER }));
        expect(reply.statusCode).toBe(410);
        expect(reply.body).toContain(words);
        expect(reply.body).toContain('Ask the company that sent it to you');
      }
    },
  );

  it.each(ends)('R9: answers HEAD 410 when it is $reason', async ({ link, now }) => {
    const { serve } = await linked(link);
    const reply = await serve(visit({ now, method: 'HEAD' }));
    expect(reply).toMatchObject({ statusCode: 410 });
    expect(reply.body).toBeUndefined();
  });

  it('R11: an unknown token is 404 in one shape, for programs and for people', async () => {
    const { serve } = await linked();
    const replies = await Promise.all(
      ['x', 'token ', '한국', ''].map((token) => serve(visit({ parameters: { token } }))),
    );
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]).toMatchObject({ statusCode: 404, body: { code: 990204 } });
    const page = await serve(visit({ parameters: { token: 'x' }, headers: BROWSER }));
    expect(page).toMatchObject({
      statusCode: 404,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  });
});
