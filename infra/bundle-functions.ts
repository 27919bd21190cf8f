import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
export const FUNCTIONS_DIR = join(root, 'functions');

/** Maps name their sources relative to this folder, so it has the same place in every checkout. */
export const BUNDLES_DIR = join(root, 'node_modules', '.cache', 'countersign-bundles');

/** Options of every bundle. A bundle is one ES module that Lambda loads as `index.handler`. */
const OPTIONS = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  target: 'node24',
  minify: true,
  // Korean sentences would be escaped to twice their size.
  charset: 'utf8',
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

const FONT = '@expo-google-fonts/noto-sans-kr';

/** Files of packages that a function reads while it runs. They lie beside its bundle where Node looks for the package. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  // The font's licence asks to go with it.
  statement: [`${FONT}/400Regular/NotoSansKR_400Regular.ttf`, `${FONT}/LICENSE_FONT`],
};

/** The folders of functions/ that are functions. */
export const functionFolders = (): readonly string[] =>
  readdirSync(FUNCTIONS_DIR).filter((folder) =>
    existsSync(join(FUNCTIONS_DIR, folder, 'handler.ts')),
  );

/**
 * Bundles functions in one run of esbuild, which parses a file that many of them import once. Each bundle is
 * `index.mjs` in a folder of its function's name.
 */
export function bundleFunctions(folders: readonly string[], outdir: string): void {
  const { outputFiles } = buildSync({
    ...OPTIONS,
    entryPoints: folders.map((folder) => ({
      in: join(FUNCTIONS_DIR, folder, 'handler.ts'),
      out: join(folder, 'index'),
    })),
    outdir,
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    writeWhole(path, contents);
  }
  for (const folder of folders) {
    for (const file of FILES[folder] ?? []) {
      const path = join('node_modules', file);
      writeWhole(join(outdir, folder, path), readFileSync(join(root, path)));
    }
  }
}

/** Another process may read the file at this moment: it finds the old one or the new one, whole. */
function writeWhole(path: string, contents: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const next = `${path}.${process.pid}`;
  writeFileSync(next, contents);
  renameSync(next, path);
}

// `node infra/bundle-functions.ts OUTDIR` bundles all functions without CDK, for the local run.
if (import.meta.main) {
  bundleFunctions(functionFolders(), process.argv[2] ?? BUNDLES_DIR);
}
