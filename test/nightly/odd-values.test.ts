import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import { errorResponse } from '#shared/platform/http/error-response.ts';
import { parseInput } from '#shared/platform/http/input.ts';
import { anEvent } from '#test/fixtures/events.ts';
import { isObject, type Place, placesIn } from '#test/helpers/schema-places.ts';
import { scaled } from './scale.ts';

/** A copy of a value that has another one at a place. */
function withAt(whole: unknown, [name, ...further]: Place, odd: unknown): unknown {
  if (name === undefined) {
    return odd;
  }
  if (typeof name === 'number') {
    return [withAt(Array.isArray(whole) ? whole[name] : undefined, further, odd)];
  }
  const own = isObject(whole) ? whole : {};
  return { ...own, [name]: withAt(own[name], further, odd) };
}

const nested = (depth: number): unknown => (depth === 0 ? [] : [nested(depth - 1)]);

/** Values that break parsers elsewhere, each of a type or a size that hardly a field is made for. */
const ODD: readonly unknown[] = [
  ...[null, true, -0, -1, 1.5, 1e21, Infinity, Number.MAX_SAFE_INTEGER + 2, 1e-300],
  ...[
    '',
    ' ',
    'NaN',
    '0x10',
    '١٢',
    '\u0000',
    '\u202e',
    '\u200b',
    '\ud800',
    '__proto__',
    'toString',
  ],
  ...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '+292277-01-01T00:00:00Z', '2026-02-30'],
  ...['P9999999999Y', '%00', '*', 'http://[::1', 'a@'.padEnd(300, 'b'), '가'.repeat(300)],
  ...[[], [[[[]]]], {}, nested(20), Array.from({ length: 150 }, () => ({}))],
  ...[JSON.parse('{"__proto__": {"admin": true}}'), { constructor: { prototype: {} } }],
];

/** In the short form, a place gets each third value: which ones goes round from place to place. */
const STEP = scaled(1, 3);

/** Made once: Zod compiles each schema that it parses with, which takes longer than the parsing. */
const refusal = z.looseObject({
  code: z.number(),
  description: z.string().min(1),
  reasonCode: z.string(),
});

/** A placeholder that no value was put into; `{5}` of a pattern is none. */
const UNFILLED = /undefined|\[object|\{[a-z_]\w*\}/i;

/** Names the fault of a refusal in a language; undefined for a refusal that is right. */
function faultIn(error: unknown, language: string): string | undefined {
  if (!isDomainError(error)) {
    return String(error);
  }
  const answer = errorResponse(error, anEvent({ headers: { 'accept-language': language } }));
  const { code, description, reasonCode } = refusal.parse(answer.body);
  const isRight =
    answer.statusCode < 500 &&
    JSON.stringify(answer.body).length < 100_000 &&
    !UNFILLED.test(description) &&
    (language !== 'ko' || /[가-힣]/.test(description));
  return isRight ? undefined : `${code} ${reasonCode}: ${description}`;
}

/** Lists the faults of a route with an input: none, if it takes it or refuses it in both languages. */
function faultsOf(input: z.ZodType, raw: unknown): readonly string[] {
  try {
    parseInput(input, raw);
    return [];
  } catch (error) {
    return ['en', 'ko'].flatMap((language) => faultIn(error, language) ?? []);
  }
}

const routes = DEPLOYED_ROUTES.flatMap(({ route: { key, reads, example } }) =>
  reads ? [[key, reads.input, example ?? {}] as const] : [],
);

describe('a value that nobody expects', () => {
  it('is sent to every route that has an input', () => {
    expect(routes.length).toBeGreaterThan(170);
  });

  it.each(routes)(
    'is taken, or refused by a sentence in both languages: %s',
    (_, input, example) => {
      const schema = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
      const found = placesIn(schema).filter(({ length }) => length > 0);
      const faults = found.flatMap((place, at) =>
        ODD.flatMap((odd, index) =>
          (index + at) % STEP === 0
            ? faultsOf(input, withAt(example, place, odd)).map(
                (fault) => `${place.join('.')} [${index}]: ${fault}`,
              )
            : [],
        ),
      );
      expect(faults).toEqual([]);
    },
  );
});
