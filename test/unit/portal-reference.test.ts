import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Contract, partOf } from '../../portal/reference/part-of.ts';

const contract: Contract = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

const references = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"#\/components\/([^"]+)"/g)].map(([, name]) => String(name));

const names = ({ components }: Contract): string[] =>
  Object.entries(components).flatMap(([kind, entries]) =>
    Object.keys(entries).map((name) => `${kind}/${name}`),
  );

describe('the part of the contract that the API reference prepares', () => {
  it.each(Object.keys(contract.paths))('has all that %s refers to, and nothing else', (path) => {
    const part = partOf(contract, ['paths', path, 'get']);

    expect(part.paths).toEqual({ [path]: contract.paths[path] });
    expect(new Set(references(part))).toEqual(new Set(names(part)));
    for (const [kind, entries] of Object.entries(part.components)) {
      expect(contract.components[kind]).toMatchObject(entries);
    }
  });

  it('has the ways to sign in for themselves', () => {
    const part = partOf(contract, ['components', 'securitySchemes']);

    expect(part.components).toEqual({ securitySchemes: contract.components['securitySchemes'] });
    expect(part.paths).toEqual({});
  });

  it('is the whole contract where the renderer asks for another section', () => {
    expect(partOf(contract, ['info'])).toBe(contract);
  });
});
