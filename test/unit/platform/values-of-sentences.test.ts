import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requireVersion } from '#shared/catalog/supply.ts';
import { withAgent, withClient } from '#shared/partners/partner.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { errorResponse } from '#shared/platform/http/error-response.ts';
import { KNOWN_WORDS } from '#shared/platform/http/known-words.ts';
import en from '#shared/platform/messages/en.json' with { type: 'json' };
import ko from '#shared/platform/messages/ko.json' with { type: 'json' };
import { because, type ReasonCode, sentenceIn } from '#shared/platform/sentence.ts';
import { outsideOf } from '#shared/system/outside.ts';
import { refuseUnknown } from '#shared/system/unknown-route.ts';
import { checkAddress } from '#shared/webhooks/sender/receiver.ts';
import { anEvent } from '#test/fixtures/events.ts';

/** Three English words in a row, which no id, address or name of a property is. */
const ENGLISH = /\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/i;
const isReason = (code: string): code is ReasonCode => Object.hasOwn(en, code);

const SOURCES = ['shared', 'functions'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('generated'))
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);

function call(text: string, start: number): string {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    depth += '({['.includes(text[at] ?? ' ') ? 1 : ')}]'.includes(text[at] ?? ' ') ? -1 : 0;
    if (depth === 0) {
      return text.slice(start, at + 1);
    }
  }
  return '';
}

/** The values that are given with a reason, without those that are reasons themselves. */
const values = SOURCES.flatMap(({ name, text }) =>
  [...text.matchAll(/\bbecause\(/g)].map(({ index }) => {
    const given = call(text, index + 'because'.length);
    return { name, text: given.slice(given.indexOf(',') + 1).replaceAll(/because\([^()]*\)/g, '') };
  }),
);

describe('values of refusals', () => {
  it('are no English words: a word is a reason of its own, in both languages', () => {
    expect(values.length).toBeGreaterThan(200);
    const words = values.flatMap(({ name, text }) =>
      // A state that GET shows, a property, an id and a comma are no words.
      [
        ...text.matchAll(
          /: (?:[^,{}]*(?:\?|:|\|\|) )?'([a-z][a-z ]*)'|join\('( \w+ )'\)|`([^`]* [^`]*)`/g,
        ),
      ].map(([, ...found]) => `${name}: ${found.find(Boolean)}`),
    );
    // The caller that is no partner.
    expect(words.sort()).toEqual(['customers/customer.ts: operator']);
  });

  it('rules of fields name their sentence by its code: none has its English beside it', () => {
    const written = SOURCES.flatMap(({ text }) => [
      ...text.matchAll(
        /(?:message: |error: |return |\? )'((?:must|is|has|give) [^']*)'|, '((?:must|is|has) [^']*)'/g,
      ),
    ]).map(([, named, second]) => named ?? second);
    // A tool prints it, in English.
    expect(written).toEqual(['is not a field of the format']);
  });

  it.each(Object.entries(ko))('%s: its Korean has no English sentence in it', (_, text) => {
    expect(text).not.toMatch(ENGLISH);
  });

  const inKorean = (error: unknown): unknown => {
    if (!(error instanceof DomainError)) {
      throw error;
    }
    const { body } = errorResponse(error, anEvent({ headers: { 'x-locale': 'ko' } }));
    return body;
  };
  const thrownBy = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return error;
    }
  };

  it('what is outside of the service is named in the language of the reader, wherever it is asked for', () => {
    const outside = Object.keys(en).filter(
      (code) => code.startsWith('OUTSIDE_') && code !== 'OUTSIDE_OF_SERVICE',
    );
    expect(outside.length).toBeGreaterThan(20);
    for (const code of outside.filter(isReason)) {
      expect(sentenceIn(because(code), 'ko')).toMatch(/[\uac00-\ud7a3]/);
    }
    expect(outsideOf('/v1/ratecards/azure')?.reasonCode).toBe('OUTSIDE_RATE_CARDS');
    expect(inKorean(refuseUnknown('GET', '/v1/ratecards/azure'))).toMatchObject({
      params: { outside: ko.OUTSIDE_RATE_CARDS },
      description: expect.stringContaining(ko.OUTSIDE_RATE_CARDS),
    });
    const known = Object.values(KNOWN_WORDS).flatMap((words) => Object.values(words));
    for (const sentence of known.filter((each) => each !== undefined)) {
      expect(sentenceIn(sentence, 'ko')).not.toMatch(ENGLISH);
    }
  });

  it('so is what a product, a partner and an address of webhooks lack', async () => {
    const supply = { productId: 'P', title: '제품', hasKeys: false, hasFiles: false };
    const partner = { id: 'p', name: 'P', clients: [], agents: [] };
    const many = <Each>(make: (index: number) => Each) =>
      Array.from({ length: 10_000 }, (_, i) => make(i));
    const policy = { resolve: async () => [], allowsLoopback: false };
    const refused = [
      thrownBy(() => requireVersion(supply, '1', 'keys')),
      thrownBy(() => requireVersion(supply, '1', 'files')),
      thrownBy(() =>
        withClient(
          { ...partner, clients: many((i) => ({ name: `c${i}` })) } as never,
          { name: 'new' } as never,
        ),
      ),
      thrownBy(() =>
        withAgent(
          { ...partner, agents: many((i) => ({ email: `a${i}`, principalId: `a${i}` })) } as never,
          { email: 'new', principalId: 'new' } as never,
        ),
      ),
      await checkAddress(policy)('https://nowhere.example').catch((error: unknown) => error),
      await checkAddress(policy)('ftp://nowhere.example').catch((error: unknown) => error),
    ].map(inKorean);
    for (const body of refused) {
      expect(JSON.stringify(body)).not.toMatch(ENGLISH);
    }
    expect(refused.map((body) => JSON.stringify(body))).toEqual([
      expect.stringContaining(ko.SUPPLY_KEYS),
      expect.stringContaining(ko.SUPPLY_FILES),
      expect.stringContaining(ko.PARTNER_CLIENTS),
      expect.stringContaining(ko.PARTNER_AGENTS),
      expect.stringContaining(ko.URL_UNRESOLVED),
      expect.stringContaining(ko.URL_NOT_HTTPS),
    ]);
  });
});
