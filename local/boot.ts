import { mkdtemp, rm } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAssembly } from './assembly/assembly.ts';
import { resolver } from './assembly/resolve.ts';
import { buildPortal, bundle, ROOT, synthesize } from './assembly/synthesize.ts';
import { Clock } from './common/clock.ts';
import { freePort, LOOPBACK } from './common/free-port.ts';
import { makeDataDir } from './common/json-store.ts';
import { startDynamoDb } from './emulators/dynamodb.ts';
import { requireUnusedData } from './emulators/emulator-lock.ts';
import { startEmulators } from './emulators/emulators.ts';
import type { Identity } from './emulators/identity.ts';
import { requireJava } from './emulators/java.ts';
import { withDownloadKey } from './front/download-key.ts';
import { startFront } from './front/start-front.ts';
import { readRoutes } from './gateway/api.ts';
import { authorizeByFunction } from './gateway/authorizer.ts';
import { readCors } from './gateway/cors.ts';
import { localRoutes } from './gateway/local-routes.ts';
import { createGateway, type Gateway } from './gateway/server.ts';
import { readTokenEndpoint } from './gateway/token-endpoint.ts';
import { PortalFiles } from './portal/portal-files.ts';
import { portalFromSources } from './portal/portal-sources.ts';
import { portalSignIn } from './portal/sign-in.ts';
import { bundlesIn, sourcesIn } from './runner/code.ts';
import { DeadLetters } from './runner/dead-letters.ts';
import type { LocalFunction } from './runner/function.ts';
import { readFunctions } from './runner/functions.ts';
import { readSchedules, Schedules } from './runner/schedules.ts';
import { readMappings } from './runner/streams/mappings.ts';
import { startStreams } from './runner/streams/streams.ts';
import { seedOnce } from './seed/seed-once.ts';
import type { Settings } from './settings.ts';
import { startTelemetry } from './telemetry/telemetry.ts';

/** Storage has another port at each start. Files of problem reports are posted there. */
const STORAGE = `http://${LOOPBACK}:*`;

export interface Service {
  readonly url: string;
  /** Path of the demo's download link, if it has one. */
  readonly link: string | undefined;
  readonly functions: readonly LocalFunction[];
  stop(): Promise<void>;
}

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

async function listen(server: Server, port: number, running: AsyncDisposableStack): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  running.defer(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
}

/** Synthesizes the stacks, bundles functions and portal, and starts the database side by side: they do not need each other. */
async function prepare(settings: Settings, running: AsyncDisposableStack) {
  const { dataDir, runsSources } = settings;
  const dir = await buildDir(dataDir, running);
  if (dataDir !== undefined) {
    await requireUnusedData(dataDir);
  }
  const [assemblyDir, bundlesDir] = [join(dir, 'cdk.out'), join(dir, 'bundles')];
  const portalDir = join(dir, 'portal');
  const dynamodb = requireJava().then(() => startDynamoDb(dataDir));
  // Nobody asks for a page before the service opens, and the demo data waits for the disk most of its time.
  const portalBuilt = runsSources ? Promise.resolve() : buildPortal(portalDir);
  const settled = portalBuilt.catch(() => undefined);
  running.defer(() => settled);
  const outcomes = await Promise.allSettled([
    dynamodb.then(({ stop }) => running.defer(stop)),
    synthesize(settings, assemblyDir),
    runsSources ? undefined : bundle(bundlesDir),
  ]);
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

/** Loads the demo data through a port of its own, so that the service opens only when the data is complete. */
async function fill(
  settings: Settings,
  gateway: Gateway,
  identity: Identity,
  progress: (what: string) => void,
): Promise<string | undefined> {
  const port = await freePort();
  await using seeding = new AsyncDisposableStack();
  await listen(createGateway(gateway), port, seeding);
  const loaded = (done: string) => progress(`Demo data: ${done}`);
  // Awaited here: the port closes when this function returns.
  return await seedOnce(settings, `http://${LOOPBACK}:${port}`, identity, loaded);
}

async function start(
  given: Settings,
  running: AsyncDisposableStack,
  progress: (what: string) => void,
): Promise<Omit<Service, 'stop'>> {
  const { settings, downloadKey } = await withDownloadKey(given);
  const { dataDir, timeoutFactor } = settings;
  const port = await freePort(settings.port);
  const url = `http://${LOOPBACK}:${port}`;
  const bundling = settings.runsSources ? '' : ' bundling functions and portal,';
  progress(`Synthesizing the stacks,${bundling} starting DynamoDB Local`);
  const { dynamodb, assembly, portal, portalBuilt, codeOf } = await prepare(settings, running);
  const resolve = resolver(assembly, url);
  const parts = { assembly, resolve };
  progress('Starting storage, secrets and identity');
  const emulators = await startEmulators(parts, dynamodb, { ...settings, downloadKey }, running);
  const seen = startTelemetry(assembly, resolve, settings.logFile, emulators.servicePrincipals);
  running.defer(() => seen.logs.close());
  const surroundings = { ...emulators, timeoutFactor, codeOf };
  const functions = readFunctions(assembly, resolve, surroundings, seen.telemetry);
  const deadLetters = new DeadLetters(emulators.servicePrincipals, dataDir);
  emulators.lambda.serve(functions, deadLetters);
  running.defer(async () => {
    await Promise.all([...new Set(functions.values())].map((each) => each.stop()));
  });

  const streams = readMappings(assembly, resolve, functions);
  const { servicePrincipals } = emulators;
  running.defer(await startStreams(streams, dynamodb, { servicePrincipals, deadLetters }, dataDir));

  const clock = new Clock();
  const schedules = new Schedules(
    readSchedules(assembly, resolve, functions),
    clock,
    servicePrincipals,
    deadLetters,
  );
  const gateway = {
    routes: readRoutes(assembly, resolve, functions),
    cors: readCors(assembly, resolve),
    authorize: authorizeByFunction(),
    clock,
    portal,
    signIn: portalSignIn(emulators.identity),
    local: localRoutes({
      ...{ ...emulators, ...seen, clock, schedules, deadLetters },
      tokens: readTokenEndpoint(assembly, resolve, functions, emulators),
    }),
    served: seen.served,
  };
  const link = await fill(settings, gateway, emulators.identity, progress);
  await portalBuilt;

  const behindFront = await startFront(parts, emulators, running);
  await listen(createGateway(gateway, behindFront), port, running);
  if (settings.schedules) {
    schedules.start();
    running.defer(() => schedules.stop());
  }
  return { url, link, functions: [...new Set(functions.values())] };
}

/** Boots the service from its own stacks. Everything that was started is stopped at the end, or when the start fails. */
export async function boot(settings: Settings, progress: (what: string) => void): Promise<Service> {
  const running = new AsyncDisposableStack();
  try {
    const started = await start(settings, running, progress);
    return { ...started, stop: () => running.disposeAsync() };
  } catch (error) {
    await running.disposeAsync();
    throw error;
  }
}
