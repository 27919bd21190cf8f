import { describe, expect, it } from 'vitest';
import { NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { BROWSER, CURL, linked, visit } from '#test/fixtures/visits.ts';

describe('what counts as a download', () => {
  it.each([
    { who: 'a program', event: visit(), statusCode: 302, counted: 1 },
    {
      who: 'the button of the page',
      event: visit({ method: 'POST', headers: BROWSER }),
      statusCode: 200,
      counted: 1,
    },
    {
      who: 'a program that sends what the button sends',
      event: visit({ method: 'POST' }),
      statusCode: 303,
      counted: 1,
    },
    {
      who: 'a browser that looks',
      event: visit({ headers: BROWSER }),
      statusCode: 200,
      counted: 0,
    },
    {
      who: 'a program that says nothing of what it accepts',
      event: visit({ headers: { 'user-agent': 'curl/8.5.0' } }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a program without a name, which must not take the page for the file,',
      event: visit({ headers: {} }),
      statusCode: 403,
      counted: 0,
    },
    {
      who: 'Java, which would take a page',
      event: visit({
        headers: {
          accept: 'text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2',
          'user-agent': 'Java/17.0.15',
        },
      }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a library that calls itself Mozilla',
      event: visit({
        headers: {
          accept: 'text/html, */*',
          'user-agent': 'Mozilla/3.0 (compatible; Indy Library)',
        },
      }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a program that wants no page',
      event: visit({ headers: { ...BROWSER, accept: 'text/html;q=0, */*' } }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a client that accepts nothing but pages',
      event: visit({ headers: { ...CURL, accept: 'text/html' } }),
      statusCode: 200,
      counted: 0,
    },
    {
      who: 'a navigation by Fetch Metadata',
      event: visit({ headers: { ...CURL, 'sec-fetch-mode': 'navigate' } }),
      statusCode: 200,
      counted: 0,
    },
    {
      who: 'a script of a page, which gets the file,',
      event: visit({ headers: { ...BROWSER, accept: '*/*', 'sec-fetch-mode': 'cors' } }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a client that has the file already',
      event: visit({ headers: { ...CURL, 'if-none-match': 'W/"x", "etag-1"' } }),
      statusCode: 304,
      counted: 0,
    },
    {
      who: 'a client that has the file by its time',
      event: visit({ headers: { ...CURL, 'if-modified-since': NOW.toUTCString() } }),
      statusCode: 304,
      counted: 0,
    },
    {
      who: 'a client that has an older file by its time',
      event: visit({
        headers: { ...CURL, 'if-modified-since': plusMilliseconds(NOW, -1_000).toUTCString() },
      }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a client whose time cannot be read',
      event: visit({ headers: { ...CURL, 'if-modified-since': 'yesterday' } }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a client whose entity tag is another file’s, whatever its time,',
      event: visit({
        headers: { ...CURL, 'if-none-match': '"x"', 'if-modified-since': NOW.toUTCString() },
      }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a client that has another file',
      event: visit({ headers: { ...CURL, 'if-none-match': '"x"' } }),
      statusCode: 302,
      counted: 1,
    },
    {
      who: 'a prefetch by a browser',
      event: visit({ headers: { ...BROWSER, 'sec-purpose': 'prefetch;prerender' } }),
      statusCode: 200,
      counted: 0,
    },
    {
      who: 'HEAD by a browser',
      event: visit({ method: 'HEAD', headers: BROWSER }),
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
    expect(store.links.all()[0]?.downloads).toMatchObject([
      { at: NOW, sourceIp: '203.0.113.7', agent: 'curl/8.5.0', resumed: 0 },
      { at: NOW, sourceIp: '203.0.113.7', agent: 'Firefox/140', resumed: 0 },
    ]);
  });
});

describe('the answer', () => {
  it('R11: sends a program to the file', async () => {
    const { serve } = await linked();
    const { headers } = await serve(visit());
    expect(headers?.['Location']).toMatch(
      /^https:\/\/storage\.test\/media\/media-1\?for=203\.0\.113\.7&name=server\.iso&download=[\w-]{43}\.1\.1$/,
    );
  });

  it.each([
    { who: 'a program', event: visit() },
    { who: 'a person', event: visit({ headers: BROWSER }) },
    { who: 'the button', event: visit({ method: 'POST', headers: BROWSER }) },
    { who: 'HEAD', event: visit({ method: 'HEAD' }) },
    { who: 'a program at a wrong address', event: visit({ parameters: { token: 'x' } }) },
    { who: 'HEAD of a wrong address', event: visit({ method: 'HEAD', parameters: {} }) },
    {
      who: 'a person at a wrong address',
      event: visit({ headers: BROWSER, parameters: { token: 'x' } }),
    },
  ])('R11: to $who is kept by no cache, told to no site, found by no search', async ({ event }) => {
    const { serve } = await linked();
    expect((await serve(event)).headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'no-referrer',
      'X-Robots-Tag': 'noindex, nofollow',
    });
  });

  it('describes the file to HEAD', async () => {
    const { serve } = await linked();
    const response = await serve(visit({ method: 'HEAD' }));
    expect(response.body).toBeUndefined();
    expect(response.headers).toMatchObject({
      'Content-Length': '4194304',
      'Content-Type': 'application/octet-stream',
      'Accept-Ranges': 'bytes',
      ETag: '"etag-1"',
    });
  });
});

describe('the button of the page', () => {
  const press = (changes: Parameters<typeof visit>[0] = {}) =>
    visit({ method: 'POST', headers: BROWSER, query: { press: 'AAAAAAAA' }, ...changes });

  it('R9: that is pressed twice takes one download, also at once', async () => {
    const { serve, used } = await linked();
    const answers = await Promise.all([serve(press()), serve(press())]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
    expect(await used()).toBe(1);
  });

  it('R9: that is pressed again later says that the page is to be loaded again', async () => {
    const { serve, used } = await linked();
    await serve(press());
    expect((await serve(press({ now: plusMilliseconds(NOW, 10_000) }))).statusCode).toBe(409);
    expect(await used()).toBe(1);
  });

  it('has an id of the press on each page', async () => {
    const { serve } = await linked();
    const idOf = async () =>
      /action="\?press=([\w-]{8})&amp;lang=en"/.exec(
        String((await serve(visit({ headers: BROWSER }))).body),
      )?.[1];
    const [one, other] = [await idOf(), await idOf()];
    expect(one).toBeDefined();
    expect(one).not.toBe(other);
  });
});

describe('a redirect', () => {
  it('has a body with commands that work as they are', async () => {
    const { serve } = await linked();
    const { body } = await serve(visit());
    expect(body).toContain("curl -fL -C - -o './server.iso' 'https://links.test/d/token'");
  });
});
