import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'node:path/posix';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { bundleFunctions, functionFolders } from '#infra/bundle-functions.ts';

/** The click waits for its function to load. */
const LARGEST_CLICK_BYTES = 250 * 1024;
const BUNDLED = ['open-link', 'reconcile-downloads', 'statement'];
const mapSchema = z.strictObject({
  ...{ version: z.literal(3), mappings: z.string(), names: z.array(z.string()) },
  sources: z.array(z.string()),
});

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'countersign-bundles-'));
  bundleFunctions(BUNDLED, dir);
});
afterAll(() => rm(dir, { recursive: true, force: true }));

const read = (...path: string[]) => readFile(join(dir, ...path), 'utf8');

describe('bundles of functions', () => {
  it('are made of every folder that has a handler', () => {
    expect(functionFolders()).toEqual(expect.arrayContaining(BUNDLED));
  });

  it.each(BUNDLED)('are one file that imports Node alone: %s', async (folder) => {
    const code = await read(folder, 'index.mjs');
    const imported = [...code.matchAll(/\bfrom\s?["']([\w@./:-]+)["']/g)].map(
      ([, name = '']) => name,
    );
    expect(imported).toContain('node:module');
    expect(imported.filter((name) => !isBuiltin(name))).toEqual([]);
    expect(code).toMatch(/export\{[^}]*\bas handler\b/);
  });

  it.each(BUNDLED)('take credentials from the environment and nowhere else: %s', async (folder) => {
    const { sources } = mapSchema.parse(JSON.parse(await read(folder, 'index.mjs.map')));
    expect(sources.map((source) => parse(source).base)).toContain('handler.ts');
    expect(sources.filter((source) => source.includes('credential-provider-node'))).toEqual([]);
  });

  it('have the fonts of statements beside them, and their licence', async () => {
    const fonts = await readdir(join(dir, 'statement', 'fonts'));
    expect(fonts.sort()).toEqual(['LICENSE', 'NotoSans-Regular.ttf', 'NotoSansKR-Regular.otf']);
    expect(await read('statement', 'fonts', 'LICENSE')).toContain('SIL OPEN FONT LICENSE');
    for (const file of ['NotoSans-Regular.ttf', 'NotoSansKR-Regular.otf']) {
      expect(await read('statement', 'index.mjs')).toContain(file);
    }
  });

  it('keep the click small', async () => {
    const { size } = await stat(join(dir, 'open-link', 'index.mjs'));
    expect(size).toBeLessThan(LARGEST_CLICK_BYTES);
  });
});
