import { readFile, rm, writeFile } from 'node:fs/promises';
import * as z from 'zod';

const stateSchema = z.object({
  url: z.string(),
  mediaId: z.string(),
  /** What is uploaded as what: another file or another place is another upload. */
  fingerprint: z.string(),
  etags: z.record(z.string(), z.string()),
});
export type UploadState = z.output<typeof stateSchema>;

/** How far an upload has come, in a file beside the one that is uploaded. */
export class UploadStateFile {
  readonly #file: string;

  constructor(uploaded: string) {
    this.#file = `${uploaded}.upload.json`;
  }

  async read(): Promise<UploadState | undefined> {
    const text = await readFile(this.#file, 'utf8').catch(() => undefined);
    if (text === undefined) {
      return undefined;
    }
    try {
      return stateSchema.parse(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  async write(state: UploadState): Promise<void> {
    await writeFile(this.#file, JSON.stringify(state));
  }

  async remove(): Promise<void> {
    await rm(this.#file, { force: true });
  }
}
