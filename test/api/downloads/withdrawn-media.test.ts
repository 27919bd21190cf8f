import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { runCommand } from '#test/api/helpers/cli.ts';
import { runJob } from '#test/api/helpers/jobs.ts';
import { Partner, request, tokenFor } from '#test/api/helpers/partner.ts';
import { atInstant, sinceYesterday } from '#test/api/helpers/time.ts';
import { keyFor } from '../../../local/seed/make.ts';

const url = inject('serviceUrl');
const PRODUCT = 'DG7GMGF0DVT9';
const OFFER = `${PRODUCT}:0001:DZH318Z00005`;
const CHOICE = { language: 'en-us', fileType: 'iso-x64' };
const BROWSER = { Accept: 'text/html', 'User-Agent': 'Mozilla/5.0 Firefox/140.0' };

const listed = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });
const offers = async (orderId: string) => {
  const path = `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`;
  return listed.parse((await partner.send('GET', path)).json).items.map(({ onOffer }) => onOffer);
};
const opened = z.looseObject({ link: z.looseObject({ id: z.string(), url: z.string() }) });

let dir: string;
let token: string;
let partner: Partner;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-withdrawn-'));
  token = await tokenFor(url, { roles: ['operator'] });
  partner = await Partner.open(url);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const run = (...args: readonly string[]) => runCommand('media', [...args, '--url', url]);
const operate = (method: string, path: string, body?: object) =>
  request(`${url}/v1/operator${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body && { body: JSON.stringify(body) }),
  });

/** Offers a file of a version; answers its id and digest. */
async function offer(version: string) {
  const bytes = randomBytes(100);
  const file = join(dir, `${randomUUID()}.iso`);
  await writeFile(file, bytes);
  const choice = ['--product', PRODUCT, '--version', version, '--language', 'en-us'];
  expect((await run('add', file, ...choice, '--file-type', 'iso-x64')).code).toBe(0);
  const { json } = await operate('GET', `/media?productId=${PRODUCT}&size=500`);
  const media = listed.parse(json).items.find((each) => each['version'] === version);
  return { id: media?.id ?? '', sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function access(orderId: string, version: string) {
  const path = `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`;
  return opened.parse((await partner.send('POST', path, { ...CHOICE, version })).json).link;
}

it('R16: media withdraw says what ends, and ends the links with the file where the operator says so', async () => {
  const version = randomUUID().slice(0, 8);
  await operate('POST', '/keypools', { productId: PRODUCT, version, keys: [keyFor(version)] });
  const infected = await offer(version);
  const orderId = await partner.buy([{ offerId: OFFER, quantity: 1 }]);
  const link = await access(orderId, version);

  const kept = await run('withdraw', infected.id);
  expect([kept.code, kept.output]).toEqual([
    1,
    expect.stringContaining('Keeps it until its end: 1 link that customers can use now'),
  ]);
  expect(kept.output).toContain('Nothing was changed. Add --yes to do it.');
  const asked = await run('withdraw', infected.id, '--links', 'end');
  expect(asked.output).toContain('Ends with it at once, for good: 1 link');
  expect((await request(link.url, { method: 'HEAD' })).status).toBe(200);

  const done = await run('withdraw', infected.id, '--links', 'end', '--yes');
  expect([done.code, done.output]).toEqual([0, expect.stringContaining('1 link ended with it.')]);
  const click = await request(link.url, { headers: { 'User-Agent': 'curl/8.5.0' } });
  expect([click.status, click.json]).toEqual([410, expect.objectContaining({ data: ['revoked'] })]);
  const page = await request(link.url, { headers: BROWSER });
  expect([page.status, page.text]).toEqual([410, expect.stringContaining('withdrew')]);

  const records = await partner.send('GET', `/v1/auditrecords?size=200&${sinceYesterday()}`);
  expect(records.text).toContain('revoke_software_download_link');

  const next = await offer(version);
  const again = await access(orderId, version);
  expect(again.url).not.toBe(link.url);
  expect(again['sha256']).toBe(next.sha256);
});

it('R10: a link is opened again with the file on offer, under another address, once its own was withdrawn', async () => {
  const version = randomUUID().slice(0, 8);
  await operate('POST', '/keypools', { productId: PRODUCT, version, keys: [keyFor(version)] });
  const first = await offer(version);
  const orderId = await partner.buy([{ offerId: OFFER, quantity: 1 }]);
  const link = await access(orderId, version);
  expect(await offers(orderId)).toEqual([true]);
  const kept = await run('withdraw', first.id, '--yes');
  expect(await offers(orderId)).toEqual([false]);
  expect(kept.output).toContain('one that is opened again gets the file that is on offer then');
  expect((await request(link.url, { method: 'HEAD' })).status).toBe(200);
  expect(await access(orderId, version)).toMatchObject({ url: link.url, sha256: first.sha256 });

  const path = `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`;
  const again = { ...CHOICE, version, renew: true };
  const refused = await partner.send('POST', path, again);
  expect([refused.status, refused.json]).toEqual([
    404,
    expect.objectContaining({ reasonCode: expect.stringMatching(/^FILE_WITHDRAWN/) }),
  ]);
  const next = await offer(version);
  expect(await offers(orderId)).toEqual([true]);
  const renewed = opened.parse((await partner.send('POST', path, again)).json).link;
  expect(renewed['sha256']).toBe(next.sha256);
  expect(renewed.url).not.toBe(link.url);
  const click = await request(link.url, { headers: { 'User-Agent': 'curl/8.5.0' } });
  expect([click.status, click.json]).toEqual([
    410,
    expect.objectContaining({ data: ['replaced'] }),
  ]);
});

it('R20: the job of links lets go of a withdrawn file once none of its links is left', async () => {
  const version = randomUUID().slice(0, 8);
  await operate('POST', '/keypools', { productId: PRODUCT, version, keys: [keyFor(version)] });
  const { id } = await offer(version);
  await access(await partner.buy([{ offerId: OFFER, quantity: 1 }]), version);
  // An instant at which no other test's links end.
  const withdrawnAt = Date.parse('2001-01-01T00:00:00Z');
  const ended = await request(`${url}/v1/operator/media/${id}?links=end`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}`, ...atInstant(withdrawnAt).headers },
  });
  expect(ended.json).toMatchObject({ state: 'withdrawn', endedLinks: { ended: 1, more: false } });
  const run = (minutes: number) => runJob(url, 'expire-links', withdrawnAt + minutes * 60_000);
  expect(await run(6)).toMatchObject({ revoked: 0, more: false });
  expect(await run(12)).toMatchObject({ revoked: 0, more: false });
});
