import { Worker } from 'node:worker_threads';
import type { Answer, Invocation } from './protocol.ts';

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

interface ThreadOptions {
  /** Names the thread to the system, which keeps the first 15 characters: what it takes of the processor is seen by it. */
  readonly name: string;
  /** Address of the module that exports `handler`. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memoryMegabytes: number;
  readonly log: (chunk: Buffer) => void;
  /** Called when the thread takes no more invocations. */
  readonly ended: () => void;
}

/** Node would take 48 for each of thirty threads and keep them. */
const YOUNG_MEGABYTES = 16;
const WORKER = new URL('./worker.ts', import.meta.url);

/** Lets threads share what Node compiled, if this process does: each would compile the same modules by itself. */
const compileCache = () => {
  const folder = process.env['NODE_COMPILE_CACHE'];
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder };
};

/** A thread with one function's code, as it was when the thread started. */
export class FunctionThread {
  readonly #worker: Worker;
  readonly #ended: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #isRetired = false;

  constructor({ name, code, environment, memoryMegabytes, log, ended }: ThreadOptions) {
    this.#ended = ended;
    this.#worker = new Worker(WORKER, {
      name,
      workerData: { code },
      env: { ...environment, ...compileCache() },
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMegabytes,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
      stdout: true,
      stderr: true,
    });
    this.#worker.stdout.on('data', log);
    this.#worker.stderr.on('data', log);
    this.#worker.on('message', (answer: Answer) => this.#settle(answer));
    // A thread that crashes emits both.
    this.#worker.on('error', (error) => this.#fail(String(error)));
    this.#worker.on('exit', () => this.#fail('The function ended.'));
  }

  run(invocation: Omit<Invocation, 'id' | 'deadline'>, timeoutSeconds: number): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    const milliseconds = timeoutSeconds * 1000;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        const message = `Timed out after ${timeoutSeconds} seconds`;
        this.#take(id)?.reject(new FunctionError('Sandbox.Timedout', message));
      }, milliseconds);
      this.#waiting.set(id, { resolve, reject, timer });
      const sent: Invocation = { ...invocation, id, deadline: Date.now() + milliseconds };
      this.#worker.postMessage(sent);
    });
  }

  /** Bytes of its heap that are in use; undefined if it has ended. */
  async heapBytes(): Promise<number | undefined> {
    try {
      return (await this.#worker.getHeapStatistics()).used_heap_size;
    } catch {
      return undefined;
    }
  }

  /** Ends the thread once it has answered the invocations that it runs. It takes no others. */
  retire(): void {
    this.#isRetired = true;
    this.#endIfDone();
  }

  /** Ends the thread in the middle of what it does. */
  async terminate(): Promise<void> {
    await this.#worker.terminate();
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    this.#endIfDone();
    return waiting;
  }

  #endIfDone(): void {
    if (this.#isRetired && this.#waiting.size === 0) {
      void this.terminate();
    }
  }

  #settle(answer: Answer): void {
    const waiting = this.#take(answer.id);
    if ('error' in answer) {
      const { errorType, errorMessage } = answer.error;
      waiting?.reject(new FunctionError(errorType, errorMessage));
    } else {
      waiting?.resolve(answer.result);
    }
  }

  #fail(message: string): void {
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new FunctionError('Runtime.ExitError', message));
    }
    this.#waiting.clear();
    this.#ended();
  }
}
