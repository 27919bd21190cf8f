import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
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

const require = createRequire(import.meta.url);
/** These packages export code alone; their fonts lie beside its folder. */
const KOREAN = join(dirname(require.resolve('@embedpdf/fonts-kr')), '..');
const LATIN = join(dirname(require.resolve('@embedpdf/fonts-latin')), '..');

/** Files that a function reads while it runs, by their place beside its bundle. */
const FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  statement: {
    'fonts/NotoSansKR-Regular.otf': join(KOREAN, 'fonts', 'NotoSansKR-Regular.otf'),
    'fonts/NotoSans-Regular.ttf': join(LATIN, 'fonts', 'NotoSans-Regular.ttf'),
    // The fonts' licence asks to go with them. It is the same for both.
    'fonts/LICENSE': join(KOREAN, 'LICENSE'),
  },
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
    for (const [place, file] of Object.entries(FILES[folder] ?? {})) {
      writeWhole(join(outdir, folder, place), readFileSync(file));
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
