import { describe, expect, it } from 'vitest';
import { exampleFilesOf } from '../../../scripts/example-route.ts';
import { folderOf, houseFigures, importFigures, medianOf } from '../../../scripts/house/figures.ts';

const file = (path: string, lines: number) => ({ path, text: 'x\n'.repeat(lines) });

describe('the figures of the house', () => {
  it('count files and lines by folder, with the median and the largest file', () => {
    const figures = houseFigures([
      file('shared/orders/order.ts', 10),
      file('shared/orders/cart/cart.ts', 30),
      file('shared/orders/keys.ts', 20),
      file('infra/stacks/jobs.ts', 4),
      { path: 'infra/app.ts', text: 'without its end' },
    ]);
    expect(figures).toEqual([
      {
        ...{ folder: 'infra', files: 2, lines: 5, medianLines: 4 },
        largest: { path: 'infra/stacks/jobs.ts', lines: 4 },
      },
      {
        ...{ folder: 'shared/orders', files: 3, lines: 60, medianLines: 20 },
        largest: { path: 'shared/orders/cart/cart.ts', lines: 30 },
      },
      {
        ...{ folder: 'together', files: 5, lines: 65, medianLines: 10 },
        largest: { path: 'shared/orders/cart/cart.ts', lines: 30 },
      },
    ]);
  });

  it('leave out generated files, and files that are not in a folder', () => {
    const files = [file('shared/a/b.generated.ts', 9), file('vitest.config.ts', 9)];
    expect(houseFigures([...files, file('shared/a/c.md', 9)])).toMatchObject([{ files: 0 }]);
  });

  it.each([
    ['shared/orders/cart/cart.ts', 'shared/orders'],
    ['test/unit/orders/order.test.ts', 'test/unit'],
    ['functions/routes.ts', 'functions'],
    ['functions/partner-api/env.ts', 'functions'],
    ['scripts/cost/bill.ts', 'scripts'],
  ])('take %s as part of %s', (path, folder) => {
    expect(folderOf(path)).toBe(folder);
  });

  it('take the number in the middle', () => {
    expect([medianOf([]), medianOf([7]), medianOf([100, 1, 9]), medianOf([10, 2])]).toEqual([
      ...[0, 7, 9, 10],
    ]);
  });

  it('count circles and imports against the direction out of the report of lint', () => {
    const of = (category: string) => ({ category, message: 'no' });
    const diagnostics = [
      of('lint/suspicious/noImportCycles'),
      of('lint/suspicious/noImportCycles'),
      of('lint/style/noRestrictedImports'),
      of('format'),
    ];
    const summary = { unchanged: 900, diagnosticsNotPrinted: 0 };
    expect(importFigures({ summary, diagnostics })).toEqual({ circles: 2, againstDirection: 1 });
  });

  it.each([
    { unchanged: 0, diagnosticsNotPrinted: 0 },
    { unchanged: 900, diagnosticsNotPrinted: 3 },
  ])('are refused when lint saw no files, or left some out: %j', (summary) => {
    expect(() => importFigures({ summary, diagnostics: [] })).toThrow('all files');
  });
});

describe('the files of an example', () => {
  it('are those of its steps, each with its block', () => {
    const page = [
      ...['1. `a/b.ts`: one.', '', '```ts', "a('1');", '```', ''],
      ...['Some words about `c.ts`.', '', '```sh', 'npm test', '```', ''],
      ...['2. `c.md`: two.', '', '```md', '- `x`', '```', ''],
      ...['3. `d.ts`: a step without a block.', '4. `e.ts`: neither.', ''],
    ].join('\n');
    expect(exampleFilesOf(page)).toEqual([
      { path: 'a/b.ts', text: "a('1');\n" },
      { path: 'c.md', text: '- `x`\n' },
    ]);
  });
});
