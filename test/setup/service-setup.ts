import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import * as z from 'zod';
import { keyFor } from '../../local/seed/make.ts';
import { startDynamoDb } from './dynamodb.ts';
import {
  databasesIn,
  endpointIn,
  type OwnService,
  seededIn,
  sharedDynamoDb,
  startOwnService,
} from './own-service.ts';
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

/** Keys of the product that most tests buy, beside the demo's. */
const MORE_KEYS = 400;
const token = z.object({ access_token: z.string() });

async function addKeys(url: string): Promise<void> {
  const asked = await fetch(`${url}/_local/token`, {
    method: 'POST',
    body: '{"roles":["operator"]}',
  });
  const { access_token } = token.parse(await asked.json());
  for (const version of ['2025', '2022']) {
    const keys = Array.from({ length: MORE_KEYS }, (_, index) => keyFor(`${version} ${index}`));
    const { status } = await fetch(`${url}/v1/operator/keypools`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${access_token}` },
      body: JSON.stringify({ productId: 'DG7GMGF0DVT7', version, keys }),
    });
    if (status !== 201) {
      throw new Error(`Keys were not taken: ${status}.`);
    }
  }
}

/** Fills a folder with the demo's data, once for all services of these tests; returns the service that has it. */
async function seed(suite: string, logFile: string): Promise<OwnService> {
  const dir = seededIn(suite);
  const service = await startService({
    ...{ EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off' },
    ...sharedDynamoDb(),
    COUNTERSIGN_LOG_FILE: logFile,
  });
  await addKeys(service.url);
  return { ...service, dir };
}

/** The service of the nightly tests. The folder stays as it was filled: services of their own begin with a copy. */
async function serviceBeside(seeded: OwnService, logFile: string): Promise<OwnService> {
  await seeded.stop();
  return startOwnService({ COUNTERSIGN_LOG_FILE: logFile });
}

/** One service for all integration tests that do not hold its clock; jobs run only when a test asks. */
export async function setup(project: TestProject) {
  const suite = makeSuiteDir();
  mkdirSync(databasesIn(suite));
  const engine = await startDynamoDb(databasesIn(suite));
  writeFileSync(endpointIn(suite), engine.endpoint);
  const logFile = join(suite, 'logs', 'functions.log');
  const seeded = await seed(suite, logFile);
  const service = project.name === 'nightly' ? await serviceBeside(seeded, logFile) : seeded;
  project.provide('serviceUrl', service.url);
  project.provide('logFile', logFile);
  project.provide('dataDir', service.dir);
  return async () => {
    await service.stop();
    await engine.stop();
    // Projects that come later have read it by now: all are torn down together, at the end.
    rmSync(suite, { recursive: true, force: true });
  };
}
