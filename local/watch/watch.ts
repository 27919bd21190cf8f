import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { templatesFingerprint } from '../assembly/fingerprint.ts';
import { ImportGraph } from '../assembly/import-graph.ts';
import { ROOT, synthesize } from '../assembly/synthesize.ts';
import { boot, type Service } from '../boot.ts';
import { messageOf } from '../common/startup-error.ts';
import type { Settings } from '../settings.ts';
import { watchSources } from './sources.ts';

const FOLDERS = ['docs', 'functions', 'infra', 'shared'] as const;

const listed = (files: Iterable<string>): string => [...files].sort().join(', ');

/**
 * Runs the service from its sources and keeps it up to date: functions restart when a file changes that they import, and
 * the whole service does, on new templates, when the stacks, a route or a schema of variables changes.
 */
export class WatchedService {
  readonly #settings: Settings;
  readonly #progress: (what: string) => void;
  readonly #say: (line: string) => void;
  readonly #graph = new ImportGraph(ROOT);
  #service: Service | undefined;
  #port: number;
  #templates = '';
  #work: Promise<void> = Promise.resolve();
  #close: () => void = () => undefined;

  constructor(settings: Settings, progress: (what: string) => void, say: (line: string) => void) {
    this.#settings = settings;
    this.#port = settings.port;
    this.#progress = progress;
    this.#say = say;
  }

  /** Starts the service. Its address stays the same. */
  async start(): Promise<Pick<Service, 'url' | 'link'>> {
    this.#close = watchSources(ROOT, FOLDERS, (files) => {
      this.#work = this.#work.then(() => this.#take(files)).catch(this.#failed);
    });
    this.#templates = await templatesFingerprint(ROOT, this.#settings);
    return this.#boot();
  }

  async stop(): Promise<void> {
    this.#close();
    await this.#work;
    await this.#service?.stop();
  }

  readonly #failed = (error: unknown): void =>
    this.#say(`${messageOf(error)} The next change tries again.`);

  async #boot(): Promise<Service> {
    const settings = { ...this.#settings, port: this.#port };
    const service = await boot(settings, this.#progress);
    this.#port = Number(new URL(service.url).port);
    this.#service = service;
    return service;
  }

  async #take(files: ReadonlySet<string>): Promise<void> {
    for (const file of files) {
      this.#graph.forget(file);
    }
    this.#reload(files);
    const templates = await templatesFingerprint(ROOT, this.#settings);
    if (templates !== this.#templates) {
      await this.#synthesize(files);
      this.#templates = templates;
    }
  }

  /** Restarts the functions that import one of these files. */
  #reload(files: ReadonlySet<string>): void {
    const importing = (this.#service?.functions ?? []).filter(({ config }) => {
      const own = this.#graph.filesOf(`functions/${config.folder}/handler.ts`);
      return [...files].some((file) => own.has(file));
    });
    for (const each of importing) {
      each.reload();
    }
    if (importing.length > 0) {
      const folders = listed(importing.map(({ config }) => config.folder));
      this.#say(`Changed: ${listed(files)}. Restarted: ${folders}.`);
    }
  }

  /** The running service stops once its successor's templates are there. */
  async #synthesize(files: ReadonlySet<string>): Promise<void> {
    this.#say(`Changed: ${listed(files)}. Synthesizing the stacks again.`);
    const dir = await mkdtemp(join(tmpdir(), 'countersign-synth-'));
    try {
      await synthesize(this.#settings, dir);
    } finally {
      await rm(dir, { recursive: true, force: true });
    }
    await this.#service?.stop();
    this.#service = undefined;
    const { url } = await this.#boot();
    this.#say(`Countersign is ready again at ${url}`);
  }
}
