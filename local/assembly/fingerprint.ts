import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';

/** All that the stacks and their bundles are made of. Of packages the lock file tells the versions. */
const FOLDERS = ['functions', 'infra', 'shared'] as const;
const FILES = ['cdk.json', 'docs/openapi.json', 'package-lock.json', 'tsconfig.json'] as const;

async function filesOf(root: string): Promise<readonly string[]> {
  const inFolders = await Promise.all(
    FOLDERS.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name));
    }),
  );
  return [...inFolders.flat(), ...FILES.map((file) => join(root, file))].sort();
}

/** The same for the same sources and settings, and for nothing else. */
export async function fingerprintOf(
  root: string,
  { stage, strictDownloads, identity }: Pick<Settings, 'stage' | 'strictDownloads' | 'identity'>,
): Promise<string> {
  const files = await filesOf(root);
  const contents = await Promise.all(files.map((file) => readFile(file)));
  const hash = createHash('sha256').update(
    JSON.stringify([stage, strictDownloads, identity, process.version]),
  );
  for (const [index, file] of files.entries()) {
    const content = contents[index] ?? '';
    hash.update(JSON.stringify([file.slice(root.length), content.length])).update(content);
  }
  return hash.digest('hex');
}
