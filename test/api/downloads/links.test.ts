import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { collectionOf, errorSchema, Partner, request } from '#test/api/helpers/partner.ts';

const BROWSER = {
  Accept: 'text/html,application/xhtml+xml',
  'User-Agent': 'Mozilla/5.0 Firefox/140.0',
};
const links = collectionOf(
  z.looseObject({
    id: z.string(),
    state: z.string(),
    downloadsUsed: z.number(),
    downloads: z.array(z.object({ at: z.string(), sourceIp: z.string(), agent: z.string() })),
  }),
);

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(inject('serviceUrl'));
});

/** The link as the admin agent sees it now. */
async function seen(orderId: string) {
  const { json } = await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
  const [link] = links.parse(json).items;
  return link;
}

describe('a click', () => {
  it('R9: of 60 at once exactly 50 succeed, ten are told that it is exhausted, and the counter says 50', async () => {
    const { url, orderId } = await partner.link();
    const answers = await Promise.all(Array.from({ length: 60 }, () => request(url)));
    const counts = Object.groupBy(answers, ({ status }) => String(status));
    expect([counts['302']?.length, counts['410']?.length]).toEqual([50, 10]);
    expect(new Set(counts['410']?.map(({ text }) => text)).size).toBe(1);
    expect(counts['410']?.[0]?.json).toMatchObject({ code: 990202, data: ['exhausted'] });

    const link = await seen(orderId);
    expect(link).toMatchObject({ state: 'exhausted', downloadsUsed: 50 });
    expect(link?.downloads).toHaveLength(50);
  });

  it('R9: of a browser, HEAD and prefetch counts nothing; the button and a program count one each', async () => {
    const { url, orderId } = await partner.link();
    const visits = [
      await request(url, { headers: BROWSER }),
      await request(url, { method: 'HEAD' }),
      await request(url, { headers: { 'Sec-Purpose': 'prefetch;prerender' } }),
    ];
    expect(visits.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await seen(orderId))?.downloadsUsed).toBe(0);

    expect((await request(url, { method: 'POST', headers: BROWSER })).status).toBe(200);
    expect((await request(url, { headers: { 'User-Agent': 'curl/8.5.0' } })).status).toBe(302);
    const link = await seen(orderId);
    expect(link?.downloads.map(({ agent, sourceIp }) => [agent, sourceIp])).toEqual([
      ['Firefox/140', '127.0.0.1'],
      ['curl/8.5.0', '127.0.0.1'],
    ]);
  });

  it('R11: leads to exactly the promised bytes under the promised name, whole and in parts', async () => {
    const { url, sha256, sizeBytes, fileName } = await partner.link();
    const { headers } = await request(url);
    const location = headers.get('location') ?? '';
    const file = await fetch(location);
    const bytes = Buffer.from(await file.arrayBuffer());
    expect(bytes.length).toBe(sizeBytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename=${fileName}`);

    const part = await fetch(location, { headers: { Range: 'bytes=1000-1999' } });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer())).toEqual(bytes.subarray(1000, 2000));
    const head = await request(url, { method: 'HEAD' });
    expect(head.headers.get('etag')).toBe(file.headers.get('etag'));
    expect(head.headers.get('content-length')).toBe(String(sizeBytes));
    expect(head.headers.get('content-disposition')).toBe(file.headers.get('content-disposition'));
  });

  it('R11: leads nowhere else: a changed, a stripped and a bare address of storage are 403', async () => {
    const { url } = await partner.link();
    const location = new URL((await request(url)).headers.get('location') ?? '');
    const changed = (change: (to: URL) => void) => {
      const copy = new URL(location);
      change(copy);
      return copy.href;
    };
    const attempts = [
      changed((to) => to.searchParams.set('X-Amz-Expires', '604800')),
      changed((to) => to.searchParams.set('response-content-disposition', 'inline')),
      changed((to) => to.searchParams.set('X-Amz-Signature', '0'.repeat(64))),
      changed((to) => {
        to.search = '';
      }),
      `${location.origin}/${location.pathname.split('/')[1]}?list-type=2`,
    ];
    expect(await Promise.all(attempts.map(async (to) => (await request(to)).status))).toEqual([
      403, 403, 403, 403, 403,
    ]);
  });
});

describe('a link', () => {
  it('R7, R12: is the same when it is asked for again, answered 201 and then 200', async () => {
    const orderId = await partner.buy();
    const path = `${partner.entitlement(orderId)}/downloads`;
    const body = { version: '2025', language: 'ko-kr', fileType: 'iso-x64' };
    const [first, second] = [
      await partner.send('POST', path, body),
      await partner.send('POST', path, body),
    ];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.json).toEqual(first.json);
  });

  it('R10: is opened again under the same URL, early when asked, and always when it was used up', async () => {
    const orderId = await partner.buy();
    const { link } = await partner.download(orderId);
    await Promise.all(Array.from({ length: 50 }, () => request(link.url)));
    expect((await request(link.url)).status).toBe(410);

    const again = (await partner.download(orderId)).link;
    expect(again).toMatchObject({ url: link.url, window: 2, downloadsUsed: 0, state: 'active' });
    expect((await request(link.url)).status).toBe(302);
    expect((await partner.download(orderId, { renew: true })).link).toMatchObject({
      url: link.url,
      window: 3,
    });
  });

  it('R10: rotated, has another URL, and the old one has ended with its reason', async () => {
    const orderId = await partner.buy();
    const { link } = await partner.download(orderId);
    const rotated = (await partner.download(orderId, { rotate: true })).link;
    expect(rotated.url).not.toBe(link.url);
    const old = await request(link.url);
    expect([old.status, old.json]).toEqual([
      410,
      expect.objectContaining({ code: 990205, data: ['replaced'] }),
    ]);
    expect((await request(rotated.url)).status).toBe(302);
  });

  it('R9: that has ended says so to a person on a page', async () => {
    const orderId = await partner.buy();
    const { link } = await partner.download(orderId);
    await partner.download(orderId, { rotate: true });
    const page = await request(link.url, { headers: BROWSER });
    expect(page.status).toBe(410);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain('It was replaced by a new link.');
  });

  it('R11: that does not exist is 404, the same for every unknown token', async () => {
    const url = inject('serviceUrl');
    const known = (await partner.link()).url;
    const unknown = [`${url}/d/x`, `${known}x`, known.slice(0, -1), `${url}/d/${'A'.repeat(32)}`];
    const answers = await Promise.all(unknown.map((address) => request(address)));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
    expect(errorSchema.parse(answers[0]?.json)).toMatchObject({ code: 990204 });
  });
});
