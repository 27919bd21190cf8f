import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AssemblyCache } from '../../../../local/assembly/cache.ts';

let dir: string;
let folder: string;
let assemblyCache: AssemblyCache;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-made-'));
  folder = join(dir, 'made');
  assemblyCache = new AssemblyCache(folder);
});
afterEach(() => rm(dir, { recursive: true, force: true }));

async function anAssembly(name: string, content: string): Promise<string> {
  const assembly = join(dir, name);
  await mkdir(join(assembly, 'asset'), { recursive: true });
  await writeFile(join(assembly, 'asset', 'index.mjs'), content);
  return assembly;
}
const contentOf = (assembly: string) => readFile(join(assembly, 'asset', 'index.mjs'), 'utf8');

describe('an assembly that was made before', () => {
  it('is copied to where it is wanted, and nothing is left there of another one', async () => {
    await assemblyCache.keep(await anAssembly('first', 'one'), 'a');
    const wanted = await anAssembly('wanted', 'old');
    await writeFile(join(wanted, 'old.json'), '{}');
    expect(await assemblyCache.copyTo(wanted, 'a')).toBe(true);
    expect([await contentOf(wanted), await readdir(wanted)]).toEqual(['one', ['asset']]);
  });

  it('is not there for another fingerprint, and what is there stays', async () => {
    await assemblyCache.keep(await anAssembly('first', 'one'), 'a');
    const wanted = await anAssembly('wanted', 'old');
    expect(await assemblyCache.copyTo(wanted, 'b')).toBe(false);
    expect(await contentOf(wanted)).toBe('old');
  });

  it('is kept once by many at the same time, whole', async () => {
    const same = await Promise.all(Array.from({ length: 5 }, (_, i) => anAssembly(`${i}`, 'one')));
    await Promise.all(same.map((assembly) => assemblyCache.keep(assembly, 'a')));
    expect(await readdir(folder)).toEqual(['a']);
    expect(await contentOf(join(folder, 'a'))).toBe('one');
  });

  it('is forgotten a day after it was asked for last', async () => {
    const dayAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of ['a', 'b']) {
      await assemblyCache.keep(await anAssembly(name, name), name);
      await utimes(join(folder, name), dayAgo, dayAgo);
    }
    await assemblyCache.copyTo(join(dir, 'wanted'), 'b');
    await assemblyCache.keep(await anAssembly('c', 'c'), 'c');
    expect((await readdir(folder)).sort()).toEqual(['b', 'c']);
  });
});
