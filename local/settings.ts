import { join, resolve } from 'node:path';
import * as z from 'zod';
import { StartupError } from './common/startup-error.ts';

const schema = z.object({
  /** 0 takes any free port. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  COUNTERSIGN_DATA_DIR: z.string().min(1).default('.countersign'),
  /** 1: data is kept in memory, or in a folder that is deleted at the end. */
  EPHEMERAL: z.enum(['0', '1']).default('0'),
  /** full: demo data with a history. bare: without one, as most tests want it. */
  COUNTERSIGN_DEMO: z.enum(['full', 'bare']).default('full'),
  COUNTERSIGN_STAGE: z.string().default('dev'),
  /** on: presigned URLs work only from the address of their click. Overrides the stage. */
  COUNTERSIGN_STRICT_DOWNLOADS: z.enum(['on', 'off']).optional(),
  /** Issuer of tokens, as JSON of `identity` in infra/stages.ts. Overrides the stage. */
  COUNTERSIGN_IDENTITY: z.string().optional(),
  /** Settings of the stage as JSON, such as {"front": "none"}. They override the stage. */
  COUNTERSIGN_SETTINGS: z.string().optional(),
  /** cloudfront: the front delivers files, signed by a key of this run's own. */
  COUNTERSIGN_DELIVERY: z.enum(['s3', 'cloudfront']).optional(),
  /** Log file of the functions. By default beside the data; an ephemeral run has none. */
  COUNTERSIGN_LOG_FILE: z.string().min(1).optional(),
  /** Folder of a file with IAM's decisions on the functions' requests to AWS, by kind of request. */
  COUNTERSIGN_DECISIONS_DIR: z.string().min(1).optional(),
  /** off: jobs run only on request. */
  COUNTERSIGN_SCHEDULES: z.enum(['on', 'off']).default('on'),
  /** Factor on the timeouts of functions: on a machine that is busy with tests, no function may end by its timeout. */
  COUNTERSIGN_TIMEOUT_FACTOR: z.coerce.number().min(1).default(1),
  /** DynamoDB Local that runs already. Tests share one: each data folder has a database of its own there. */
  COUNTERSIGN_DYNAMODB_ENDPOINT: z.url().optional(),
});

/** Settings of the local run, read from environment variables. */
export interface Settings {
  /** Runs functions from their sources instead of their bundles. */
  readonly runsSources: boolean;
  readonly port: number;
  /** Folder of the data; undefined for an ephemeral run. */
  readonly dataDir: string | undefined;
  readonly demo: 'full' | 'bare';
  readonly stage: string;
  /** As the stage says, if not set. */
  readonly strictDownloads: boolean | undefined;
  /** As the stage says, if not set. */
  readonly identity: string | undefined;
  /** Settings as JSON that override the stage. */
  readonly settings: string | undefined;
  /** As the stage says, if not set. */
  readonly delivery: 's3' | 'cloudfront' | undefined;
  readonly schedules: boolean;
  readonly timeoutFactor: number;
  /** DynamoDB Local that runs already; undefined to start one. */
  readonly dynamodbEndpoint: string | undefined;
  readonly logFile: string | undefined;
  readonly decisionsDir: string | undefined;
}

export function readSettings(environment: NodeJS.ProcessEnv, runsSources = false): Settings {
  const parsed = schema.safeParse(environment);
  if (!parsed.success) {
    const [wrong] = parsed.error.issues;
    throw new StartupError(
      `${wrong?.path.join('.')}: ${wrong?.message}. Correct it, and start again.`,
    );
  }
  const read = parsed.data;
  const strict = read.COUNTERSIGN_STRICT_DOWNLOADS;
  const dataDir = read.EPHEMERAL === '1' ? undefined : resolve(read.COUNTERSIGN_DATA_DIR);
  return {
    runsSources,
    port: read.PORT,
    dataDir,
    demo: read.COUNTERSIGN_DEMO,
    stage: read.COUNTERSIGN_STAGE,
    strictDownloads: strict === undefined ? undefined : strict === 'on',
    identity: read.COUNTERSIGN_IDENTITY,
    settings: read.COUNTERSIGN_SETTINGS,
    delivery: read.COUNTERSIGN_DELIVERY,
    schedules: read.COUNTERSIGN_SCHEDULES === 'on',
    timeoutFactor: read.COUNTERSIGN_TIMEOUT_FACTOR,
    dynamodbEndpoint: read.COUNTERSIGN_DYNAMODB_ENDPOINT,
    logFile: read.COUNTERSIGN_LOG_FILE ?? (dataDir && join(dataDir, 'functions.log')),
    decisionsDir: read.COUNTERSIGN_DECISIONS_DIR,
  };
}
