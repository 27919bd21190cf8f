import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { exampleRouteFiles } from './example-route.ts';
import { houseFigures, importFigures } from './house/figures.ts';

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const RULES = ['suspicious/noImportCycles', 'style/noRestrictedImports'];

const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.ts'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const rows = houseFigures(files).map(({ folder, files, lines, medianLines, largest }) => [
  ...[folder, files, lines, medianLines, `${largest.lines} ${largest.path}`],
]);
const widths = [24, 7, 9, 8];
const line = (cells: readonly (string | number)[]) =>
  cells
    .map((cell, column) =>
      column === 0 ? `${cell}`.padEnd(widths[0] ?? 0) : `${cell}`.padStart(widths[column] ?? 0),
    )
    .join('  ');

// Lint exits with 1 when it finds something: its report says what.
const lint = spawnSync(
  process.execPath,
  [
    biome,
    'lint',
    ...RULES.map((rule) => `--only=${rule}`),
    '--reporter=json',
    '--max-diagnostics=none',
    '.',
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 },
);
const { circles, againstDirection } = importFigures(JSON.parse(lint.stdout));

process.stdout.write(
  `${[
    line(['folder', 'files', 'lines', 'median', 'largest']),
    ...rows.map(line),
    '',
    `import circles              ${circles}`,
    `imports against direction   ${againstDirection}`,
    `files of the example route  ${exampleRouteFiles().length} by hand`,
  ].join('\n')}\n`,
);
