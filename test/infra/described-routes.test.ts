import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Functions that read their requests themselves: the click, whose start counts, and the one that shows the contract. */
const READ_THEMSELVES = ['open-link', 'system'];

async function filesOf(folder: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [`functions/${folder}/handler.ts`],
    outdir: 'unwritten',
    ...{ bundle: true, write: false, metafile: true, platform: 'node', format: 'esm' },
  });
  return Object.keys(metafile.inputs);
}

describe('bundles', () => {
  it.each(READ_THEMSELVES)('of %s hold no description of routes', async (folder) => {
    const files = await filesOf(folder);
    expect(files).toContain('shared/platform/http/lambda-handler.ts');
    expect(files.filter((file) => /\.api\.ts$|response-schemas\.ts$/.test(file))).toEqual([]);
  });
});
