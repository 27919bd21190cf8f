import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';

/** Matches a line that is also shown at the terminal. */
const SERIOUS = /"level":"(?:ERROR|CRITICAL)"/;

const COLLECTED_MILLISECONDS = 20;

/** Writes the functions' logs to a file and errors also to the terminal, and passes each line on to the metrics. */
export class Logs {
  readonly #file: WriteStream | undefined;
  readonly #take: (logGroup: string, line: string) => void;
  /** The unfinished line of each group. */
  readonly #begun = new Map<string, string>();

  constructor(file: string | undefined, take: (logGroup: string, line: string) => void) {
    this.#take = take;
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      this.#file = createWriteStream(file, { flags: 'a' });
    }
  }

  write(logGroup: string, chunk: Buffer): void {
    this.#keep(chunk);
    const text = chunk.toString('utf8');
    const lines = `${this.#begun.get(logGroup) ?? ''}${text}`.split('\n');
    this.#begun.set(logGroup, lines.pop() ?? '');
    for (const line of lines) {
      this.#take(logGroup, line);
    }
    if (SERIOUS.test(text)) {
      process.stderr.write(text);
    }
  }

  /** Collects what is written within some milliseconds: each write to the file is a task of its own for the disk. */
  #keep(chunk: Buffer): void {
    if (this.#file?.writableCorked === 0) {
      this.#file.cork();
      setTimeout(() => this.#file?.uncork(), COLLECTED_MILLISECONDS).unref();
    }
    this.#file?.write(chunk);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#file) {
        this.#file.end(() => resolve());
      } else {
        resolve();
      }
    });
  }
}
