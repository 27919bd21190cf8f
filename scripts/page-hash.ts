import { buildSync } from 'esbuild';

/** The module of the SHA-256 that the link's page runs in browsers: they have none that reads a file piece by piece. */
export function pageHashModule(): string {
  const { outputFiles } = buildSync({
    stdin: {
      contents: "export { sha256 } from '@noble/hashes/sha2.js';",
      resolveDir: import.meta.dirname,
    },
    ...{ bundle: true, minify: true, write: false, format: 'iife', target: 'es2022' },
    ...{ globalName: 'hashes', legalComments: 'none', treeShaking: true },
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  return `/** SHA-256 of @noble/hashes (MIT) as \`hashes.sha256\`. Written by \`npm run page-hash\`. */\nexport const HASHES = ${JSON.stringify(text)};\n`;
}
