import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { Faults } from '../faults/faults.ts';
import type { Session } from '../iam/sessions.ts';
import type { Segment, Telemetry } from './function-telemetry.ts';
import { FunctionError, FunctionThread } from './function-thread.ts';
import { isLarger, LARGEST_ANSWER_BYTES, LARGEST_EVENT_BYTES } from './payload.ts';
import type { Invocation } from './protocol.ts';
import { type Trace, traceOf } from './trace.ts';

export interface FunctionConfig {
  readonly name: string;
  /** Folder under functions/ that it was built from. */
  readonly folder: string;
  /** Address of the module that exports its handler: a bundle, or its source. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  /** Memory of the template: more ends the function, as in Lambda. */
  readonly memoryMegabytes: number;
  /** The session of its role. */
  readonly session: Session;
  /** Retries of a failed asynchronous invocation. */
  readonly retryAttempts: number;
  readonly deadLetterArn: string | undefined;
  readonly logGroup: string;
  /** True if Lambda traces it (active tracing). */
  readonly isTraced: boolean;
}

/**
 * Invocations that run at once; others wait for their turn. In Lambda each has an environment of its own. Hundreds in one thread
 * would share its processor, and the requests of all of them to AWS would take longer than their time limits.
 */
export const AT_ONCE = 50;

/** As Lambda, which ends an environment that nothing asks for. A thread holds some 33 MB for as long as it lives. */
const IDLE_MILLISECONDS = 10 * 60_000;

/** A deployed function. Its thread starts with the first invocation, and again after it ended. */
export class LocalFunction {
  readonly config: FunctionConfig;
  readonly #faults: Faults;
  readonly #telemetry: Telemetry;
  #thread: FunctionThread | undefined;
  #idle: NodeJS.Timeout | undefined;
  /** Threads that may still be at work: the current one, and those that run older code. */
  readonly #threads = new Set<FunctionThread>();
  readonly #inTurn = pLimit({ concurrency: AT_ONCE, rejectOnClear: true });

  constructor(config: FunctionConfig, faults: Faults, telemetry: Telemetry) {
    this.config = config;
    this.#faults = faults;
    this.#telemetry = telemetry;
  }

  /** Throws if the function has no concurrency left for an invocation. */
  requireRoom(): void {
    this.#faults.requireRoom(this.config.folder);
  }

  /** Invokes it once, as part of the caller's trace or of a new trace. */
  async invoke(event: unknown, trace: Trace = traceOf()): Promise<unknown> {
    this.requireRoom();
    if (isLarger(event, LARGEST_EVENT_BYTES)) {
      throw new FunctionError('RequestEntityTooLarge', 'The event is too large for Lambda.');
    }
    return this.#inTurn(() => this.#invoke(event, trace));
  }

  async #invoke(event: unknown, trace: Trace): Promise<unknown> {
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

  /** Bytes of its heap that are in use; undefined while it does not run. */
  async heapBytes(): Promise<number | undefined> {
    return this.#thread?.heapBytes();
  }

  /** Ends it in the middle of what it does, as a host that dies. The next invocation starts it again. */
  async kill(): Promise<void> {
    await this.#thread?.terminate();
  }

  /** Runs the next invocation with the code as it is then. Invocations that run keep the code they began with. */
  reload(): void {
    this.#thread?.retire();
    this.#thread = undefined;
  }

  /** Ends it for good. An invocation that waits for its turn fails, too: it would start another thread. */
  async stop(): Promise<void> {
    this.#inTurn.clearQueue();
    await Promise.all([...this.#threads].map((thread) => thread.terminate()));
  }

  #ended(segment: Segment): void {
    this.#telemetry.count(this.config, segment);
    if (this.config.isTraced) {
      this.#telemetry.putTraceSegments(this.config, segment);
    }
  }

  async #run(what: Pick<Invocation, 'event' | 'requestId' | 'trace'>): Promise<unknown> {
    if (this.#faults.fails(this.config.folder)) {
      throw new FunctionError('Fault', 'A fault was injected.');
    }
    this.#thread ??= this.#start();
    this.#endWhenIdle();
    const { name: functionName, timeoutSeconds } = this.config;
    return this.#thread.run({ ...what, functionName }, timeoutSeconds);
  }

  /** Counts from the last invocation; one that still runs then is finished first. */
  #endWhenIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.reload(), IDLE_MILLISECONDS).unref();
  }

  #start(): FunctionThread {
    const { folder: name, code, environment, memoryMegabytes } = this.config;
    const thread: FunctionThread = new FunctionThread({
      ...{ name, code, environment, memoryMegabytes },
      log: (chunk) => this.#telemetry.putLogEvents(this.config, chunk),
      ended: () => {
        this.#threads.delete(thread);
        if (this.#thread === thread) {
          this.#thread = undefined;
        }
      },
    });
    this.#threads.add(thread);
    return thread;
  }
}
