import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startService } from './service.ts';

declare module 'vitest' {
  interface ProvidedContext {
    serviceUrl: string;
    /** What the service's functions log. */
    logFile: string;
  }
}

/** One service for all integration tests that do not hold its clock; jobs run only when a test asks. */
export async function setup(project: TestProject) {
  const dir = mkdtempSync(join(tmpdir(), 'countersign-integration-'));
  const logFile = join(dir, 'functions.log');
  const service = await startService({
    COUNTERSIGN_LOG_FILE: logFile,
    COUNTERSIGN_SCHEDULES: 'off',
  });
  project.provide('serviceUrl', service.url);
  project.provide('logFile', logFile);
  return async () => {
    await service.stop();
    rmSync(dir, { recursive: true, force: true });
  };
}
