import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { REGION } from '../../local/emulators/endpoints.ts';
import { type RunningService, startService } from './service.ts';
import { suiteDir } from './suite-record.ts';

/** Where test/setup/service-setup.ts keeps what a service has after its first start: that takes half a minute. */
export const seededIn = (suite: string): string => join(suite, 'seeded');
/** Folder of the one DynamoDB Local of a run, with a database for each service. */
export const databasesIn = (suite: string): string => join(suite, 'databases');
/** File with the address of that DynamoDB Local. */
export const endpointIn = (suite: string): string => join(suite, 'dynamodb-endpoint');

/** File of a database, as DynamoDB Local names it by access key and region. */
const databaseIn = (suite: string, accessKeyId: string): string =>
  join(databasesIn(suite), `${accessKeyId}_${REGION}.db`);
const keySchema = z.object({ accessKeyId: z.string() });
const keyFileIn = (dir: string): string => join(dir, 'dynamodb.json');
const keyOf = (dir: string) => keySchema.parse(JSON.parse(readFileSync(keyFileIn(dir), 'utf8')));

/** Gives a copy of the seeded folder a database of its own, with the same rows. */
function copyDatabase(suite: string, dir: string): void {
  const { accessKeyId: seeded } = keyOf(dir);
  const accessKeyId = randomBytes(16).toString('hex');
  copyFileSync(databaseIn(suite, seeded), databaseIn(suite, accessKeyId));
  writeFileSync(keyFileIn(dir), JSON.stringify({ accessKeyId }));
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'countersign-own-'));

/** A folder for a service's data, with the demo's in it if there are any yet, for the run's one DynamoDB Local. */
export function ownDataDir(dir = newDataDir()): string {
  const suite = suiteDir();
  if (suite !== undefined && existsSync(seededIn(suite))) {
    cpSync(seededIn(suite), dir, { recursive: true });
    copyDatabase(suite, dir);
  }
  return dir;
}

/** The same for a service that starts a DynamoDB Local of its own, as `npm start` does. */
export function standaloneDataDir(): string {
  const dir = newDataDir();
  const suite = suiteDir();
  if (suite !== undefined && existsSync(seededIn(suite))) {
    cpSync(seededIn(suite), dir, { recursive: true });
    const { accessKeyId } = keyOf(dir);
    mkdirSync(join(dir, 'dynamodb'), { recursive: true });
    copyFileSync(
      databaseIn(suite, accessKeyId),
      join(dir, 'dynamodb', basename(databaseIn(suite, accessKeyId))),
    );
  }
  return dir;
}

/** Lets a service use the one DynamoDB Local of this run: to start one each would take longer than most tests. */
export function sharedDynamoDb(): Readonly<Record<string, string>> {
  const suite = suiteDir();
  return suite !== undefined && existsSync(endpointIn(suite))
    ? { COUNTERSIGN_DYNAMODB_ENDPOINT: readFileSync(endpointIn(suite), 'utf8') }
    : {};
}

export interface OwnService extends RunningService {
  /** Where it keeps its data; gone when it is stopped. */
  readonly dir: string;
}

/** A service for one test file, whose clock, faults and settings are nobody else's. Jobs run only when asked to. */
export async function startOwnService(
  environment: Readonly<Record<string, string>> = {},
  folder = newDataDir(),
): Promise<OwnService> {
  const dir = ownDataDir(folder);
  const service = await startService({
    ...{ EPHEMERAL: '0', COUNTERSIGN_DATA_DIR: dir, COUNTERSIGN_SCHEDULES: 'off' },
    ...sharedDynamoDb(),
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
