import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';

/** Marks a line that a person at the terminal wants to see at once. */
const SERIOUS = /"level":"(?:ERROR|CRITICAL)"/;

/** What functions log: all of it to a file, errors also to the terminal; and each line to who takes metrics from it. */
export class Logs {
  readonly #file: WriteStream | undefined;
  readonly #take: (logGroup: string, line: string) => void;
  /** Of each group, the line that has begun. */
  readonly #begun = new Map<string, string>();

  constructor(file: string | undefined, take: (logGroup: string, line: string) => void) {
    this.#take = take;
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      this.#file = createWriteStream(file, { flags: 'a' });
    }
  }

  write(logGroup: string, chunk: Buffer): void {
    this.#file?.write(chunk);
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
