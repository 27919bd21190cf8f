import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The address of the module that exports a function's handler, by the function's folder. */
export type CodeOf = (folder: string) => string;

/** The functions as they are deployed. */
export const bundlesIn =
  (dir: string): CodeOf =>
  (folder) =>
    pathToFileURL(join(dir, folder, 'index.mjs')).href;

/** The functions as they are written: Node strips their types. */
export const sourcesIn =
  (root: string): CodeOf =>
  (folder) =>
    pathToFileURL(join(root, 'functions', folder, 'handler.ts')).href;
