import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));
const functions = join(root, 'functions');

/** Options of every bundle. A bundle is one ES module that Lambda loads as `index.handler`. */
const OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  target: 'node24',
  minify: true,
  sourcemap: true,
  // The map is for stack traces; with the sources in it, it would be four times the code.
  sourcesContent: false,
  // Some dependencies are CommonJS and call require() for Node's own modules.
  banner: {
    js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);",
  },
  // The SDK comes from the lockfile, not from whatever the runtime brings this week: nothing is external.
  alias: {
    '@aws-sdk/credential-provider-node': join(root, 'shared/platform/aws/lambda-credentials.ts'),
  },
  outExtension: { '.js': '.mjs' },
  absWorkingDir: root,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** The folders of functions/ that are functions. */
export const functionFolders = (): readonly string[] =>
  readdirSync(functions).filter((folder) => existsSync(join(functions, folder, 'handler.ts')));

/**
 * Bundles functions in one run of esbuild, which parses a file that many of them import once. Each bundle is
 * `index.mjs` in a folder of its function's name.
 */
export function bundleFunctions(folders: readonly string[], outdir: string): void {
  const { outputFiles } = buildSync({
    ...OPTIONS,
    entryPoints: folders.map((folder) => ({
      in: join(functions, folder, 'handler.ts'),
      out: join(folder, 'index'),
    })),
    outdir,
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    // Another process may read the bundle at this moment: it finds the old one or the new one, whole.
    const next = `${path}.${process.pid}`;
    writeFileSync(next, contents);
    renameSync(next, path);
  }
}

/** Maps name their sources relative to this folder, so it has the same place in every checkout. */
const BUNDLES = join(root, 'node_modules', '.cache', 'countersign-bundles');
let isBundled = false;

/** The code of a function. The first call bundles all functions; other stacks and stages take the same bundles. */
export function bundleOf(folder: string): Code {
  if (!isBundled) {
    bundleFunctions(functionFolders(), BUNDLES);
    isBundled = true;
  }
  return Code.fromAsset(join(BUNDLES, folder));
}

/** The source of a function in place of its bundle, for a stack that is neither deployed nor run. */
export const sourceOf = (folder: string): Code => Code.fromAsset(join(functions, folder));
