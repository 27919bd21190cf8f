import type { CountedLink } from '#shared/downloads/link.ts';
import { nothingServed, type ServedDownload, type Transfer } from '#shared/downloads/transfer.ts';
import type { LogCursor, TransferStore } from '#shared/downloads/transfer-store.ts';
import type { Change } from '#shared/platform/change.ts';
import { change } from './memory-change.ts';
import type { MemoryLinks } from './memory-links.ts';

const nameOf = ({ tokenHash, window, number }: Omit<Transfer, 'bytes'>): string =>
  [tokenHash, window, number].join('#');

/** Logs and transfers that were taken, and what was served for each download. */
export class MemoryTransfers implements TransferStore {
  readonly #links: MemoryLinks;
  readonly #taken = new Set<string>();
  readonly #served = new Map<string, ServedDownload>();
  #cursor: LogCursor | undefined;

  constructor(links: MemoryLinks) {
    this.#links = links;
  }

  async findServed(transfer: Omit<Transfer, 'bytes'>): Promise<ServedDownload | undefined> {
    return this.#served.get(nameOf(transfer));
  }

  async findLink(tokenHash: string) {
    return this.#links.find(tokenHash);
  }

  async takenLogs(logNames: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set(logNames.filter((name) => this.#taken.has(name)));
  }

  async isTaken(logName: string, transfer: Transfer): Promise<boolean> {
    return this.#taken.has(`${logName} ${nameOf(transfer)}`);
  }

  takeLog(logName: string): Change {
    return this.#mark(logName, logName);
  }

  take(logName: string, transfer: Transfer): Change {
    return this.#mark(logName, `${logName} ${nameOf(transfer)}`);
  }

  #mark(logName: string, mark: string): Change {
    return change(
      `take log ${logName}`,
      () => !this.#taken.has(mark),
      () => this.#taken.add(mark),
    );
  }

  save(served: ServedDownload): Change {
    const name = nameOf(served);
    return change(
      'save what was served',
      () =>
        (this.#served.get(name) ?? nothingServed({ ...served, bytes: 0 })).version ===
        served.version,
      () => this.#served.set(name, { ...served, version: served.version + 1 }),
    );
  }

  charge(link: CountedLink, downloads: number): Change {
    return this.#links.charge(link, downloads);
  }

  async listServed({ tokenHash, window }: CountedLink) {
    return [...this.#served.values()].filter(
      (each) => each.tokenHash === tokenHash && each.window === window,
    );
  }

  review(link: CountedLink, returned: readonly number[], isTelling: boolean, now: Date): Change {
    return this.#links.review(link, returned, isTelling, now);
  }

  async readCursor(): Promise<LogCursor | undefined> {
    return this.#cursor;
  }

  moveCursor(cursor: LogCursor): Change {
    return change(
      'move the cursor of the log',
      () => this.#cursor === undefined || this.#cursor.until <= cursor.until,
      () => {
        this.#cursor = cursor;
      },
    );
  }
}
