import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { exampleRouteFiles } from '../../scripts/example-route.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const exists = (path: string) => existsSync(join(root, path));

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md', { cwd: root })];
/** Pages beside them, which no index lists. */
const others = [
  'SECURITY.md',
  'CHANGELOG.md',
  ...globSync(['docs/threats/*.md', 'portal/*.md', 'packages/*/*.md'], { cwd: root }),
];
const decisions = globSync('docs/adr/*.md', { cwd: root });

/** Files that a page names in `code`. What the example route adds is not there yet. */
const FILE = /`((?:cli|functions|infra|local|scripts|shared|test)\/[\w./-]+\.(?:ts|json))`/g;
const example = new Set(exampleRouteFiles().map(({ path }) => path));
const filesOf = (page: string) =>
  [...read(page).matchAll(FILE)].map(([, file = '']) => file).filter((file) => !example.has(file));

/** Addresses of headings, as Markdown viewers make them. */
const headingsOf = (page: string) =>
  [...read(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );

const withoutCode = (text: string) =>
  text.replace(/^ *```.*?^ *```$/gms, '').replace(/`[^`]*`/g, '');
const linksOf = (page: string) =>
  [...withoutCode(read(page)).matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].map(
    ([, path = '', heading]) => ({
      path: path === '' ? page : join(dirname(page), path),
      heading,
    }),
  );

describe('the documentation', () => {
  it('is seen by these tests', () => {
    expect(pages.length).toBeGreaterThan(15);
    expect(filesOf('docs/logs.md').length).toBeGreaterThan(10);
    expect(linksOf('README.md').length).toBeGreaterThan(20);
    expect(headingsOf('docs/portal-developer.md')).toContain('refund-requests');
  });

  it.each([...pages, ...others.filter((page) => page !== 'CHANGELOG.md')])(
    '%s names only files that exist',
    (page) => {
      expect(filesOf(page).filter((file) => !exists(file))).toEqual([]);
    },
  );

  it.each([...pages, ...others, ...decisions])('%s links only to what exists', (page) => {
    const broken = linksOf(page).filter(
      ({ path, heading }) =>
        !exists(path) || (heading !== undefined && !headingsOf(path).includes(heading)),
    );
    expect(broken).toEqual([]);
  });

  it('has every page in its index, and every decision in theirs', () => {
    const listed = linksOf('docs/README.md').map(({ path }) => path);
    expect(pages.filter((page) => page.startsWith('docs/') && !listed.includes(page))).toEqual([
      'docs/README.md',
    ]);
    const decided = linksOf('docs/adr/README.md').map(({ path }) => path);
    expect(decisions.filter((page) => !decided.includes(page))).toEqual(['docs/adr/README.md']);
    expect(decided).toEqual(decided.toSorted());
  });

  it('has a README that fits on a page or two', () => {
    expect(read('README.md').split('\n').length).toBeLessThan(150);
  });
});
