import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DomainError, type ErrorCode } from '#shared/platform/errors.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { errorResponse, toDomainError } from '#shared/platform/http/error-response.ts';
import { anEvent } from '#test/fixtures/events.ts';

const GUID = '0A1B2C3D-0000-4000-8000-000000000001';
const CODES = Object.keys(ERROR_MAP) as ErrorCode[];
const asked = (accept: string) =>
  anEvent({ path: '/v1/customers/1/orders', headers: { accept }, method: 'POST' });

const partnerCenter = z.strictObject({
  code: z.int(),
  description: z.string(),
  data: z.array(z.string()),
  source: z.literal('Countersign'),
  reasonCode: z.string(),
  params: z.object({}),
});
const problem = z.strictObject({
  type: z.string().regex(/^urn:countersign:problem:[a-z-]+$/),
  title: z.string().regex(/^[a-z ]+$/),
  status: z.int(),
  detail: z.string(),
  instance: z.literal('/v1/customers/1/orders'),
  code: z.int(),
  data: z.array(z.string()),
  reasonCode: z.string(),
  params: z.object({}),
});

describe('every error response', () => {
  it.each(CODES)('%s says the same in both shapes', (code) => {
    const error = new DomainError(code, 'Why, and what to do.', { data: ['lineItems[0]'] });
    const plain = errorResponse(error, asked('application/json'));
    const rich = errorResponse(error, asked('application/json, application/problem+json;q=0.9'));
    const [said, detailed] = [partnerCenter.parse(plain.body), problem.parse(rich.body)];

    expect(rich.statusCode).toBe(plain.statusCode);
    expect(rich.headers).toEqual({ ...plain.headers, 'Content-Type': 'application/problem+json' });
    expect(detailed).toMatchObject({ code: said.code, detail: said.description, data: said.data });
    expect(detailed.status).toBe(plain.statusCode);
    expect([plain.statusCode, said.code]).toEqual(ERROR_MAP[code]);
  });

  it.each(CODES)('%s has a status of its kind', (code) => {
    const [status] = ERROR_MAP[code];
    expect(status).toBeGreaterThanOrEqual(400);
    // An error of a rule is the caller's to act on; two are not.
    expect(status >= 500).toBe(code === 'INTERNAL' || code === 'CATALOG_NOT_LOADED');
  });

  it('R9: the ends of a link are 410, each under a number of its own', () => {
    const ends = CODES.filter((code) => ERROR_MAP[code][0] === 410);
    expect(ends.sort()).toEqual([
      'LINK_EXHAUSTED',
      'LINK_EXPIRED',
      'LINK_REPLACED',
      'LINK_REVOKED',
    ]);
    expect(new Set(ends.map((code) => ERROR_MAP[code][1])).size).toBe(4);
  });
});

describe('errorResponse', () => {
  const error = new DomainError('NOT_SOLD_IN_COUNTRY', 'Not there.', { data: ['lineItems[0]'] });

  it("has Partner Center's error body", () => {
    expect(errorResponse(error, anEvent())).toEqual({
      statusCode: 400,
      headers: {},
      body: {
        code: 800070,
        description: 'Not there.',
        data: ['lineItems[0]'],
        source: 'Countersign',
        reasonCode: 'NOT_SOLD_IN_COUNTRY',
        params: {},
      },
    });
  });

  it('uses RFC 9457 with the same facts for a caller that accepts it', () => {
    const event = anEvent({ headers: { accept: 'application/problem+json' } });
    expect(errorResponse(error, event)).toMatchObject({
      statusCode: 400,
      headers: { 'Content-Type': 'application/problem+json' },
      body: {
        type: 'urn:countersign:problem:not-sold-in-country',
        status: 400,
        detail: 'Not there.',
        code: 800070,
        data: ['lineItems[0]'],
      },
    });
  });

  it('reveals no detail of a defect', () => {
    const response = errorResponse(toDomainError(new Error('secret detail'), GUID), anEvent());
    expect(response.statusCode).toBe(500);
    expect(JSON.stringify(response)).not.toContain('secret detail');
    expect(JSON.stringify(response)).toContain(GUID);
  });

  it('cuts a description at the 1024 characters that Partner Center promises', () => {
    const response = errorResponse(new DomainError('INVALID_BODY', 'x'.repeat(5_000)), anEvent());
    expect(JSON.stringify(response.body).length).toBeLessThan(1_250);
  });

  it('uses each of our own numbers only once', () => {
    const own = Object.values(ERROR_MAP)
      .map(([, number]) => number)
      .filter((number) => number >= 990_000);
    expect(new Set(own).size).toBe(own.length);
  });
});

it('a refusal has a size: at most 100 faults, each of at most 200 characters', () => {
  const data = Array.from({ length: 1000 }, () => 'x'.repeat(1000));
  const error = new DomainError('INVALID_PROPERTY', 'Wrong.', { data });
  for (const accept of ['*/*', 'application/problem+json']) {
    const { body } = errorResponse(error, asked(accept));
    expect(body).toMatchObject({ data: Array.from({ length: 100 }, () => 'x'.repeat(200)) });
  }
});
