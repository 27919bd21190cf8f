import { beforeAll, describe, expect, inject, it } from 'vitest';
import { PRODUCT } from '#test/api/helpers/partner.ts';
import { type Operator, operatorOf } from '#test/api/helpers/refund-requests.ts';

let operator: Operator;
beforeAll(async () => {
  operator = await operatorOf(inject('serviceUrl'));
});

const named = { productId: 'DG7GMGF0DVTX', version: '2025' };
const sha256 = 'a'.repeat(64);
const file = { language: 'en-us', fileType: 'iso-x64', fileName: 'a.iso', sizeBytes: 1, sha256 };

describe('a product that the catalog does not have', () => {
  it.each([
    ['keys', '/keypools', { keys: ['BBBBB-CCCCC-BBBBB-CCCCC-BBBBB'] }],
    ['an import of keys', '/keyimports', { keyCount: 1, partCount: 1, sha256 }],
    ['a file', '/media', file],
  ])('is refused for %s, with the product that was meant', async (_, path, body) => {
    const answer = await operator('POST', `/v1/operator${path}`, { ...named, ...body });
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      code: 3000,
      data: ['productId'],
      reasonCode: 'CATALOG_PRODUCT_UNKNOWN',
      description: expect.stringContaining(PRODUCT.slice(0, -1)),
    });
  });

  it.each([
    ['files', `/media?productId=${named.productId}`],
    ['pools', `/keypools?productId=${named.productId}`],
    ['the keys of a pool', `/keypools/${named.productId}/2025`],
  ])('is refused in a list of %s, with the product that was meant', async (_, path) => {
    const answer = await operator('GET', `/v1/operator${path}`);
    expect(answer.status).toBe(400);
    expect(answer.json).toMatchObject({
      data: ['productId'],
      reasonCode: 'PRODUCT_NEVER_PUBLISHED',
      description: expect.stringContaining(PRODUCT.slice(0, -1)),
    });
  });

  it('is refused together with the other errors of the call', async () => {
    const body = { ...named, ...file, releaseDate: '2024-13-45' };
    const answer = await operator('POST', '/v1/operator/media', body);
    expect([answer.status, answer.json]).toEqual([
      400,
      expect.objectContaining({ data: ['releaseDate', 'productId'] }),
    ]);
  });

  it.each([
    `/media?productId=${PRODUCT.toLowerCase()}`,
    `/keypools?productId=${PRODUCT.toLowerCase()}`,
    `/keypools/${PRODUCT.toLowerCase()}/2025`,
  ])('is found in a list where only its case is wrong: %s', async (path) => {
    const answer = await operator('GET', `/v1/operator${path}`);
    expect([answer.status, answer.text.includes(PRODUCT)]).toEqual([200, true]);
  });

  it('is found where only its case is wrong', async () => {
    const body = { productId: PRODUCT.toLowerCase(), version: '2025', ...file };
    const answer = await operator('POST', '/v1/operator/media', body);
    expect(answer.status).toBe(201);
    expect(answer.json).toMatchObject({ productId: PRODUCT });
  });
});
