import { describe, expect, it } from 'vitest';
import {
  collection,
  etagOf,
  link,
  type ResourceLink,
  resource,
} from '#shared/platform/http/envelope.ts';

interface Thing {
  readonly id: string;
  readonly size: number;
  readonly links: { readonly self: ResourceLink };
  readonly attributes: { readonly objectType: 'Thing'; readonly etag: string };
}

describe('resource', () => {
  it("puts facts, links and the object's type into Partner Center's envelope", () => {
    const facts = { id: 'a', size: 3 };
    expect(resource<Thing>('Thing', facts, { self: link('/things/a') }, { etag: 'e' })).toEqual({
      id: 'a',
      size: 3,
      links: { self: { uri: '/things/a', method: 'GET', headers: [] } },
      attributes: { objectType: 'Thing', etag: 'e' },
    });
  });

  it('has no etag where the resource has none', () => {
    expect(resource('Thing', {}, {}).attributes).toEqual({ objectType: 'Thing' });
  });
});

describe('collection', () => {
  const self = { uri: '/things', method: 'GET', headers: [] };

  it('counts the items of this answer', () => {
    expect(collection(['a', 'b'], '/things')).toEqual({
      totalCount: 2,
      items: ['a', 'b'],
      links: { self },
      attributes: { objectType: 'Collection' },
    });
  });

  it('links the next page where there is one, with the header that it needs', () => {
    const header = { key: 'MS-ContinuationToken', value: 'token' };
    const next = link('/things?seekOperation=Next', [header]);
    expect(collection([], '/things', { next }).links).toEqual({
      self,
      next: { uri: '/things?seekOperation=Next', method: 'GET', headers: [header] },
    });
  });
});

describe('etagOf', () => {
  it('is the same for the same facts, and another for every change of them', () => {
    expect(etagOf({ id: 'a', lines: [1, 2] })).toBe(etagOf({ id: 'a', lines: [1, 2] }));
    const all = [{ id: 'a' }, { id: 'b' }, { id: 'a', lines: [] }, ['a'], 'a'].map(etagOf);
    expect(new Set(all).size).toBe(all.length);
  });

  it('fits into a header as it is', () => {
    expect(etagOf('한국')).toMatch(/^[\w-]{22}$/);
  });
});
