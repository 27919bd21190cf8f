import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssembly } from './assembly/assembly.ts';
import { buildPortal, bundle, ROOT, synthesize } from './assembly/synthesize.ts';
import { LOOPBACK } from './common/free-port.ts';
import { makeDataDir } from './common/json-store.ts';
import { joinDynamoDb, startDynamoDb } from './emulators/dynamodb.ts';
import { requireUnusedData } from './emulators/emulator-lock.ts';
import { requireJava } from './emulators/java.ts';
import { PortalFiles } from './portal/portal-files.ts';
import { portalFromSources } from './portal/portal-sources.ts';
import { bundlesIn, sourcesIn } from './runner/code.ts';
import type { Settings } from './settings.ts';

/** Storage has another port at each start. Files of problem reports are posted there. */
const STORAGE = `http://${LOOPBACK}:*`;

/** Returns the folder of the builds: that of the data, or one that is deleted at the end. */
async function buildDir(
  dataDir: string | undefined,
  running: AsyncDisposableStack,
): Promise<string> {
  if (dataDir !== undefined) {
    await makeDataDir(dataDir);
    return dataDir;
  }
  const dir = await mkdtemp(join(tmpdir(), 'countersign-'));
  running.defer(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

/** Synthesizes the stacks, bundles functions and portal, and starts the database side by side: they do not need each other. */
export async function prepare(settings: Settings, running: AsyncDisposableStack) {
  const { dataDir, runsSources } = settings;
  const dir = await buildDir(dataDir, running);
  if (dataDir !== undefined) {
    await requireUnusedData(dataDir);
  }
  const [assemblyDir, bundlesDir] = [join(dir, 'cdk.out'), join(dir, 'bundles')];
  const portalDir = join(dir, 'portal');
  const filledFirst = settings.demo === 'full';
  const { dynamodbEndpoint: shared } = settings;
  const dynamodb =
    shared === undefined
      ? requireJava().then(() => startDynamoDb(dataDir, { filledFirst }))
      : joinDynamoDb(shared, dataDir);
  const built = Promise.allSettled([
    synthesize(settings, assemblyDir),
    runsSources ? undefined : bundle(bundlesDir),
  ]);
  // Nobody asks for a page before the service opens: what the demo data needs comes first.
  const portalBuilt = built.then(() => (runsSources ? undefined : buildPortal(portalDir)));
  const settled = portalBuilt.catch(() => undefined);
  running.defer(() => settled);
  const outcomes = [
    ...(await Promise.allSettled([dynamodb.then(({ stop }) => running.defer(stop))])),
    ...(await built),
  ];
  const failed = outcomes.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') {
    throw failed.reason;
  }
  return {
    dynamodb: await dynamodb,
    assembly: await readAssembly(assemblyDir),
    portal: runsSources
      ? await portalFromSources(ROOT, running)
      : new PortalFiles(portalDir, [STORAGE]),
    portalBuilt,
    codeOf: runsSources ? sourcesIn(ROOT) : bundlesIn(bundlesDir),
  };
}
