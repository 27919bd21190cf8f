import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';

const DAY = 24 * 60 * 60 * 1000;
const MARK = 'fingerprint';

/**
 * Builds made on this machine, by the fingerprint of their sources: a run with another data folder copies a build instead
 * of making it. They lie among the packages of the checkout, so a clean install starts without them. A build that no run
 * asks for during a day is deleted.
 */
export class AssemblyCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Leaves the build of the sources in a folder: the one that is there, a copy from the cache, or a new one. */
  async provide(
    outputDir: string,
    fingerprintOf: () => Promise<string>,
    build: (outputDir: string) => Promise<void>,
  ): Promise<void> {
    const mark = join(outputDir, MARK);
    const fingerprint = await fingerprintOf();
    if ((await readFile(mark, 'utf8').catch(() => '')) === fingerprint) {
      return;
    }
    if (await this.copyTo(outputDir, fingerprint)) {
      await writeFile(mark, fingerprint);
      return;
    }
    // A run that is killed while it builds leaves no mark.
    await rm(outputDir, { recursive: true, force: true });
    await build(outputDir);
    // The build may or may not have read sources that changed meanwhile, so it belongs to neither fingerprint.
    if ((await fingerprintOf()) === fingerprint) {
      await this.keep(outputDir, fingerprint);
      await writeFile(mark, fingerprint);
    }
  }

  /** Copies the build of that fingerprint into a folder, if there is one. */
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

  /** Keeps a copy, whole or not at all. When several runs keep the same build, the first one wins. */
  async keep(outputDir: string, fingerprint: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const next = await mkdtemp(join(this.#folder, 'next-'));
    await cp(outputDir, next, { recursive: true });
    await rename(next, join(this.#folder, fingerprint)).catch(() =>
      rm(next, { recursive: true, force: true }),
    );
    await this.#deleteOld();
  }

  async #deleteOld(): Promise<void> {
    for (const name of await readdir(this.#folder)) {
      const folder = join(this.#folder, name);
      const found = await stat(folder).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > DAY) {
        await rm(folder, { recursive: true, force: true });
      }
    }
  }
}
