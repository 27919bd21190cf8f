import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      /** A workspace of our own: what it is resolved to is a folder. */
      link: z.boolean().default(false),
      optionalDependencies: z.record(z.string(), z.string()).default({}),
    }),
  ),
});

const { packages } = lockfile.parse(JSON.parse(await readFile('package-lock.json', 'utf8')));

/** The folders in whose node_modules Node looks for what a package needs. */
function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/node_modules/');
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/`).concat('');
}

describe('the lock file', () => {
  it('names every platform of every package: npm 11 installs from no other', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !foldersAbove(path).some((folder) => packages[`${folder}node_modules/${name}`]),
      ),
    );
    expect(missing).toEqual([]);
    expect(Object.keys(packages)).toContain('node_modules/@biomejs/cli-win32-x64');
  });

  it('names no registry', () => {
    const addresses = Object.values(packages).flatMap(({ resolved, link }) =>
      resolved === undefined || link ? [] : [resolved],
    );
    expect(addresses).toEqual([]);
  });
});
