import { allItems, continuationOf, eachPage } from '@countersign/client/pages';
import { expect, it } from 'vitest';

const next = { headers: [{ key: 'MS-ContinuationToken', value: 'abc' }] };

it('continues a list by the token of its page, and ends without one', () => {
  expect(continuationOf({ items: [], links: { next } })).toEqual({
    query: { seekOperation: 'Next' },
    header: { 'MS-ContinuationToken': 'abc' },
  });
  expect(continuationOf({ items: [], links: {} })).toBeUndefined();
});

it.each([
  ['its links', { items: [] }],
  ['its items', { links: {} }],
  ['links that are any', { items: [], links: null }],
])('refuses an answer without %s by name', async (_, answer) => {
  const broken = answer as unknown as Parameters<typeof continuationOf>[0];
  const message = 'The answer is not a page of a list: its items or its links are missing.';
  expect(() => continuationOf(broken)).toThrow(message);
  await expect(eachPage(async () => broken).next()).rejects.toThrow(message);
});

it('reads a list to its end, each page with the token of the one before', async () => {
  const asked: unknown[] = [];
  const items = await allItems(async (continuation) => {
    asked.push(continuation.header['MS-ContinuationToken']);
    return asked.length === 1 ? { items: [1, 2], links: { next } } : { items: [3], links: {} };
  });
  expect([items, asked]).toEqual([
    [1, 2, 3],
    [undefined, 'abc'],
  ]);
});
