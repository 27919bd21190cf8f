import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  DynamoDBClient,
  DynamoDBServiceException,
  ListTablesCommand,
} from '@aws-sdk/client-dynamodb';
import { freePort, LOOPBACK } from '../common/free-port.ts';
import { StartupError } from '../common/startup-error.ts';
import { draftOf } from './draft.ts';
import { type EmulatorCredentials, emulatorCredentials } from './dynamodb-key.ts';
import { forgetEmulator, rememberEmulator } from './emulator-lock.ts';
import { REGION } from './endpoints.ts';

export interface DynamoDbEmulator {
  readonly endpoint: string;
  /** Without them, the emulator shows an empty database. */
  readonly credentials: EmulatorCredentials;
  readonly client: DynamoDBClient;
  /** Moves what was kept in memory to its folder. Nobody may use the emulator meanwhile. */
  settle(): Promise<void>;
  stop(): Promise<void>;
}

interface Place {
  readonly port: number;
  readonly endpoint: string;
  readonly credentials: EmulatorCredentials;
  readonly dataDir: string | undefined;
}

const WATCHDOG = fileURLToPath(new URL('./watchdog.ts', import.meta.url));
const LONGEST_START_MILLISECONDS = 120_000;
/**
 * Starts quickly: the emulator never runs long enough for the optimizing compiler to pay off. By itself, Java would take up
 * to a quarter of the machine's memory, and keep it.
 */
const JAVA_OPTIONS =
  '-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx768m -XX:MinHeapFreeRatio=20 -XX:MaxHeapFreeRatio=40';

const clientOf = (endpoint: string, credentials: EmulatorCredentials, maxAttempts: number) =>
  new DynamoDBClient({ endpoint, region: REGION, credentials, maxAttempts });

async function untilItAnswers(client: DynamoDBClient, watchdog: ChildProcess): Promise<void> {
  const end = Date.now() + LONGEST_START_MILLISECONDS;
  let last: unknown;
  while (watchdog.exitCode === null && Date.now() < end) {
    try {
      await client.send(new ListTablesCommand({}), { abortSignal: AbortSignal.timeout(5_000) });
      return;
    } catch (error) {
      // An answer with an error: the emulator cannot read its data.
      if (error instanceof DynamoDBServiceException) {
        throw error;
      }
      last = error;
      await pause(50);
    }
  }
  throw new Error(watchdog.exitCode === null ? String(last) : 'The emulator ended by itself.');
}

/** Starts the emulator on a port, with its data in a folder or in memory, and waits until it answers. */
async function launch(
  { port, endpoint, credentials, dataDir }: Place,
  path: string | undefined,
): Promise<() => Promise<void>> {
  const watchdog = spawn(process.execPath, [WATCHDOG, String(port), ...(path ? [path] : [])], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, JAVA_TOOL_OPTIONS: JAVA_OPTIONS, DDB_LOCAL_TELEMETRY: '0' },
  });
  const ended = once(watchdog, 'exit').then(() => []);
  const [line] = await Promise.race([once(createInterface(watchdog.stdout), 'line'), ended]);
  const stop = async () => {
    if (watchdog.exitCode === null) {
      const gone = once(watchdog, 'exit');
      watchdog.stdin.end();
      await gone;
    }
    await forgetEmulator(dataDir);
  };
  try {
    const { accessKeyId } = credentials;
    await rememberEmulator(dataDir, Number(line), { endpoint, accessKeyId });
    await untilItAnswers(clientOf(endpoint, credentials, 1), watchdog);
  } catch (error) {
    await stop();
    const where =
      dataDir === undefined
        ? ''
        : ` If this happens again, its data is damaged: move ${dataDir} away, or delete it, and start again.`;
    throw new StartupError(`DynamoDB Local does not answer (${String(error)}).${where}`);
  }
  return stop;
}

/** Uses DynamoDB Local that runs already. The tables belong to the folder's access key, and stay when the run ends. */
export async function joinDynamoDb(
  endpoint: string,
  dataDir: string | undefined,
): Promise<DynamoDbEmulator> {
  const credentials = await emulatorCredentials(dataDir);
  const { accessKeyId } = credentials;
  // Its process is nobody's to end but the one's that started it.
  await rememberEmulator(dataDir, process.pid, { endpoint, accessKeyId });
  return {
    endpoint,
    credentials,
    client: clientOf(endpoint, credentials, 3),
    settle: async () => undefined,
    stop: () => forgetEmulator(dataDir),
  };
}

/**
 * Starts DynamoDB Local, with its data in a folder or in memory. A folder that is `filledFirst` has its data in memory until
 * `settle` is called: filling it waits for the disk several times for each write.
 */
export async function startDynamoDb(
  dataDir: string | undefined,
  { filledFirst = false }: { readonly filledFirst?: boolean } = {},
): Promise<DynamoDbEmulator> {
  const port = await freePort();
  const endpoint = `http://${LOOPBACK}:${port}`;
  const path = dataDir === undefined ? undefined : join(dataDir, 'dynamodb');
  if (path !== undefined) {
    await mkdir(path, { recursive: true });
  }
  const draft = path !== undefined && filledFirst ? await draftOf(path) : undefined;
  const credentials = await emulatorCredentials(dataDir);
  const place = { port, endpoint, credentials, dataDir };
  let stop = await launch(place, draft?.path ?? path);
  return {
    endpoint,
    credentials,
    client: clientOf(endpoint, credentials, 3),
    settle: async () => {
      if (draft) {
        await stop();
        await draft.settle();
        stop = await launch(place, path);
      }
    },
    stop: async () => {
      await stop();
      await draft?.remove();
    },
  };
}
