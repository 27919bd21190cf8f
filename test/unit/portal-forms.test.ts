import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { TYPED_FORMS } from '#test/fixtures/typed-forms.ts';

const PORTAL = join(import.meta.dirname, '../../portal/src');
const FILES = globSync('**/*.{ts,tsx}', { cwd: PORTAL }).map((name) => ({
  name,
  text: readFileSync(join(PORTAL, name), 'utf8'),
}));
const filesWith = (pattern: RegExp) =>
  FILES.filter(({ text }) => pattern.test(text))
    .map(({ name }) => name)
    .sort();

it('every form that is kept is in the list of those that a browser tries, and the other way round', () => {
  const used = FILES.flatMap(({ text }) =>
    [...text.matchAll(/(?:keptAs: |useKeptText\(|useKept\()'([a-z-]+)/g)].map(([, name]) => name),
  );
  expect([...new Set(used)].sort()).toEqual([...TYPED_FORMS].sort());
});

it('no other form is made: each is kept over a new sign-in', () => {
  // The report's form keeps its draft while other pages are visited.
  expect(filesWith(/\buseForm[<(]/)).toEqual([
    'pages/reports/use-report-form.ts',
    'ui/use-kept.ts',
  ]);
});

it('a text outside of those forms is a kept one', () => {
  const typed = filesWith(/<(Input|Textarea)\b/).filter((name) => name !== 'ui/form-fields.tsx');
  expect(typed).toEqual([
    'pages/operator/answer.tsx',
    'pages/operator/decide.tsx',
    'pages/reports/notes.tsx',
    // Its text is that of access.tsx and replace-link.tsx.
    'pages/software/link-note.tsx',
  ]);
  expect(filesWith(/\buseKeptText\(/)).toEqual(
    expect.arrayContaining([
      ...typed.slice(0, 3),
      'pages/software/access.tsx',
      'pages/software/replace-link.tsx',
    ]),
  );
});
