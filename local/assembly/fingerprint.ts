import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { ImportGraph } from './import-graph.ts';

/** Sources of the bundles. The lock file names the versions of packages. */
const BUNDLED = ['functions', 'shared'] as const;
const BUNDLED_FILES = ['infra/bundle-functions.ts', 'docs/openapi.json'] as const;
/** Sources of the portal. */
const PORTAL = ['portal/src', 'portal/reference', 'portal/public', 'packages/client'] as const;
const PORTAL_FILES = [
  ...[
    'portal/index.html',
    'portal/docs.html',
    'portal/vite.config.ts',
    'portal/build.ts',
    'portal/package.json',
  ],
  'portal/tsconfig.json',
] as const;
const ALWAYS = ['package-lock.json', 'tsconfig.json'] as const;
const APP = 'infra/app.ts';

export type StageSettings = Pick<Settings, 'stage' | 'strictDownloads' | 'identity' | 'settings'>;

/**
 * Files that the templates are made of: the CDK app, the schemas of the functions' variables, and the routes. A route stands
 * in its `.api.ts`; what that imports of its feature is code that runs, which no template shows.
 */
export function templateSources(root: string, graph = new ImportGraph(root)): readonly string[] {
  const sources = graph.filesOf(
    APP,
    (from, to) => !from.endsWith('.api.ts') || to.startsWith('shared/platform/'),
  );
  return [...sources, 'cdk.json', ...ALWAYS].filter((file) => existsSync(join(root, file))).sort();
}

/** All files of some folders, and some by name. */
async function filesOf(
  root: string,
  folders: readonly string[],
  files: readonly string[],
): Promise<readonly string[]> {
  const inFolders = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
    }),
  );
  return [...inFolders.flat(), ...files, ...ALWAYS].sort();
}

async function hashOf(root: string, files: readonly string[], settings: unknown): Promise<string> {
  const contents = await Promise.all(files.map((file) => readFile(join(root, file))));
  const hash = createHash('sha256').update(JSON.stringify([settings, process.version]));
  for (const [index, file] of files.entries()) {
    const content = contents[index] ?? '';
    hash.update(JSON.stringify([file, content.length])).update(content);
  }
  return hash.digest('hex');
}

/** The same for templates of the same sources and settings, and for no others. */
export const templatesFingerprint = (
  root: string,
  { stage, strictDownloads, identity, settings }: StageSettings,
): Promise<string> =>
  hashOf(root, templateSources(root), [stage, strictDownloads, identity, settings]);

/** The same for bundles of the same sources, and for no others. */
export const bundlesFingerprint = async (root: string): Promise<string> =>
  hashOf(root, await filesOf(root, BUNDLED, BUNDLED_FILES), []);

/** The same for portals of the same sources, and for no others. */
export const portalFingerprint = async (root: string): Promise<string> =>
  hashOf(root, await filesOf(root, PORTAL, PORTAL_FILES), []);
