import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningService, startService } from './service.ts';
import { suiteDir } from './suite-record.ts';

/** Where test/setup/service-setup.ts keeps what a service has after its first start: that takes half a minute. */
export const seededIn = (suite: string): string => join(suite, 'seeded');

/** A new folder for a service's data, with the demo's in it if there are any yet. */
export function ownDataDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-own-'));
  const suite = suiteDir();
  if (suite !== undefined && existsSync(seededIn(suite))) {
    cpSync(seededIn(suite), dir, { recursive: true });
  }
  return dir;
}

export interface OwnService extends RunningService {
  /** Where it keeps its data; gone when it is stopped. */
  readonly dir: string;
}

/** A service for one test file, whose clock, faults and settings are nobody else's. Jobs run only when asked to. */
export async function startOwnService(
  environment: Readonly<Record<string, string>> = {},
): Promise<OwnService> {
  const dir = ownDataDir();
  const service = await startService({
    ...{ EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off' },
    ...environment,
  });
  return {
    ...service,
    dir,
    stop: async () => {
      await service.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
