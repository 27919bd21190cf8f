import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFile, exampleRouteFiles } from '../../scripts/example-route.ts';

const MOST_FILES = 5;
const GENERATED = ['docs/openapi.json', 'packages/client/api.generated.ts'];
/** The HTTP collection. */
const COLLECTION = 'docs/countersign.postman_collection.json';
/** The roles of every operation, for GET /v1/me. */
const OPERATIONS = 'shared/partners/operations.generated.ts';
/** The function of every route, for `system`. */
const SERVED = 'shared/system/served-routes.generated.ts';
const root = fileURLToPath(new URL('../..', import.meta.url));
const example = exampleRouteFiles();

/** Runs a package's command in a folder, and fails with its output. */
const run = (cwd: string, script: string, ...args: string[]) =>
  execFileSync(process.execPath, [script, ...args], { cwd, encoding: 'utf8', stdio: 'pipe' });
const bin = (...path: string[]) => join(root, 'node_modules', ...path);

const projectFiles = () =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && existsSync(join(root, file)));

/** A copy of the project, on the same packages. */
function copyProject(): string {
  const copy = mkdtempSync(join(tmpdir(), 'countersign-example-'));
  for (const file of projectFiles()) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(root, file), join(copy, file));
  }
  for (const modules of ['node_modules', 'scripts/client-types/node_modules']) {
    if (existsSync(join(root, modules))) {
      symlinkSync(join(root, modules), join(copy, modules));
    }
  }
  return copy;
}

/** Edits a list of routes as a person does: imports at the top, the route above the list, its name in it. */
function withRoute(routes: string, addition: string): string {
  const [imports = '', route = ''] = addition.split(/\n\n(?=export const )/);
  const [, name = ''] = /^export const (\w+)/.exec(route) ?? [];
  return `${imports}\n${routes}`.replace(
    /^(export const \w+Routes = \[\n)/m,
    (list) => `${route}\n${list}  ${name},\n`,
  );
}

function edited(path: string, before: string, addition: string): string {
  return path.endsWith('.api.ts')
    ? withRoute(before, addition)
    : before.replace('### Added\n\n', (heading) => `${heading}${addition}`);
}

function apply(copy: string, { path, text }: ExampleFile): void {
  const file = join(copy, path);
  writeFileSync(file, existsSync(file) ? edited(path, readFileSync(file, 'utf8'), text) : text);
}

/** Files that differ from the project's, or that it does not have. */
const touchedIn = (copy: string) =>
  execFileSync('git', ['ls-files', '-o'], { cwd: copy, encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '' && !/(^|\/)node_modules$/.test(file))
    .filter(
      (file) =>
        !existsSync(join(root, file)) ||
        !readFileSync(join(root, file)).equals(readFileSync(join(copy, file))),
    )
    .sort();

let copy: string;
beforeAll(() => {
  copy = copyProject();
  // A repository of its own, so that its files can be listed.
  execFileSync('git', ['init', '--quiet'], { cwd: copy });
  for (const file of example) {
    apply(copy, file);
  }
  run(copy, 'scripts/write-openapi.ts');
  run(copy, 'scripts/client-types/write-client-types.ts');
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('the example route of CONTRIBUTING.md', () => {
  it('touches at most five files by hand, and the generated contract', () => {
    const touched = touchedIn(copy);
    expect(touched).toEqual(
      [...example.map(({ path }) => path), ...GENERATED, COLLECTION, OPERATIONS, SERVED].sort(),
    );
    expect(touched.length - GENERATED.length - 3).toBeLessThanOrEqual(MOST_FILES);
  });

  it('is in the contract that is generated from it, and in its client', () => {
    const path = '/v1/customers/{customerTenantId}/orders/{orderId}/terms';
    expect(readFileSync(join(root, 'docs/openapi.json'), 'utf8')).not.toContain(path);
    for (const file of GENERATED) {
      expect(readFileSync(join(copy, file), 'utf8')).toContain(path);
    }
    const variables = path.replaceAll(/\{(\w+)\}/g, '{{$1}}');
    expect(readFileSync(join(copy, COLLECTION), 'utf8')).toContain(variables);
    expect(readFileSync(join(copy, OPERATIONS), 'utf8')).toContain('readOrderTerms:');
  });

  it('compiles, with its tests', () => {
    // Each checker more learns most types anew, for which no processor is free here.
    const tsc = bin('typescript', 'bin', 'tsc');
    expect(() => run(copy, tsc, '-p', '.', '--checkers', '1')).not.toThrow();
  });

  it('passes its unit test', () => {
    const unit = example.find(({ path }) => path.startsWith('test/unit/'))?.path ?? '';
    const report = run(copy, bin('vitest', 'vitest.mjs'), 'run', '--project', 'unit', unit);
    expect(report).toMatch(/Tests\s+.*2 passed/);
  });
});
