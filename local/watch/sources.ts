import { type FSWatcher, readdirSync, watch } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** An editor that saves several files at once causes one batch. */
const QUIET_MILLISECONDS = 30;

/** All folders below a folder, with itself. */
const foldersIn = (folder: string): readonly string[] => [
  folder,
  ...readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name)),
];

/**
 * Reports changed files below folders of the project, and directly in its root, in batches. Paths are relative to the root.
 * Each folder has a watcher of its own: Node's recursive one loses a file that an editor replaces, on Linux.
 */
export function watchSources(
  root: string,
  folders: readonly string[],
  changed: (files: ReadonlySet<string>) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  let batch = new Set<string>();
  let timer: NodeJS.Timeout | undefined;

  const report = () => {
    addNew();
    const files = batch;
    batch = new Set();
    changed(files);
  };
  const add = (folder: string) => {
    const watcher = watch(folder, (_, name) => {
      batch.add(relative(root, join(folder, name ?? '')).replaceAll(sep, '/'));
      clearTimeout(timer);
      timer = setTimeout(report, QUIET_MILLISECONDS);
    });
    // A folder that is deleted takes its watcher along.
    watcher.on('error', () => watchers.delete(folder));
    watchers.set(folder, watcher);
  };
  const addNew = () => {
    const all = [root, ...folders.flatMap((folder) => foldersIn(join(root, folder)))];
    for (const folder of all.filter((each) => !watchers.has(each))) {
      add(folder);
    }
  };

  addNew();
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers.values()) {
      watcher.close();
    }
  };
}
