import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { messageOf, StartupError } from './startup-error.ts';

const damaged = (file: string, why: string): StartupError =>
  new StartupError(
    `${file} is damaged (${why}). Move ${dirname(file)} away, or delete it: the next start makes a new one.`,
  );

/** Reads the value that an earlier run stored in a file; undefined if there is no file. */
export async function readStored<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Promise<z.output<Schema> | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') {
      return undefined;
    }
    throw damaged(file, error.message);
  });
  if (text === undefined) {
    return undefined;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw damaged(file, messageOf(error).split('\n')[0] ?? 'unreadable');
  }
}

/** Stores a value for the next run, whole or not at all: a run may be killed while it writes. Only the owner may read the file. */
export async function writeStored(file: string, value: unknown): Promise<void> {
  const next = `${file}.next`;
  await writeFile(next, JSON.stringify(value), { mode: 0o600 });
  await rename(next, file);
}

export async function makeDataDir(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
  } catch (error) {
    throw new StartupError(
      `${dataDir} cannot be used for data (${messageOf(error)}). Set COUNTERSIGN_DATA_DIR to another folder.`,
    );
  }
}
