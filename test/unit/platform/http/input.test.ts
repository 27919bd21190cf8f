import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { MAXIMUM_BODY_BYTES } from '#shared/platform/http/body-text.ts';
import { errorResponse, toDomainError } from '#shared/platform/http/error-response.ts';
import { parseInput, rawInput } from '#shared/platform/http/input.ts';
import { readTolerantly } from '#shared/platform/http/tolerant-reader.ts';
import { anEvent } from '#test/fixtures/events.ts';

const post = (body?: string, isBase64Encoded = false) =>
  anEvent({ method: 'POST', ...(body !== undefined && { body }), isBase64Encoded });

describe('rawInput', () => {
  it.each([
    ['nothing', undefined, 'The body is missing'],
    ['white space', ' \n', 'The body is missing'],
    ['broken JSON', '{"a":', 'not valid JSON'],
    ['an array', '[]', 'must be a JSON object'],
    ['a string', '"text"', 'must be a JSON object'],
    ['a number', '1', 'must be a JSON object'],
    ['null', 'null', 'must be a JSON object'],
  ])('refuses %s as a body, and says what to send', (_, body, message) => {
    expect(() => rawInput(post(body))).toThrow(
      expect.objectContaining({ code: 'INVALID_BODY', message: expect.stringContaining(message) }),
    );
  });

  it.each([
    ['"education"', 'education'],
    [' "education" ', 'education'],
    ['1', 1],
  ])('takes %s as the property that a bare body is, where the route has one', (body, value) => {
    const source = { bareBody: 'qualification' };
    expect(rawInput(post(body), source)).toEqual({ qualification: value });
    expect(rawInput(post('{"Qualification":"none"}'), source)).toEqual({ Qualification: 'none' });
  });

  it.each(['null', 'true', '["education"]', 'education'])('takes %s for no bare body', (body) => {
    expect(() => rawInput(post(body), { bareBody: 'qualification' })).toThrow(
      expect.objectContaining({ code: 'INVALID_BODY' }),
    );
  });

  it.each([
    ['a value', '{"a":{"b":["x\\ud800"]}}'],
    ['a name', '{"\\uDC00":1}'],
    ['a value in capitals', '{"a":"\\uDBFFx"}'],
    ['two halves in the wrong order', '{"a":"\\ude00\\ud83d"}'],
  ])('refuses an unpaired surrogate in %s', (_, body) => {
    expect(() => rawInput(post(body))).toThrow(
      expect.objectContaining({
        code: 'INVALID_BODY',
        message: expect.stringContaining('unpaired surrogate'),
      }),
    );
  });

  it('takes a whole character that is escaped as its two halves, and keeps __proto__ apart', () => {
    const body = post('{"a":"\\ud83d\\ude00","__proto__":{"b":1}}');
    expect(rawInput(body)).toHaveProperty('a', '😀');
    expect(rawInput(body)).not.toHaveProperty('b');
  });

  it('takes a body of 1 MiB, and none that is one byte larger', () => {
    expect(MAXIMUM_BODY_BYTES).toBe(1_048_576);
    const padded = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`;
    expect(rawInput(post(padded(MAXIMUM_BODY_BYTES)))).toHaveProperty('a');
    expect(() => rawInput(post(padded(MAXIMUM_BODY_BYTES + 1)))).toThrow(
      expect.objectContaining({ code: 'BODY_TOO_LARGE' }),
    );
  });

  it('reads a body that the gateway handed on in base64', () => {
    const body = Buffer.from('{"name":"한국"}').toString('base64');
    expect(rawInput(post(body, true))).toEqual({ name: '한국' });
  });

  it('takes the continuation token from its header', () => {
    const event = anEvent({
      query: { seekOperation: 'Next' },
      headers: { 'ms-continuationtoken': 't' },
    });
    expect(rawInput(event)).toEqual({ seekOperation: 'Next', continuationToken: 't' });
    expect(rawInput(anEvent())).not.toHaveProperty('continuationToken');
  });

  it('asks for no body where none belongs', () => {
    expect(rawInput(anEvent({ query: { a: '1' } }))).toEqual({ a: '1' });
    expect(rawInput(post(), { bodyless: true })).toEqual({});
  });
});

describe('parseInput', () => {
  const schema = z.object({
    lineItems: z.array(z.object({ quantity: z.number().int(), offerId: z.string() })).min(1),
    note: z.string().optional(),
  });

  it('matches property names without regard to case, at every depth', () => {
    const raw = { LineItems: [{ QUANTITY: 1, OfferID: 'a' }], NOTE: 'x' };
    expect(parseInput(schema, raw)).toEqual({
      lineItems: [{ quantity: 1, offerId: 'a' }],
      note: 'x',
    });
  });

  it('ignores fields that it does not know', () => {
    const raw = { lineItems: [{ quantity: 1, offerId: 'a', more: true }], status: 'none' };
    expect(parseInput(schema, raw)).toEqual({ lineItems: [{ quantity: 1, offerId: 'a' }] });
  });

  it('names every wrong field by its path', () => {
    const raw = { lineItems: [{ quantity: 1.5, offerId: 'a' }, { quantity: 1 }], note: 7 };
    expect(() => parseInput(schema, raw)).toThrow(
      expect.objectContaining({
        code: 'INVALID_PROPERTY',
        data: ['lineItems[0].quantity', 'lineItems[1].offerId', 'note'],
      }),
    );
  });
});

describe('parseInput of what is wrong as a whole', () => {
  it('says so of the body, where there is no field to name', () => {
    const schema = z.object({}).refine(() => false, 'must make sense');
    expect(() => parseInput(schema, {})).toThrow(
      expect.objectContaining({ data: [''], message: 'body: must make sense' }),
    );
  });

  it('cuts a list of faults at the 1024 characters that Partner Center promises', () => {
    const schema = z.object({ all: z.array(z.string()) });
    expect(() => parseInput(schema, { all: Array(500).fill(1) })).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{1024}$/) }),
    );
  });
});

it('a body of many wrong items is refused in a short answer', () => {
  const schema = z.object({ all: z.array(z.string()) });
  const refused = () => parseInput(schema, { all: Array(2_000).fill(1) });
  expect(refused).toThrow(
    expect.toSatisfy((error: unknown) => {
      const { body } = errorResponse(toDomainError(error, ''), anEvent());
      return JSON.stringify(body).length < 50_000;
    }),
  );
});

describe('readTolerantly', () => {
  const schema = z.object({ name: z.string() });

  it('looks through what is optional, nullable or has a default, and into lists', () => {
    const item = z.object({ name: z.string() });
    const deep = z.object({
      lines: z.array(item).nullable().optional(),
      one: item.default({ name: '' }),
    });
    const raw = { LINES: [{ NAME: 'a' }, null, 'text'], One: { NAME: 'b' }, OTHER: { NAME: 1 } };
    expect(readTolerantly(deep, raw)).toEqual({
      lines: [{ name: 'a' }, null, 'text'],
      one: { name: 'b' },
      OTHER: { NAME: 1 },
    });
  });

  it.each([[null], ['text'], [1], [[{ NAME: 'a' }]]])(
    'leaves alone what the schema does not expect: %o',
    (raw) => {
      expect(readTolerantly(schema, raw)).toBe(raw);
      expect(readTolerantly(z.array(schema), 'text')).toBe('text');
    },
  );

  it('refuses a property that stands there twice, in whatever case', () => {
    expect(() => readTolerantly(schema, { NAME: 'other', name: 'exact' })).toThrow(
      expect.objectContaining({ code: 'INVALID_PROPERTY', data: ['name'] }),
    );
  });

  it('keeps a property called __proto__ from becoming a prototype', () => {
    const raw: unknown = JSON.parse('{"__proto__": {"polluted": true}, "Name": "x"}');
    const folded = readTolerantly(schema, raw);
    expect(Object.getPrototypeOf(folded)).toBe(Object.prototype);
    expect(folded).not.toHaveProperty('polluted');
  });
});
