import { access, copyFile, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Files in memory, on Linux. */
const MEMORY = '/dev/shm';

/** A folder in memory, for data that belongs into another folder when it is complete. */
export interface Draft {
  readonly path: string;
  /** Puts each file into its folder, whole or not at all. */
  settle(): Promise<void>;
  remove(): Promise<void>;
}

async function copyWhole(from: string, to: string): Promise<void> {
  const part = `${to}.part`;
  await copyFile(from, part);
  const file = await open(part, 'r+');
  await file.sync();
  await file.close();
  await rename(part, to);
}

/** Returns a draft of a folder that is still empty; undefined if it has files, or the machine keeps none in memory. */
export async function draftOf(folder: string, memory = MEMORY): Promise<Draft | undefined> {
  const hasMemory = await access(memory).then(
    () => true,
    () => false,
  );
  if (!hasMemory || (await readdir(folder)).some((name) => name.endsWith('.db'))) {
    return undefined;
  }
  const path = await mkdtemp(join(memory, 'countersign-'));
  const remove = () => rm(path, { recursive: true, force: true });
  return {
    path,
    remove,
    settle: async () => {
      for (const name of await readdir(path)) {
        await copyWhole(join(path, name), join(folder, name));
      }
      await remove();
    },
  };
}
