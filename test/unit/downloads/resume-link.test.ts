import { describe, expect, it } from 'vitest';
import type { HttpResponse } from '#shared/platform/http/context.ts';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { BROWSER, CURL, linked, visit } from '#test/fixtures/visits.ts';

const HOUR = 3_600_000;
const receiptOf = (response: HttpResponse) => response.headers?.['Download-Receipt'] ?? '';
const cookieOf = (response: HttpResponse) => response.cookies?.[0]?.split(';', 1)[0] ?? '';
const button = (changes: Parameters<typeof visit>[0] = {}) =>
  visit({ method: 'POST', headers: BROWSER, ...changes });

/** A link of which one download was taken: by curl, or in a browser. */
async function broken(event = visit(), changes: Parameters<typeof linked>[0] = {}) {
  const { serve, used, store } = await linked(changes);
  const first = await serve(event);
  return { serve, used, store, first };
}

describe('the receipt of a download', () => {
  it('is a cookie that only this link gets back, and a header for programs', async () => {
    const { first } = await broken(button());
    expect(receiptOf(first)).toMatch(/^1\.1\.[\w-]{8}$/);
    expect(first.cookies).toEqual([
      expect.stringMatching(
        /^receipt=1\.1\.[\w-]{8}; Max-Age=86400; Path=\/d\/token; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ]);
  });

  it('R9: of a header is not the one of the cookie, and programs get no cookie', async () => {
    const { serve, used, first } = await broken(button());
    expect(cookieOf(first)).not.toContain(receiptOf(first));
    const stolen = button({ cookies: [`receipt=${receiptOf(first)}`], sourceIp: '198.51.100.1' });
    expect((await serve(stolen)).statusCode).toBe(200);
    expect(await used()).toBe(2);
    expect((await serve(visit())).cookies).toBeUndefined();
  });

  it('is not marked for TLS where there is none', async () => {
    const headers = { ...BROWSER, 'x-forwarded-proto': 'http' };
    const { first } = await broken(button({ headers }));
    expect(first.cookies?.[0]).not.toContain('Secure');
  });

  it('R9: lets a browser go on without a new count, by the same button', async () => {
    const { serve, used, first } = await broken(button());
    const again = await serve(button({ cookies: ['other=1', cookieOf(first)] }));
    expect([again.statusCode, await used()]).toEqual([200, 1]);
    expect(receiptOf(again)).toBe(receiptOf(first));
  });

  it('R9: lets a program go on without a new count, in the URL', async () => {
    const { serve, used, first } = await broken();
    const again = await serve(visit({ query: { receipt: receiptOf(first) } }));
    expect([again.statusCode, await used()]).toEqual([302, 1]);
    expect(again.headers?.['Location']).toMatch(/\.1\.1$/);
  });

  it.each(['1.1.AAAAAAAA', '1.2.AAAAAAAA', '9.1.AAAAAAAA', 'x', '', '1.1', '0.0.AAAAAAAA'])(
    'R9: forged in the URL ("%s") is refused, says what to do, and counts nothing',
    async (receipt) => {
      const { serve, used } = await broken();
      const response = await serve(visit({ query: { receipt } }));
      expect(response).toMatchObject({
        statusCode: 403,
        body: {
          code: 990206,
          data: ['receipt'],
          description: expect.stringContaining('without it'),
        },
      });
      expect(await used()).toBe(1);
    },
  );

  it('R9: passed on in the URL is refused to another address and to another program', async () => {
    const { serve, used, first } = await broken();
    const query = { receipt: receiptOf(first) };
    for (const other of [
      visit({ query, sourceIp: '198.51.100.1' }),
      visit({ query, headers: { 'user-agent': 'Wget/1.21' } }),
    ]) {
      expect((await serve(other)).statusCode).toBe(403);
    }
    expect(await used()).toBe(1);
  });

  it('R9: as a cookie that does not hold is left aside: the button counts', async () => {
    const { serve, used } = await broken(button());
    const forged = await serve(button({ cookies: ['receipt=1.1.AAAAAAAA'] }));
    expect([forged.statusCode, await used()]).toEqual([200, 2]);
  });

  it('R9: of the last download of a window still goes on, and nobody else does', async () => {
    const { serve, store, first } = await broken(visit(), { downloadLimit: 1 });
    const statusOf = async (event = visit()) => (await serve(event)).statusCode;
    expect(await statusOf()).toBe(410);
    expect(await statusOf(visit({ query: { receipt: receiptOf(first) } }))).toBe(302);
    expect(await statusOf(visit({ headers: { ...CURL, range: 'bytes=7-' } }))).toBe(302);
    expect(store.links.all()[0]).toMatchObject({ downloadsUsed: 1, downloads: [{ resumed: 2 }] });
  });

  it.each(['expired', 'revoked', 'replaced'] as const)(
    'R9, R16: of a link that is %s tells the end',
    async (state) => {
      const { serve, store, first } = await broken();
      const [link] = store.links.all();
      const query = { receipt: receiptOf(first) };
      if (state === 'expired' || !link) {
        const now = plusMilliseconds(NOW, 14 * 24 * HOUR);
        expect((await serve(visit({ now, query }))).body).toMatchObject({ data: ['expired'] });
        return;
      }
      await store.commit(
        state === 'revoked'
          ? [store.links.revoke(link)]
          : store.links.rotate(link, { ...link, tokenHash: 'next', window: 2 }),
      );
      expect((await serve(visit({ query }))).body).toMatchObject({ data: [state] });
    },
  );
});

describe('a part of the file that is not its beginning', () => {
  const rest = (range: string, changes: Parameters<typeof visit>[0] = {}) =>
    visit({ headers: { ...CURL, range }, ...changes });

  it.each(['bytes=1-', 'bytes=4096-8191', 'bytes=-500', 'bytes = 7 - 9', 'bytes=0-99'])(
    'R9: asked for by who has another one counts nothing: %s',
    async (range) => {
      const { serve, used } = await broken();
      expect((await serve(rest(range))).statusCode).toBe(302);
      expect(await used()).toBe(1);
    },
  );

  it.each([
    'bytes=0-',
    'bytes=00-',
    'items=5-',
    'bytes=',
    'bytes=x-',
    'bytes=abc',
    'bytes=5-9,20-',
  ])('R9: is not what this asks for, which counts: %s', async (range) => {
    const { serve, used } = await broken();
    expect((await serve(rest(range))).statusCode).toBe(302);
    expect(await used()).toBe(2);
  });

  it('R9: asked for by anybody else counts: it is no way around the limit', async () => {
    const { serve, used } = await broken();
    await serve(rest('bytes=1-', { sourceIp: '198.51.100.1' }));
    await serve(visit({ headers: { 'user-agent': 'Wget/1.21', range: 'bytes=1-' } }));
    expect(await used()).toBe(3);
  });

  it('R9: asked for first of all counts', async () => {
    const { serve, used } = await linked();
    await serve(rest('bytes=1-'));
    expect(await used()).toBe(1);
  });

  it('R9: counts again after 24 hours', async () => {
    const { serve, used } = await broken();
    await serve(rest('bytes=1-', { now: plusMilliseconds(NOW, 24 * HOUR) }));
    expect(await used()).toBe(2);
  });

  it('R9: asked for 20 times after one counted click is no more files than were counted, and one each', async () => {
    const { serve, used } = await broken();
    const addresses: (string | undefined)[] = [];
    for (let times = 0; times < 20; times += 1) {
      addresses.push((await serve(rest('bytes=1-'))).headers?.['Location']);
    }
    // Twenty whole files and the first one, at most three for each that was counted.
    expect(await used()).toBeGreaterThanOrEqual(7);
    // An address is the one of its download: asking again yields nothing that the client does not have.
    expect(new Set(addresses).size).toBeLessThanOrEqual((await used()) ?? 0);
  });

  it('R9: at once and first of all are one download', async () => {
    const { serve, used } = await linked();
    const parts = Array.from({ length: 8 }, (_, index) => index * 524_288);
    const answers = await Promise.all(
      parts.map((first) => serve(rest(`bytes=${first}-${first + 524_287}`))),
    );
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(8).fill(302));
    expect(await used()).toBe(1);
  });

  it('of a link that is unknown or has ended is told so', async () => {
    const { serve } = await broken(visit(), { status: 'revoked' });
    expect((await serve(rest('bytes=1-'))).statusCode).toBe(410);
    expect((await serve(rest('bytes=1-', { parameters: { token: 'x' } }))).statusCode).toBe(404);
  });
});
