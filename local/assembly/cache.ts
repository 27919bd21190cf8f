import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Assemblies that were synthesized on this machine, by the fingerprint of what they are made of: a run with another
 * data folder copies one, which takes a moment, instead of the better part of a minute. They lie among the packages
 * of the checkout, so a clean install begins anew. Whatever was not asked for during a day is deleted.
 */
export class AssemblyCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Copies the assembly of that fingerprint into a folder, if there is one. */
  async copyTo(outputDir: string, fingerprint: string): Promise<boolean> {
    const made = join(this.#folder, fingerprint);
    try {
      const now = new Date();
      await utimes(made, now, now);
    } catch {
      return false;
    }
    await rm(outputDir, { recursive: true, force: true });
    await cp(made, outputDir, { recursive: true });
    return true;
  }

  /** Keeps a copy, whole or not at all. Of several that keep the same one, the first does. */
  async keep(outputDir: string, fingerprint: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const next = await mkdtemp(join(this.#folder, 'next-'));
    await cp(outputDir, next, { recursive: true });
    await rename(next, join(this.#folder, fingerprint)).catch(() =>
      rm(next, { recursive: true, force: true }),
    );
    await this.#forgetOld();
  }

  async #forgetOld(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const folder = join(this.#folder, name);
      const found = await stat(folder).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > DAY) {
        await rm(folder, { recursive: true, force: true });
      }
    }
  }
}
