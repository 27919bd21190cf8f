import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/architecture.md', root), 'utf8');
const FILE = /\b(?:cli|functions|infra|local|scripts|shared|test)\/[\w./-]+\.ts\b/g;
const filesIn = (text: string): readonly string[] => [...new Set(text.match(FILE))];

/** Diagrams by the heading that they stand below. */
const diagrams = page.split(/^## /m).flatMap((section) =>
  [...section.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(([, text = '']) => ({
    title: section.split('\n')[0],
    text,
  })),
);

describe('docs/architecture.md', () => {
  it('draws a click, an order with its event, and a killed cancellation', () => {
    expect(diagrams.map(({ title }) => title)).toEqual([
      'A click',
      'An order and its event',
      'A killed cancellation',
    ]);
    for (const { text } of diagrams) {
      expect(text).toMatch(/^sequenceDiagram\n/);
      expect(filesIn(text).length).toBeGreaterThan(8);
    }
  });

  it.each(filesIn(page))('names %s, which exists', (file) => {
    expect(existsSync(new URL(file, root))).toBe(true);
  });
});
