import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { nextLogFile, suiteDecisionsDir } from './suite-record.ts';

const START = fileURLToPath(new URL('../../local/start.ts', import.meta.url));

export interface RunningService {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts the service as `npm start` does, in a process of its own, and waits until it is ready. */
export async function startService(
  environment: Readonly<Record<string, string>> = {},
  say: (line: string) => void = () => undefined,
  program: readonly string[] = [START],
): Promise<RunningService> {
  const logFile = nextLogFile();
  const decisionsDir = suiteDecisionsDir();
  const service = spawn(process.execPath, program, {
    env: {
      ...{ ...process.env, PORT: '0', EPHEMERAL: '1', COUNTERSIGN_TIMEOUT_FACTOR: '10' },
      // Tests make what they need; nothing else is due, waits for a decision or takes keys.
      COUNTERSIGN_DEMO: 'bare',
      ...(logFile !== undefined && { COUNTERSIGN_LOG_FILE: logFile }),
      ...(decisionsDir !== undefined && { COUNTERSIGN_DECISIONS_DIR: decisionsDir }),
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  service.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface(service.stdout).on('line', (line) => {
      say(line);
      const [, ready] = /^Countersign ready at (\S+)$/.exec(line) ?? [];
      if (ready) {
        resolve(ready);
      }
    });
    service.once('exit', (code) =>
      reject(new Error(`The service ended with ${code}: ${errors.join('')}`)),
    );
  });
  return {
    url,
    process: service,
    stop: async () => {
      if (service.exitCode === null) {
        const gone = once(service, 'exit');
        service.kill('SIGTERM');
        await gone;
      }
    },
  };
}
