import { readFile, rm, writeFile } from 'node:fs/promises';
import * as z from 'zod';

const stateSchema = z.object({
  url: z.string(),
  mediaId: z.string(),
  /** File and product version: another file, or the same one for another version, is another upload. */
  fingerprint: z.string(),
  etags: z.record(z.string(), z.string()),
});
export type UploadState = z.output<typeof stateSchema>;

/** Progress of an upload, in a file beside the uploaded one. */
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
