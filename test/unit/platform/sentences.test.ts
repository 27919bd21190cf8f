import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { DEPLOYED_ROUTES } from '#functions/routes.ts';
import { DomainError, isDomainError } from '#shared/platform/errors.ts';
import { errorResponse } from '#shared/platform/http/error-response.ts';
import { parseInput } from '#shared/platform/http/input.ts';
import { UNWORDED } from '#shared/platform/http/input-faults.ts';
import en from '#shared/platform/messages/en.json' with { type: 'json' };
import ko from '#shared/platform/messages/ko.json' with { type: 'json' };
import {
  because,
  isSentence,
  languageOf,
  type Sentence,
  sentenceIn,
} from '#shared/platform/sentence.ts';
import { anEvent } from '#test/fixtures/events.ts';

const HANGUL = /[\uac00-\ud7a3]/;
const SOURCES = ['shared', 'functions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .map((name) => ({
      name: `${folder}/${name}`,
      text: readFileSync(`${folder}/${name}`, 'utf8'),
    })),
);
const english: Readonly<Record<string, string>> = en;
const korean: Readonly<Record<string, string>> = ko;
const placeholders = (text = '') =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name))].sort();

/** The text of a call from its opening parenthesis to the closing one. */
function call(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0;
    if (depth === 0) {
      return text.slice(start, at);
    }
  }
  return '';
}

const calls = SOURCES.flatMap(({ name, text }) =>
  [...text.matchAll(/\b(because|rule)\(\s*'(\w+)'/g)].map(
    ({ 1: by = '', 2: code = '', index }) => ({
      ...{ name, code },
      given: call(text, index + by.length),
    }),
  ),
);

describe('sentences of refusals', () => {
  it('are in English and Korean, with the same values', () => {
    expect(Object.keys(ko)).toEqual(Object.keys(en));
    for (const [code, text] of Object.entries(english)) {
      expect([code, placeholders(korean[code])]).toEqual([code, placeholders(text)]);
    }
    const untranslated = Object.keys(ko).filter((code) => !HANGUL.test(korean[code] ?? ''));
    expect(untranslated).toEqual([
      ...['A_GUID', 'CANCELLATION_POLICY', 'FIELDS_WRONG', 'WEBHOOK_URL_REFUSED'],
    ]);
  });

  it('have a value for each placeholder, wherever one is named', () => {
    expect(calls.length).toBeGreaterThan(200);
    const wanting = calls.flatMap(({ name, code, given }) =>
      placeholders(english[code])
        .filter((value) => !new RegExp(`\\b${value}\\b`).test(given.slice(given.indexOf(',') + 1)))
        // A value that several sentences share comes under one name.
        .filter(() => !given.includes('known'))
        .map((value) => `${name}: ${code} lacks ${value}`),
    );
    expect(wanting).toEqual([]);
  });

  it('are all named somewhere', () => {
    const all = SOURCES.map(({ text }) => text).join('\n');
    expect(Object.keys(en).filter((code) => !all.includes(`'${code}'`))).toEqual([]);
  });

  it('stand in the catalog, never beside the rule: use because(), and add the sentence in both languages', () => {
    const raw = SOURCES.flatMap(({ name, text }) =>
      [...text.matchAll(/new DomainError\(\s*'\w+',\s*['"`]/g)].map(() => name),
    );
    expect(raw).toEqual([]);
  });
});

it.each([
  ['x-locale', 'ko-KR', 'ko'],
  ['x-locale', 'KO_kr', 'ko'],
  ['accept-language', 'fr, ko;q=0.5, en;q=0.2', 'ko'],
  ['accept-language', 'ko;q=0, en', 'en'],
  ['accept-language', 'en-GB,ko', 'en'],
  ['accept-language', '*', 'en'],
  ['accept-language', 'fr', 'en'],
])('%s: %s is answered in %s', (name, value, language) => {
  expect(languageOf({ [name]: value })).toBe(language);
});

it('X-Locale comes before Accept-Language', () => {
  expect(languageOf({ 'x-locale': 'en-US', 'accept-language': 'ko' })).toBe('en');
});

it('an answer carries the reason and its values beside the sentence', () => {
  const error = new DomainError('CART_NOT_FOUND', because('CART_NOT_FOUND', { cartId: 'c1' }));
  const { body } = errorResponse(error, anEvent({ headers: { 'accept-language': 'ko' } }));
  expect(body).toMatchObject({
    ...{ code: 800008, reasonCode: 'CART_NOT_FOUND', params: { cartId: 'c1' } },
    description: expect.stringContaining('고객에게 카트 c1'),
  });
});

const HOSTILE = [
  undefined,
  null,
  7,
  -1.5,
  true,
  [],
  {},
  [7],
  [{}],
  '',
  'x'.repeat(5_000),
  'no_such_word',
];
const VALIDATOR_WORDS =
  /Invalid (?:input|option|string|element|key)|Too (?:small|big)|[Uu]nrecognized key|received|expected /;

/** Each property of an object, and of the objects in it, with each hostile value. */
function spoiled(shape: object, example: Readonly<Record<string, unknown>>): unknown[] {
  const names = [...new Set([...Object.keys(shape), ...Object.keys(example), 'noSuchField'])];
  return names.flatMap((name) => {
    const inner = example[name];
    const [item] = Array.isArray(inner) ? inner : [inner];
    const deeper =
      typeof item === 'object' && item !== null
        ? spoiled({}, Object.fromEntries(Object.entries(item))).map((each) =>
            Array.isArray(inner) ? [each] : each,
          )
        : [];
    return [...HOSTILE, ...deeper].map((value) => ({ ...example, [name]: value }));
  });
}

/** The words of rules that name no sentence by its code: no language but theirs has them. */
function uncoded({ reasonCode, params }: Sentence): readonly unknown[] {
  const { faults, message } = params;
  const inner = Array.isArray(faults) ? faults.flatMap(uncoded) : [];
  return reasonCode === 'FIELD_WRONG' && !isSentence(message) ? [message] : inner;
}

const read = DEPLOYED_ROUTES.flatMap(({ route: { key, reads, example } }) =>
  reads?.input ? [{ key, input: reads.input, example: example ?? {} }] : [],
);

describe('what a request has wrong', () => {
  it.each(read)('$key: is said in our words, in both languages', ({ input, example }) => {
    const shape = input instanceof z.ZodObject ? input.shape : {};
    for (const raw of spoiled(shape, Object.fromEntries(Object.entries(example)))) {
      try {
        parseInput(input, raw);
      } catch (error) {
        if (!isDomainError(error)) {
          throw error;
        }
        expect(error.message).not.toMatch(VALIDATOR_WORDS);
        expect(error.message).not.toContain(UNWORDED);
        expect(error.message).not.toMatch(/\{\w+\}/);
        expect(uncoded(error.sentence)).toEqual([]);
        const inKorean = sentenceIn(error.sentence, 'ko');
        expect(inKorean).toMatch(HANGUL);
        expect(inKorean).not.toMatch(/\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/i);
      }
    }
  });
});
