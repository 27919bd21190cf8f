import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * The traces that a run of the integration tests or of the nightly ones leaves for the tests after it (the project `suite`): logs of every service that it
 * started, the secrets that it saw, and which of its files ran. vitest.config.ts names the folder, for this process and
 * those that it starts; test/setup/service-setup.ts makes it, and deletes it when all is over.
 */
const FOLDER = 'COUNTERSIGN_SUITE_DIR';

/** The folder, if the integration tests are part of this run. */
export function suiteDir(): string | undefined {
  const dir = process.env[FOLDER];
  return dir !== undefined && existsSync(dir) ? dir : undefined;
}

export function makeSuiteDir(): string {
  const dir = process.env[FOLDER] ?? '';
  mkdirSync(join(dir, 'logs'), { recursive: true });
  return dir;
}

const readyIn = (dir: string): string => join(dir, 'ready');

/** Tells test workers that the service answers, or why it never will. */
export function tellReady(dir: string, problem: string): void {
  writeFileSync(`${readyIn(dir)}.new`, problem);
  renameSync(`${readyIn(dir)}.new`, readyIn(dir));
}

/** Waits until the service of this run answers. Throws what kept it from starting. */
export async function whenReady(): Promise<void> {
  const file = readyIn(suiteDir() ?? '');
  while (!existsSync(file)) {
    await pause(100);
  }
  const problem = readFileSync(file, 'utf8');
  if (problem !== '') {
    throw new Error(problem);
  }
}

let logs = 0;

/** Where a service that this process starts logs; nowhere outside of a run of the suite. */
export function nextLogFile(): string | undefined {
  const dir = suiteDir();
  logs += 1;
  return dir && join(dir, 'logs', `${process.pid}-${logs}.log`);
}

/** Keeps what IAM decided from one run to the next: .ci/run looks at the integration tests and at the nightly ones together. */
export const keptDecisionsDir = (): string | undefined => process.env['COUNTERSIGN_KEPT_DECISIONS'];

/** Where a service that this process starts tells what IAM decided; nowhere outside of a run of the suite. */
export function suiteDecisionsDir(): string | undefined {
  const dir = suiteDir();
  return dir && (keptDecisionsDir() ?? join(dir, 'decisions'));
}

/** Adds a line to what is known of this run; processes write to files of their own. */
export function record(what: 'ran' | 'secrets' | 'axe' | 'states', line: unknown): void {
  const dir = suiteDir();
  if (dir !== undefined) {
    appendFileSync(join(dir, `${what}-${process.pid}.jsonl`), `${JSON.stringify(line)}\n`);
  }
}
