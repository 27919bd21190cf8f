import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort, LOOPBACK } from '../../local/common/free-port.ts';
import { messageOf } from '../../local/common/startup-error.ts';
import { addKeys } from './add-keys.ts';
import { startDynamoDb } from './dynamodb.ts';
import {
  databasesIn,
  endpointIn,
  newDataDir,
  type OwnService,
  seededIn,
  sharedDynamoDb,
  startOwnService,
} from './own-service.ts';
import { startService } from './service.ts';
import { makeSuiteDir, tellReady } from './suite-record.ts';

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

interface Place {
  readonly port: number;
  readonly logFile: string;
  readonly dataDir: string;
}

/** Fills a folder with the demo's data, once for all services of these tests; returns the service that has it. */
async function seed(suite: string, { port, logFile }: Place): Promise<OwnService> {
  const dir = seededIn(suite);
  const service = await startService({
    ...{ EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off' },
    ...sharedDynamoDb(),
    ...{ PORT: String(port), COUNTERSIGN_LOG_FILE: logFile },
  });
  await addKeys(service.url, MORE_KEYS);
  return { ...service, dir };
}

/** The service of the nightly tests. The folder stays as it was filled: services of their own begin with a copy. */
async function serviceBeside(seeded: OwnService, { port, logFile, dataDir }: Place) {
  await seeded.stop();
  return startOwnService({ PORT: String(port), COUNTERSIGN_LOG_FILE: logFile }, dataDir);
}

async function start(suite: string, place: Place): Promise<AsyncDisposableStack> {
  await using running = new AsyncDisposableStack();
  const engine = await startDynamoDb(databasesIn(suite));
  running.defer(engine.stop);
  writeFileSync(endpointIn(suite), engine.endpoint);
  const seeded = await seed(suite, place);
  const service = place.dataDir === seededIn(suite) ? seeded : await serviceBeside(seeded, place);
  running.defer(service.stop);
  return running.move();
}

/**
 * One service for all integration tests that do not hold its clock; jobs run only when a test asks. It starts while the tests
 * of other layers run: test/setup/service-ready.ts lets those that need it wait.
 */
export async function setup(project: TestProject) {
  const suite = makeSuiteDir();
  mkdirSync(databasesIn(suite));
  const place = {
    port: await freePort(),
    logFile: join(suite, 'logs', 'functions.log'),
    dataDir: project.name === 'nightly' ? newDataDir() : seededIn(suite),
  };
  project.provide('serviceUrl', `http://${LOOPBACK}:${place.port}`);
  project.provide('logFile', place.logFile);
  project.provide('dataDir', place.dataDir);
  const starting = start(suite, place);
  const told = starting.then(
    () => tellReady(suite, ''),
    (error: unknown) => tellReady(suite, messageOf(error)),
  );
  return async () => {
    await told;
    await (await starting.catch(() => undefined))?.disposeAsync();
    // Projects that come later have read it by now: all are torn down together, at the end.
    rmSync(suite, { recursive: true, force: true });
  };
}
