import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import * as z from 'zod';
import { CHOICE, Partner, request, tokenFor } from './support/partner.ts';

const url = inject('serviceUrl');
/** External Connectors: the demo data has neither a file nor a key of them. */
const PRODUCT = 'DG7GMGF0DVSX';
const OFFER = `${PRODUCT}:0001:DZH318Z0000F`;
const KEYS = ['BCDFG-HJKMN-PQRTV-WXY23-46789', 'BCDFG-HJKMN-PQRTV-WXY23-46788'];
const announced = z.looseObject({ id: z.string(), uploadUrl: z.url(), state: z.string() });

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
const put = async (to: string, body: string) =>
  (
    await request(to, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/octet-stream' },
      body,
    })
  ).status;
const mediaOf = (content: string, more: object = {}) => ({
  ...{ productId: PRODUCT, ...CHOICE, fileName: 'connector.iso' },
  sizeBytes: Buffer.byteLength(content),
  sha256: createHash('sha256').update(content).digest('hex'),
  ...more,
});
const announce = async (content: string, more: object = {}) =>
  announced.parse((await operate('POST', '/media', mediaOf(content, more))).json);
const complete = (id: string) => operate('POST', `/media/${id}/complete`);

describe('media', () => {
  it('R7: is offered once its bytes are there and have the digest that was announced', async () => {
    const content = `installer ${randomUUID()}`;
    const { id, uploadUrl, state } = await announce(content, { productId: 'OTHER' });
    expect(state).toBe('uploading');
    const steps = [
      (await complete(id)).json,
      await put(uploadUrl, `${content}, and more`),
      await put(uploadUrl, content.toUpperCase()),
      (await complete(id)).json,
      await put(uploadUrl, content),
      (await complete(id)).json,
      (await complete(id)).json,
      (await operate('GET', `/media/${id}`)).json,
    ];
    expect(steps).toMatchObject([
      { code: 990120, description: expect.stringContaining('have not been uploaded yet') },
      403,
      200,
      { code: 990120, description: expect.stringContaining('Upload it again.') },
      200,
      { id, state: 'available' },
      { id, state: 'available' },
      { id, state: 'available' },
    ]);
  });

  it('R7: never changes once it is offered, also while its upload URL still holds', async () => {
    const content = `installer ${randomUUID()}`;
    const { id, uploadUrl } = await announce(content, { productId: 'OTHER' });
    await put(uploadUrl, content);
    expect((await complete(id)).status).toBe(200);
    expect(await put(uploadUrl, content.toUpperCase())).toBeGreaterThanOrEqual(400);
  });

  it('is uploaded to a URL whose signed checksum, if it has one, is that of the announced bytes', async () => {
    const { uploadUrl } = await announce('installer', { productId: 'OTHER' });
    const { searchParams } = new URL(uploadUrl);
    // S3 checks a body against it; this one is that of no bytes at all, and no upload would be taken.
    expect(searchParams.get('x-amz-checksum-crc32')).not.toBe('AAAAAA==');
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
    const { id, uploadUrl } = await announce(content, { fileName: 'größe "1"; é.iso' });
    await put(uploadUrl, content);
    await complete(id);
    const orders = [
      await partner.buy([{ offerId: OFFER, quantity: 1 }]),
      await partner.buy([{ offerId: OFFER, quantity: 1 }]),
    ];
    const ask = (orderId = '') =>
      partner.send('POST', `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`, CHOICE);
    const linksOf = async (orderId = '') =>
      (await partner.send('GET', `${partner.entitlement(orderId, 0, PRODUCT)}/downloads`)).json;
    expect(await ask(orders[0])).toMatchObject({ status: 409, json: { code: 990110 } });
    expect(await linksOf(orders[0])).toMatchObject({ totalCount: 0 });

    const fill = async (keys: readonly string[]) =>
      (await operate('POST', '/keypools', { productId: PRODUCT, version: CHOICE.version, keys }))
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
    const keys = [KEYS[0], 'AAAAA', 'bcdfg-hjkmn-pqrtv-wxy23-46789'];
    const answer = await operate('POST', '/keypools', { productId: 'OTHER', version: '1', keys });
    expect(answer).toMatchObject({ status: 400, json: { data: ['keys[1]', 'keys[2]'] } });
  });
});
