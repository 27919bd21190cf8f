import type { Change } from '../change.ts';

/** How long the same request id is answered with the first answer (R23). */
export const REQUEST_RECORD_HOURS = 24;

/** The first answer to a request, and what was asked. */
export interface RequestRecord {
  /** Whose request id it is: a partner's, or the operator's. */
  readonly scope: string;
  readonly requestId: string;
  /** Hash of route and body: the same id with another request is a mistake of the caller. */
  readonly fingerprint: string;
  /** The answer as it was sent, or as its seal closed it. */
  readonly answer: string;
  readonly at: Date;
}

export interface RequestRecords {
  find(scope: string, requestId: string, now: Date): Promise<RequestRecord | undefined>;
  /** Refuses with a conflict when the id has a record that still counts. */
  remember(record: RequestRecord): Change;
}

/** Makes an answer unreadable for readers of the table, and readable again. */
export interface Seal {
  close(text: string): Promise<string>;
  open(text: string): Promise<string>;
}

const MILLISECONDS_PER_HOUR = 60 * 60 * 1000;

/** From this instant on the id may be used again. */
export const recordEndsAt = (at: Date): Date =>
  new Date(at.getTime() + REQUEST_RECORD_HOURS * MILLISECONDS_PER_HOUR);

/** Records made at this instant or before are over at `now`. */
export const recordsOverBefore = (now: Date): Date =>
  new Date(now.getTime() - REQUEST_RECORD_HOURS * MILLISECONDS_PER_HOUR);
