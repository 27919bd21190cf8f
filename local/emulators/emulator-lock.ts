import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import * as z from 'zod';
import { writeStored } from '../common/json-store.ts';
import { StartupError } from '../common/startup-error.ts';

const run = promisify(execFile);
const lockSchema = z.object({ owner: z.number().int(), engine: z.number().int() });

/** Lock beside the data: the process that has it open, and the process of its emulator. */
const lockFile = (dataDir: string): string => join(dataDir, 'engine.json');

/** Reads the command line of a process; undefined if there is no such process. */
async function commandOf(pid: number): Promise<string | undefined> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ');
  } catch {
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
      stdout: '',
    }));
    return stdout.trim() || undefined;
  }
}

async function endEmulator(pid: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    process.kill(pid, signal);
    for (let tenths = 0; tenths < 50; tenths += 1) {
      if (!(await commandOf(pid))?.includes('DynamoDBLocal')) {
        return;
      }
      await pause(100);
    }
  }
}

/**
 * Makes sure that no other run has the data open. Ends an emulator that a killed run left behind. If the other run is
 * alive, this one refuses to start. A pid may belong to another process meanwhile, so the command line is checked too.
 */
export async function requireUnusedData(dataDir: string): Promise<void> {
  const text = await readFile(lockFile(dataDir), 'utf8').catch(() => undefined);
  const lock = text === undefined ? undefined : lockSchema.safeParse(parseOrNothing(text)).data;
  if (!lock) {
    return;
  }
  if (lock.owner !== process.pid && (await commandOf(lock.owner))?.includes('local/start')) {
    throw new StartupError(
      `${dataDir} is in use by process ${lock.owner}. Stop that process, or set COUNTERSIGN_DATA_DIR to another folder.`,
    );
  }
  if ((await commandOf(lock.engine))?.includes('DynamoDBLocal')) {
    await endEmulator(lock.engine);
  }
  await forgetEmulator(dataDir);
}

const parseOrNothing = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Records the emulator that has the data open, for the next start and for anyone who inspects the table. */
export async function rememberEmulator(
  dataDir: string | undefined,
  emulator: number,
  at: { readonly endpoint: string; readonly accessKeyId: string },
): Promise<void> {
  if (dataDir !== undefined) {
    await writeStored(lockFile(dataDir), { owner: process.pid, engine: emulator, ...at });
  }
}

export async function forgetEmulator(dataDir: string | undefined): Promise<void> {
  if (dataDir !== undefined) {
    await rm(lockFile(dataDir), { force: true });
  }
}
