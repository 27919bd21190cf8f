import { describe, expect, it } from 'vitest';
import { aDownload, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { BROWSER, linked, visit } from '#test/fixtures/visits.ts';

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
      words: 'the purchase was cancelled.',
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
        const response = await serve(visit({ now, method, headers: BROWSER }));
        expect(response.statusCode).toBe(410);
        expect(response.body).toContain(words);
        expect(response.body).toContain('Ask the company that sent it to you');
      }
    },
  );

  it.each([
    ['its last day', {}, END, END],
    [
      'its last download',
      { downloadsUsed: 50, downloads: [{ ...aDownload({ at: NOW }), resumed: 0 }] },
      plusMilliseconds(NOW, 1_000),
      NOW,
    ],
  ])('R9: tells a person that it worked until %s', async (_, link, now, until) => {
    const { serve } = await linked(link);
    const { body } = await serve(visit({ now, headers: BROWSER }));
    expect(body).toContain(`<time datetime="${until.toISOString()}">`);
  });

  it.each(ends)('R9: answers HEAD 410 when it is $reason', async ({ link, now }) => {
    const { serve } = await linked(link);
    const response = await serve(visit({ now, method: 'HEAD' }));
    expect(response).toMatchObject({ statusCode: 410 });
    expect(response.body).toBeUndefined();
  });

  it('R11: an unknown token is 404 in one shape, for programs and for people', async () => {
    const { serve } = await linked();
    const responses = await Promise.all(
      ['x', 'token ', '한국', ''].map((token) => serve(visit({ parameters: { token } }))),
    );
    expect(new Set(responses.map((response) => JSON.stringify(response))).size).toBe(1);
    expect(responses[0]).toMatchObject({ statusCode: 404, body: { code: 990204 } });
    const page = await serve(visit({ parameters: { token: 'x' }, headers: BROWSER }));
    expect(page).toMatchObject({
      statusCode: 404,
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
  });
});
