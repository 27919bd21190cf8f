import * as z from 'zod';

/** Source file of the project. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Size of the source below one folder. */
export interface FolderFigures {
  readonly folder: string;
  readonly files: number;
  readonly lines: number;
  readonly medianLines: number;
  readonly largest: { readonly path: string; readonly lines: number };
}

const linesOf = ({ text }: SourceFile): number =>
  text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** Half of the numbers are at most this: of an even number of them, the upper of the two in the middle. */
export const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Folders whose rooms are listed one by one. */
const SPLIT = ['shared', 'test'];

/** `shared/orders` of `shared/orders/cart/cart.ts`, and `infra` of `infra/stacks/jobs.ts`. */
export function folderOf(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/');
  return SPLIT.includes(first) && rest.length > 0 ? `${first}/${second}` : first;
}

function figuresOf(folder: string, files: readonly SourceFile[]): FolderFigures {
  const sizes = files
    .map((file) => ({ path: file.path, lines: linesOf(file) }))
    .toSorted((a, b) => b.lines - a.lines);
  return {
    folder,
    files: sizes.length,
    lines: sizes.reduce((sum, { lines }) => sum + lines, 0),
    medianLines: medianOf(sizes.map(({ lines }) => lines)),
    largest: sizes[0] ?? { path: '', lines: 0 },
  };
}

/** Figures of each folder, in the order of their names, and of all folders together. */
export function houseFigures(files: readonly SourceFile[]): readonly FolderFigures[] {
  const source = files.filter(
    ({ path }) => path.endsWith('.ts') && path.includes('/') && !path.endsWith('.generated.ts'),
  );
  const folders = Map.groupBy(source, ({ path }) => folderOf(path));
  return [
    ...[...folders].map(([folder, own]) => figuresOf(folder, own)).toSorted(byFolder),
    figuresOf('together', source),
  ];
}

const byFolder = (a: FolderFigures, b: FolderFigures): number => (a.folder < b.folder ? -1 : 1);

const lintReport = z.object({
  summary: z.object({ unchanged: z.number(), diagnosticsNotPrinted: z.number() }),
  diagnostics: z.array(z.object({ category: z.string() })),
});

/** Offences against the directions of imports, as lint counts them. */
export function importFigures(report: unknown) {
  const { summary, diagnostics } = lintReport.parse(report);
  if (summary.unchanged === 0 || summary.diagnosticsNotPrinted > 0) {
    throw new Error('Lint did not report on all files.');
  }
  const count = (rule: string) =>
    diagnostics.filter(({ category }) => category.endsWith(`/${rule}`)).length;
  return { circles: count('noImportCycles'), againstDirection: count('noRestrictedImports') };
}
