import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';

/** Marks a line that a person at the terminal wants to see at once. */
const SERIOUS = /"level":"(?:ERROR|CRITICAL)"/;

/** What functions log: all of it to a file, errors also to the terminal. */
export class Logs {
  readonly #file: WriteStream | undefined;

  constructor(file: string | undefined) {
    if (file !== undefined) {
      mkdirSync(dirname(file), { recursive: true });
      this.#file = createWriteStream(file, { flags: 'a' });
    }
  }

  write(lines: Buffer): void {
    this.#file?.write(lines);
    const text = lines.toString('utf8');
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
