import type { CountedLink } from './download-link.ts';
import type { Change } from './ports.ts';
import type { ServedDownload, Transfer } from './transfer.ts';

/** What storage says that it sent, in pieces that are named after the time of their delivery. */
export interface TransferLog {
  /** Names before this one were delivered before the instant. */
  nameAt(instant: Date): string;
  /** Names after `after`, in their order. */
  list(after: string, limit: number): Promise<readonly string[]>;
  read(name: string): Promise<readonly Transfer[]>;
}

export interface TransferRepository {
  findServed(transfer: Omit<Transfer, 'bytes'>): Promise<ServedDownload | undefined>;
  findLink(tokenHash: string): Promise<CountedLink | undefined>;
  isLogTaken(logName: string): Promise<boolean>;
  /** Whether what a log says of one download was taken. */
  isTaken(logName: string, transfer: Transfer): Promise<boolean>;
  takeLog(logName: string, now: Date): Change;
  take(logName: string, transfer: Transfer, now: Date): Change;
  save(served: ServedDownload, now: Date): Change;
  /** Refuses if the link has no room for so many, or another window. */
  charge(link: CountedLink, downloads: number): Change;
  /** Until when the log has been read. */
  readUntil(): Promise<Date | undefined>;
  readTo(until: Date): Change;
}
