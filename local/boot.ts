import type { Server } from 'node:http';
import type { Assembly } from './assembly/assembly.ts';
import { type Resolve, resolver } from './assembly/resolve.ts';
import { Clock } from './common/clock.ts';
import { freePort, holdPort, LOOPBACK, listenOn } from './common/free-port.ts';
import { type Emulators, startEmulators } from './emulators/emulators.ts';
import type { Identity } from './emulators/identity.ts';
import { withDownloadKey } from './front/download-key.ts';
import { startFront } from './front/start-front.ts';
import { readRoutes } from './gateway/api.ts';
import { authorizeByFunction } from './gateway/authorizer.ts';
import { readCors } from './gateway/cors.ts';
import { localRoutes } from './gateway/local-routes.ts';
import { createGateway, type Gateway } from './gateway/server.ts';
import { readTokenEndpoint } from './gateway/token-endpoint.ts';
import { portalSignIn } from './portal/sign-in.ts';
import { prepare } from './prepare.ts';
import { DeadLetters } from './runner/dead-letters.ts';
import type { LocalFunction } from './runner/function.ts';
import { readFunctions } from './runner/functions.ts';
import { readSchedules, Schedules } from './runner/schedules.ts';
import { readMappings } from './runner/streams/mappings.ts';
import { Streams } from './runner/streams/streams.ts';
import { seedOnce } from './seed/seed-once.ts';
import type { Settings } from './settings.ts';
import { memoryOf } from './telemetry/memory.ts';
import { type RunTelemetry, startTelemetry } from './telemetry/telemetry.ts';

export interface Service {
  readonly url: string;
  /** Path of the demo's download link, if it has one. */
  readonly link: string | undefined;
  readonly functions: readonly LocalFunction[];
  stop(): Promise<void>;
}

async function listen(server: Server, port: number, running: AsyncDisposableStack): Promise<void> {
  await listenOn(server, port);
  running.defer(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
}

/** Loads the demo data through a port of its own, so that the service opens only when the data is complete. */
async function fill(
  settings: Settings,
  gateway: Gateway,
  identity: Identity,
  progress: (what: string) => void,
  settle: () => Promise<void>,
): Promise<string | undefined> {
  const port = await freePort();
  await using seeding = new AsyncDisposableStack();
  await listen(createGateway(gateway), port, seeding);
  const loaded = (done: string) => progress(`Demo data: ${done}`);
  // Awaited here: the port closes when this function returns.
  return await seedOnce(settings, `http://${LOOPBACK}:${port}`, identity, loaded, settle);
}

interface Environment extends Pick<Awaited<ReturnType<typeof prepare>>, 'dynamodb' | 'codeOf'> {
  readonly assembly: Assembly;
  readonly resolve: Resolve;
  readonly emulators: Emulators;
  readonly telemetry: RunTelemetry['telemetry'];
}

/** Makes the functions of the stacks and starts what gives them a stream's records. */
async function startFunctions(
  { assembly, resolve, emulators, telemetry, dynamodb, codeOf }: Environment,
  { dataDir, timeoutFactor }: Settings,
  running: AsyncDisposableStack,
) {
  const surroundings = { ...emulators, timeoutFactor, codeOf };
  const functions = readFunctions(assembly, resolve, surroundings, telemetry);
  const { servicePrincipals, lambda } = emulators;
  const deadLetters = new DeadLetters(servicePrincipals, dataDir);
  lambda.serve(functions, deadLetters);
  running.defer(async () => {
    await Promise.all([...new Set(functions.values())].map((each) => each.stop()));
  });
  const mappings = readMappings(assembly, resolve, functions);
  const streams = new Streams(mappings, dynamodb, { servicePrincipals, deadLetters }, dataDir);
  await streams.start();
  running.defer(() => streams.stop());
  return { functions, deadLetters, streams };
}

async function start(
  given: Settings,
  running: AsyncDisposableStack,
  progress: (what: string) => void,
): Promise<Omit<Service, 'stop'>> {
  const { settings, downloadKey } = await withDownloadKey(given);
  const held = await holdPort(settings.port);
  running.defer(() => held.release());
  const { port } = held;
  const url = `http://${LOOPBACK}:${port}`;
  const bundling = settings.runsSources ? '' : ' bundling functions and portal,';
  progress(`Synthesizing the stacks,${bundling} starting DynamoDB Local`);
  const prepared = await prepare(settings, running);
  const { dynamodb, assembly, portal, portalBuilt } = prepared;
  const resolve = resolver(assembly, url);
  const parts = { assembly, resolve };
  progress('Starting storage, secrets and identity');
  const emulators = await startEmulators(parts, dynamodb, { ...settings, downloadKey }, running);
  const seen = startTelemetry(assembly, resolve, settings.logFile, emulators.servicePrincipals);
  running.defer(() => seen.logs.close());
  const { functions, deadLetters, streams } = await startFunctions(
    { ...parts, ...prepared, emulators, telemetry: seen.telemetry },
    settings,
    running,
  );
  const clock = new Clock();
  const schedules = new Schedules(
    readSchedules(assembly, resolve, functions),
    clock,
    emulators.servicePrincipals,
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
      memory: () => memoryOf(functions.values()),
      tokens: readTokenEndpoint(assembly, resolve, functions, emulators),
    }),
    served: seen.served,
  };
  const settle = () => streams.pauseFor(dynamodb.settle);
  const link = await fill(settings, gateway, emulators.identity, progress, settle);
  await portalBuilt;

  const behindFront = await startFront(parts, emulators, running);
  await held.release();
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
