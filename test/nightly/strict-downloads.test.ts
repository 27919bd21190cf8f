import { get } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Partner } from '#test/api/helpers/partner.ts';
import { type OwnService, startOwnService } from '#test/setup/own-service.ts';

const MINE = '127.0.0.2';
const ANOTHER = '127.0.0.3';

/** As a program does it that has this address on the loopback. */
function fetchFrom(localAddress: string, url: string) {
  return new Promise<{
    status: number;
    location: string;
    receipt: string;
    body: Buffer;
  }>((resolve, reject) => {
    const headers = { 'User-Agent': 'curl/8.5.0', Connection: 'close' };
    get(url, { localAddress, headers }, (response) => {
      buffer(response).then((body) => {
        const { statusCode: status = 0, headers: answered } = response;
        const receipt = String(answered['download-receipt']);
        resolve({ status, location: answered.location ?? '', receipt, body });
      }, reject);
    }).once('error', reject);
  });
}

let service: OwnService;
let partner: Partner;
beforeAll(async () => {
  service = await startOwnService({ COUNTERSIGN_STRICT_DOWNLOADS: 'on' });
  partner = await Partner.open(service.url);
});
afterAll(() => service.stop());

describe('a presigned URL in strict mode', () => {
  it('R11: works from the address of its click, and from no other', async () => {
    const { url, sizeBytes } = await partner.link();
    const { status, location } = await fetchFrom(MINE, url);
    expect(status).toBe(302);
    expect((await fetchFrom(ANOTHER, location)).status).toBe(403);
    const file = await fetchFrom(MINE, location);
    expect([file.status, file.body.length]).toEqual([200, sizeBytes]);
  });

  it('R11: reads and lists nothing else, also by its own credentials', async () => {
    const { url } = await partner.link();
    const { location } = await fetchFrom(MINE, url);
    const changed = (change: (to: URL) => void) => {
      const to = new URL(location);
      change(to);
      return fetchFrom(MINE, to.href);
    };
    const answers = await Promise.all([
      changed((to) => {
        to.pathname = to.pathname.replace(/[^/]+$/, 'another');
      }),
      changed((to) => {
        to.pathname = to.pathname.split('/').slice(0, 2).join('/');
      }),
      changed((to) => to.searchParams.set('X-Amz-Security-Token', 'made up')),
      changed((to) => to.searchParams.delete('X-Amz-Security-Token')),
      changed((to) => to.searchParams.set('x-countersign-download', 'another.1.1')),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
  });

  it('R9: counts as ever, and gives a download that broke off another URL that is bound, too', async () => {
    const { url, orderId } = await partner.link();
    const first = await fetchFrom(MINE, url);
    const again = await fetchFrom(MINE, `${url}?receipt=${first.receipt}`);
    expect(again.status).toBe(302);
    expect((await fetchFrom(MINE, again.location)).status).toBe(200);
    expect((await fetchFrom(ANOTHER, again.location)).status).toBe(403);
    const { json } = await partner.send('GET', `${partner.entitlement(orderId)}/downloads`);
    expect(json).toMatchObject({ items: [{ downloadsUsed: 1 }] });
  });
});
