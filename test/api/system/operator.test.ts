import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { CHOICE, Partner, request, tokenFor } from '#test/api/helpers/partner.ts';

const url = inject('serviceUrl');
/** External Connectors: the demo data has neither a file nor a key of them. */
const PRODUCT = 'DG7GMGF0DVT9';
const OFFER = `${PRODUCT}:0001:DZH318Z00005`;
const KEYS = ['BCDFG-HJKMN-PQRTV-WXY23-46789', 'BCDFG-HJKMN-PQRTV-WXY23-46788'];
const announced = z.looseObject({
  id: z.string(),
  state: z.string(),
  partCount: z.number(),
  parts: z.array(z.object({ partNumber: z.number(), sizeBytes: z.number(), uploadUrl: z.url() })),
});
type Announced = z.output<typeof announced>;

let operatorToken: string;
let partner: Partner;
beforeAll(async () => {
  operatorToken = await tokenFor(url, { roles: ['operator'] });
  partner = await Partner.open(url);
});

const operate = (method: string, path: string, body?: unknown) =>
  request(`${url}/v1/operator${path}`, {
    method,
    headers: { Authorization: `Bearer ${operatorToken}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const put = (to: string, body: string | Uint8Array<ArrayBuffer>) =>
  fetch(to, { method: 'PUT', body });
/** Uploads every part and answers what `complete` is told of them. */
async function upload({ parts }: Announced, content: string) {
  const bytes = Buffer.from(content);
  const etags: object[] = [];
  let start = 0;
  for (const { partNumber, sizeBytes, uploadUrl } of parts) {
    const answer = await put(uploadUrl, new Uint8Array(bytes.subarray(start, start + sizeBytes)));
    expect(answer.status).toBe(200);
    etags.push({ partNumber, etag: answer.headers.get('etag') });
    start += sizeBytes;
  }
  return etags;
}
const mediaOf = (content: string, more: object = {}) => ({
  ...{ productId: PRODUCT, ...CHOICE, fileName: 'connector.iso' },
  sizeBytes: Buffer.byteLength(content),
  sha256: createHash('sha256').update(content).digest('hex'),
  ...more,
});
const announce = async (content: string, more: object = {}) =>
  announced.parse((await operate('POST', '/media', mediaOf(content, more))).json);
const complete = (id: string, parts: object[]) =>
  operate('POST', `/media/${id}/complete`, { parts });

describe('media', () => {
  it('R7: is offered once all of its parts are there and have the digest that was announced', async () => {
    const content = randomUUID().repeat(350_000);
    const media = await announce(content, {
      productId: 'DG7GMGF0DVT9',
      partSizeBytes: 5 * 1024 ** 2,
    });
    expect([media.state, media.partCount]).toEqual(['uploading', 3]);
    const etags = await upload(media, content);
    expect((await complete(media.id, etags.slice(1))).json).toMatchObject({
      code: 990120,
      data: ['parts'],
    });
    const twice = await Promise.all([complete(media.id, etags), complete(media.id, etags)]);
    for (const answer of [...twice, await operate('GET', `/media/${media.id}`)]) {
      expect(answer).toMatchObject({ status: 200, json: { id: media.id, state: 'available' } });
    }
  });

  it('R7: never changes once it is offered, also while the addresses of its parts still hold', async () => {
    const content = `installer ${randomUUID()}`;
    const media = await announce(content, { productId: 'DG7GMGF0DVT9' });
    const etags = await upload(media, content);
    expect((await complete(media.id, etags)).status).toBe(200);
    const [part] = media.parts;
    const late = await put(part?.uploadUrl ?? '', content.toUpperCase());
    expect([late.status, await late.text()]).toEqual([
      404,
      expect.stringContaining('NoSuchUpload'),
    ]);
    const asked = await operate('POST', `/media/${media.id}/parts`, { partNumbers: [1] });
    expect(asked).toMatchObject({ status: 409, json: { code: 990120 } });
  });

  it('R7: whose bytes are others than announced is refused with both digests, and announced again', async () => {
    const content = `installer ${randomUUID()}`;
    const media = await announce(content, { productId: 'DG7GMGF0DVT9' });
    const etags = await upload(media, content.toUpperCase());
    const refused = await complete(media.id, etags);
    expect(refused).toMatchObject({ status: 409, json: { code: 990120 } });
    for (const bytes of [content, content.toUpperCase()]) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      expect(refused.text).toContain(digest);
    }
    expect((await operate('GET', `/media/${media.id}`)).json).toMatchObject({ state: 'failed' });
    const again = await announce(content, { productId: 'DG7GMGF0DVT9' });
    expect((await complete(again.id, await upload(again, content))).status).toBe(200);
  });

  it('is taken in parts of exactly the size that was announced, and with no checksum of other bytes', async () => {
    const { parts } = await announce('installer', { productId: 'DG7GMGF0DVT9' });
    const uploadUrl = parts[0]?.uploadUrl ?? '';
    expect((await put(uploadUrl, 'installer, and more')).status).toBe(403);
    expect(new URL(uploadUrl).searchParams.get('x-amz-checksum-crc32')).toBeNull();
  });

  it('R7: that is replaced stays as it is under a link that is out; a new link gives the new one', async () => {
    const choice = { ...CHOICE, version: `v${randomUUID().slice(0, 8)}` };
    const pool = { productId: PRODUCT, version: choice.version };
    const keys = ['C', 'D'].map((end) => `BCDFG-HJKMN-PQRTV-WXY23-4678${end}`);
    const added = await operate('POST', '/keypools', { ...pool, keys });
    expect(added.json).toMatchObject({ added: 2 });
    const offer = async (content: string) => {
      const media = await announce(content, choice);
      expect((await complete(media.id, await upload(media, content))).status).toBe(200);
    };
    const orderId = await partner.buy([{ offerId: OFFER, quantity: 1 }]);
    const path = `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`;
    const textOf = async (more: object = {}) => {
      const { json } = await partner.send('POST', path, { ...choice, ...more });
      const { link } = z.object({ link: z.object({ url: z.string() }) }).parse(json);
      return (await fetch(link.url)).text();
    };
    await offer('the first installer');
    expect(await textOf()).toBe('the first installer');
    await offer('the second installer');
    expect(await textOf()).toBe('the first installer');
    expect(await textOf({ renew: true })).toBe('the first installer');
    expect(await textOf({ rotate: true })).toBe('the second installer');
  });

  it.each([
    ['a path for a name', { fileName: '../connector.iso' }, 'fileName'],
    ['a digest that is none', { sha256: 'abc' }, 'sha256'],
    ['no bytes', { sizeBytes: 0 }, 'sizeBytes'],
    ['a version that would part keys', { version: '20#25' }, 'version'],
  ])('with %s is refused by the field', async (_, wrong, field) => {
    const answer = await operate('POST', '/media', mediaOf('installer', wrong));
    expect(answer).toMatchObject({ status: 400, json: { code: 3000, data: [field] } });
  });
});

describe('a key pool', () => {
  it('R12: gives each key once; an empty one refuses and changes nothing; an import may be repeated', async () => {
    const content = 'connector';
    // The demo has keys of its own versions.
    const choice = { ...CHOICE, version: 'connector' };
    const media = await announce(content, { ...choice, fileName: 'größe "1"; é.iso' });
    await complete(media.id, await upload(media, content));
    const orders = [
      await partner.buy([{ offerId: OFFER, quantity: 1 }]),
      await partner.buy([{ offerId: OFFER, quantity: 1 }]),
    ];
    const ask = (orderId = '') =>
      partner.send('POST', `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`, choice);
    const linksOf = async (orderId = '') =>
      (await partner.send('GET', `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`)).json;
    expect(await ask(orders[0])).toMatchObject({ status: 409, json: { code: 990110 } });
    expect(await linksOf(orders[0])).toMatchObject({ totalCount: 0 });

    const fill = async (keys: readonly string[]) =>
      (await operate('POST', '/keypools', { productId: PRODUCT, version: choice.version, keys }))
        .json;
    expect(await fill(KEYS.slice(0, 1))).toMatchObject({ added: 1, known: 0 });
    const given = await ask(orders[0]);
    expect(given).toMatchObject({ status: 201, json: { productKey: { value: KEYS[0] } } });
    expect(await fill(KEYS.slice(0, 1))).toMatchObject({ added: 0, known: 1 });
    expect(await ask(orders[1])).toMatchObject({ status: 409, json: { code: 990110 } });
    expect(await fill(KEYS)).toMatchObject({ added: 1, known: 1 });
    expect(await ask(orders[1])).toMatchObject({ json: { productKey: { value: KEYS[1] } } });

    const { link } = z.object({ link: z.object({ url: z.string() }) }).parse(given.json);
    const file = await fetch(link.url);
    expect(await file.text()).toBe(content);
    expect(file.headers.get('content-disposition')).toContain(
      "filename*=UTF-8''gr%C3%B6%C3%9Fe%20%221%22%3B%20%C3%A9.iso",
    );
  });

  it('names every key that is none', async () => {
    const keys = [KEYS[0], 'AAAAA', 'acdfg-hjkmn-pqrtv-wxy23-46789'];
    const answer = await operate('POST', '/keypools', {
      productId: 'DG7GMGF0DVT9',
      version: '1',
      keys,
    });
    expect(answer).toMatchObject({ status: 400, json: { data: ['keys[1]', 'keys[2]'] } });
  });
});
