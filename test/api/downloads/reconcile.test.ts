import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runJob } from '#test/api/helpers/jobs.ts';
import { collectionOf, Partner, request } from '#test/api/helpers/partner.ts';
import { atInstant, DAY } from '#test/api/helpers/time.ts';

const url = inject('serviceUrl');
const links = collectionOf(
  z.looseObject({ downloadsUsed: z.number(), downloads: z.array(z.unknown()) }),
);

let partner: Partner;
beforeAll(async () => {
  partner = await Partner.open(url);
});

async function linkOf(orderId: string) {
  const { json } = await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
  return links.parse(json).items[0];
}

const read = async (location: string, headers: Record<string, string> = {}) =>
  (await (await fetch(location, { headers })).arrayBuffer()).byteLength;

describe('what storage really sent', () => {
  it('R9: for a download in parts is one download; passed on, each whole transfer is charged', {
    tags: 'slow',
  }, async () => {
    const [honest, shared] = [await partner.link(), await partner.link()];
    const locationOf = async (link: { url: string }) =>
      (await request(link.url)).headers.get('location') ?? '';
    const [own, passedOn] = [await locationOf(honest), await locationOf(shared)];
    const half = Math.floor(honest.sizeBytes / 2);
    await read(own, { Range: `bytes=0-${half}` });
    await read(own, { Range: `bytes=${half + 1}-` });
    await Promise.all([read(passedOn), read(passedOn), read(passedOn)]);
    // The log is in the order of what was sent: once it has the last of this, it has all of it.
    const charged = async () => {
      await runJob(url, 'reconcile-downloads');
      return (await linkOf(shared.orderId))?.downloadsUsed;
    };
    await expect.poll(charged).toBe(3);
    expect((await linkOf(shared.orderId))?.downloads).toHaveLength(1);
    expect(await linkOf(honest.orderId)).toMatchObject({ downloadsUsed: 1 });
  });

  it('R9: is what the URL was signed for: one file, five minutes, one download', async () => {
    const link = await partner.link();
    const locations = [
      (await request(link.url)).headers.get('location') ?? '',
      (await request(link.url)).headers.get('location') ?? '',
    ];
    const ids = locations.map((to) => new URL(to).searchParams.get('x-countersign-download'));
    expect(ids[0]).toMatch(/^[\w-]{43}\.1\.1$/);
    expect(ids[1]).toBe(ids[0]?.replace(/1$/, '2'));
    const changed = new URL(locations[0] ?? '');
    changed.searchParams.set('x-countersign-download', ids[1] ?? '');
    expect((await fetch(changed)).status).toBe(403);
  });

  it('R9: nothing at all for days, is given back: who never followed the redirect received no file', async () => {
    const then = Date.now() - 3 * DAY;
    const { url: link, orderId } = await partner.when(then).link();
    expect((await request(link, atInstant(then))).status).toBe(302);
    expect(await linkOf(orderId)).toMatchObject({ downloadsUsed: 1 });
    // One run reads the log to its end, and the next knows of it.
    const used = async () => {
      await runJob(url, 'reconcile-downloads');
      return (await linkOf(orderId))?.downloadsUsed;
    };
    await expect.poll(used).toBe(0);
  });
});
