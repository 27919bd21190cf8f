import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from '../../../scripts/openapi/document.ts';
import {
  postmanCollection,
  postmanFile,
  postmanText,
} from '../../../scripts/postman/collection.ts';

describe('docs/countersign.postman_collection.json', () => {
  it('is that of the routes: after a change run `npm run openapi`', async () => {
    expect(await readFile(postmanFile, 'utf8')).toBe(postmanText());
  });

  it('has every operation, under its tag', () => {
    const [, ...folders] = postmanCollection().item;
    const operations = Object.values(openApiDocument().paths ?? {}).flatMap(Object.values);
    expect(folders.flatMap(({ item }) => item)).toHaveLength(operations.length);
    expect(folders.filter(({ item }) => item.length === 0)).toEqual([]);
  });

  it('names no variable that it does not have', () => {
    const { variable, item } = postmanCollection();
    const known = new Set([...variable.map(({ key }) => key), '$guid']);
    const used = [...JSON.stringify(item).matchAll(/\{\{(.+?)\}\}/g)].map(([, name]) => name);
    expect(used.filter((name) => !known.has(name ?? ''))).toEqual([]);
    // A name that stands twice would hold two things: a link's token, and the caller's.
    expect(variable.map(({ key }) => key)).toHaveLength(known.size - 1);
  });
});
