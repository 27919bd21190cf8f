import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DomainError, type ErrorCode } from '#shared/platform/errors.ts';
import { ERROR_MAP } from '#shared/platform/http/error-codes.ts';
import { refusalReply } from '#shared/platform/http/error-response.ts';
import { anEvent } from '#test/fixtures/events.ts';

const CODES = Object.keys(ERROR_MAP) as ErrorCode[];
const asked = (accept: string) =>
  anEvent({ path: '/v1/customers/1/orders', headers: { accept }, method: 'POST' });

const partnerCenter = z.strictObject({
  code: z.int(),
  description: z.string(),
  data: z.array(z.string()),
  source: z.literal('Countersign'),
});
const problem = z.strictObject({
  type: z.string().regex(/^urn:countersign:problem:[a-z-]+$/),
  title: z.string().regex(/^[a-z ]+$/),
  status: z.int(),
  detail: z.string(),
  instance: z.literal('/v1/customers/1/orders'),
  code: z.int(),
  data: z.array(z.string()),
});

describe('every refusal', () => {
  it.each(CODES)('%s says the same in both shapes', (code) => {
    const refusal = new DomainError(code, 'Why, and what to do.', { data: ['lineItems[0]'] });
    const plain = refusalReply(refusal, asked('application/json'));
    const rich = refusalReply(refusal, asked('application/json, application/problem+json;q=0.9'));
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
    // A refusal by a rule is the caller's to act on; two are not.
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
