import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Faults } from '../faults/faults.ts';
import type { Session } from '../iam/sessions.ts';
import type { Segment, Telemetry } from './function-telemetry.ts';
import { isLarger, LARGEST_ANSWER_BYTES, LARGEST_EVENT_BYTES } from './payload.ts';
import type { Answer, Invocation } from './protocol.ts';
import { type Trace, traceOf } from './trace.ts';

export interface FunctionConfig {
  readonly name: string;
  /** Folder under functions/ that it was built from. */
  readonly folder: string;
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** The session of its role. */
  readonly session: Session;
  /** How often a run that failed is tried again where nobody waits for it. */
  readonly retryAttempts: number;
  readonly deadLetterArn: string | undefined;
  readonly logGroup: string;
  /** Whether Lambda traces it by itself. */
  readonly isTraced: boolean;
}

/** An invocation that did not come back with a result. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';
  readonly errorType: string;

  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: FunctionError) => void;
  readonly timer: NodeJS.Timeout;
}

const WORKER = new URL('./worker.ts', import.meta.url);

/** A deployed function. Its thread starts with the first invocation, and again after it ended. */
export class LocalFunction {
  readonly config: FunctionConfig;
  readonly #faults: Faults;
  readonly #telemetry: Telemetry;
  #worker: Worker | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(config: FunctionConfig, faults: Faults, telemetry: Telemetry) {
    this.config = config;
    this.#faults = faults;
    this.#telemetry = telemetry;
  }

  /** Throws where there is no room for an invocation. */
  requireRoom(): void {
    this.#faults.requireRoom(this.config.folder);
  }

  /** Runs it once, as a part of the caller's trace or of a new one. */
  async invoke(event: unknown, trace: Trace = traceOf()): Promise<unknown> {
    this.requireRoom();
    if (isLarger(event, LARGEST_EVENT_BYTES)) {
      throw new FunctionError('RequestEntityTooLarge', 'The event is too large for Lambda.');
    }
    const [requestId, startedAt] = [randomUUID(), new Date()];
    const begun = performance.now();
    const ended = (error?: string) =>
      this.#ended({
        ...{ traceId: trace.id, requestId, function: this.config.folder, startedAt },
        milliseconds: Math.round(performance.now() - begun),
        ...(error !== undefined && { error }),
      });
    try {
      const result = await this.#run({ event, requestId, trace: trace.header });
      if (isLarger(result, LARGEST_ANSWER_BYTES)) {
        throw new FunctionError(
          'Function.ResponseSizeTooLarge',
          `Response payload size exceeded maximum allowed payload size (${LARGEST_ANSWER_BYTES} bytes).`,
        );
      }
      ended();
      return result;
    } catch (error) {
      ended(error instanceof FunctionError ? error.errorType : 'Error');
      throw error;
    }
  }

  /** Ends it where it is, as a host that dies. The next invocation starts it anew. */
  async kill(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ended(segment: Segment): void {
    this.#telemetry.count(this.config, segment);
    if (this.config.isTraced) {
      this.#telemetry.putTraceSegments(this.config, segment);
    }
  }

  async #run(what: Pick<Invocation, 'event' | 'requestId' | 'trace'>): Promise<unknown> {
    if (this.#faults.fails(this.config.folder)) {
      throw new FunctionError('Fault', 'It was told to fail.');
    }
    this.#worker ??= this.#start();
    this.#lastId += 1;
    const id = this.#lastId;
    const { name: functionName, timeoutSeconds } = this.config;
    const invocation: Invocation = {
      ...what,
      ...{ id, functionName },
      deadline: Date.now() + timeoutSeconds * 1000,
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(id);
        reject(new FunctionError('Sandbox.Timedout', `Timed out after ${timeoutSeconds} seconds`));
      }, timeoutSeconds * 1000);
      this.#waiting.set(id, { resolve, reject, timer });
      this.#worker?.postMessage(invocation);
    });
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #start(): Worker {
    const { bundle, environment } = this.config;
    const worker = new Worker(WORKER, {
      workerData: { bundle: pathToFileURL(bundle).href },
      env: { ...environment },
      stdout: true,
      stderr: true,
    });
    const log = (chunk: Buffer) => this.#telemetry.putLogEvents(this.config, chunk);
    worker.stdout.on('data', log);
    worker.stderr.on('data', log);
    worker.on('message', (answer: Answer) => this.#settle(answer));
    worker.on('error', (error) => this.#fail(worker, String(error)));
    worker.on('exit', () => this.#fail(worker, 'The function ended.'));
    return worker;
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) {
      return;
    }
    this.#waiting.delete(answer.id);
    clearTimeout(waiting.timer);
    if ('error' in answer) {
      const { errorType, errorMessage } = answer.error;
      waiting.reject(new FunctionError(errorType, errorMessage));
    } else {
      waiting.resolve(answer.result);
    }
  }

  /** One that broke tells of it twice: by then its successor may be at work. */
  #fail(worker: Worker, message: string): void {
    if (worker !== this.#worker) {
      return;
    }
    this.#worker = undefined;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new FunctionError('Runtime.ExitError', message));
    }
    this.#waiting.clear();
  }
}
