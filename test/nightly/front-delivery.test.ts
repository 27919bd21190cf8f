import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runJob } from '#test/api/helpers/jobs.ts';
import { collectionOf, Partner, request } from '#test/api/helpers/partner.ts';
import { type OwnService, startOwnService } from '#test/setup/own-service.ts';

const links = collectionOf(
  z.looseObject({ downloadsUsed: z.number(), downloads: z.array(z.unknown()) }),
);

let service: OwnService;
let partner: Partner;
beforeAll(async () => {
  service = await startOwnService({ COUNTERSIGN_DELIVERY: 'cloudfront' });
  partner = await Partner.open(service.url);
});
afterAll(() => service.stop());

const linkOf = async (orderId: string) => {
  const { json } = await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
  return links.parse(json).items[0];
};
const read = async (location: string, headers: Record<string, string> = {}) => {
  const response = await fetch(location, { headers });
  return { status: response.status, headers: response.headers, body: await response.bytes() };
};
const locationOf = async (link: { url: string }) =>
  (await request(link.url)).headers.get('location') ?? '';

describe('files that the front delivers', () => {
  it('R9, R11: are counted, come by one address with the links, and with their names', async () => {
    const link = await partner.link();
    const location = await locationOf(link);
    expect(location.startsWith(`${service.url}/media/`)).toBe(true);
    const { status, headers, body } = await read(location);
    expect([status, body.length]).toEqual([200, link.sizeBytes]);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    expect((await linkOf(link.orderId))?.downloadsUsed).toBe(1);
  });

  it('R11: are for one file, five minutes, one download: an address that was changed is refused', async () => {
    const location = await locationOf(await partner.link());
    const changed = [
      location.replace(/(?<=\/media\/)[^?]+/, 'another'),
      location.replace(/\.1\.1(?=&)/, '.1.2'),
      location.replace(/Expires=\d+/, 'Expires=9999999999'),
      location.split('?')[0] ?? '',
    ];
    for (const each of changed) {
      expect(each).not.toBe(location);
      expect((await read(each)).status).toBe(403);
    }
  });

  it('R9: come in parts as one download; passed on, each whole transfer is charged', async () => {
    const [honest, shared] = [await partner.link(), await partner.link()];
    const [own, passedOn] = [await locationOf(honest), await locationOf(shared)];
    const half = Math.floor(honest.sizeBytes / 2);
    expect((await read(own, { Range: `bytes=0-${half}` })).status).toBe(206);
    await read(own, { Range: `bytes=${half + 1}-` });
    await Promise.all([read(passedOn), read(passedOn), read(passedOn)]);
    const charged = async () => {
      await runJob(service.url, 'reconcile-downloads');
      return (await linkOf(shared.orderId))?.downloadsUsed;
    };
    await expect.poll(charged, { timeout: 30_000, interval: 1_000 }).toBe(3);
    expect(await linkOf(honest.orderId)).toMatchObject({ downloadsUsed: 1 });
  });

  it('R9: take a client’s word about its own address from nobody but the front', async () => {
    const link = await partner.link();
    const { status } = await request(link.url, {
      headers: {
        'CloudFront-Viewer-Address': '203.0.113.7:1',
        'X-Countersign-Front': 'x'.repeat(64),
      },
    });
    expect(status).toBe(302);
    const { json } = await partner.send('GET', `${partner.entitlement(link.orderId)}/downloads`);
    expect(JSON.stringify(json)).not.toContain('203.0.113.7');
  });
});
