import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Builds the portal's files into a folder. */
export async function buildPortal(outDir: string): Promise<void> {
  // The build of React follows this variable; a build that a test starts would get the slow one.
  process.env['NODE_ENV'] = 'production';
  await build({ root, logLevel: 'warn', build: { outDir, emptyOutDir: true } });
}

// `node portal/build.ts OUTDIR` builds in a process of its own, for the local run and for a deployment.
if (import.meta.main) {
  await buildPortal(process.argv[2] ?? fileURLToPath(new URL('dist', import.meta.url)));
}
