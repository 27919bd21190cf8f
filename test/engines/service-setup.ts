import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startService } from './service.ts';
import { makeSuiteDir } from './suite-record.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serviceUrl: string;
    /** What the service's functions log. */
    logFile: string;
    /** Where the service keeps its data: what no answer shows is looked up there. */
    dataDir: string;
  }
}

/** One service for all integration tests that do not hold its clock; jobs run only when a test asks. */
export async function setup(project: TestProject) {
  const suite = makeSuiteDir();
  const dir = mkdtempSync(join(tmpdir(), 'countersign-integration-'));
  const logFile = join(suite, 'logs', 'functions.log');
  const dataDir = join(dir, 'data');
  const service = await startService({
    EPHEMERAL: '0',
    COUNTERSIGN_DATA_DIR: dataDir,
    COUNTERSIGN_LOG_FILE: logFile,
    COUNTERSIGN_SCHEDULES: 'off',
  });
  project.provide('serviceUrl', service.url);
  project.provide('logFile', logFile);
  project.provide('dataDir', dataDir);
  return async () => {
    await service.stop();
    rmSync(dir, { recursive: true, force: true });
    // Projects that come later have read it by now: all are torn down together, at the end.
    rmSync(suite, { recursive: true, force: true });
  };
}
