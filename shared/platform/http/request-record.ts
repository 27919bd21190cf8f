import type { Change } from '../change.ts';

/** The period in which a repeated request id returns the first response (R23). */
export const REQUEST_RECORD_HOURS = 24;

/** The first response to a request, with a fingerprint of the request. */
export interface RequestRecord {
  /** The owner of the request id: a partner, or the operator. */
  readonly scope: string;
  readonly requestId: string;
  /** Hash of route and body. The same id with another request is an error of the caller. */
  readonly fingerprint: string;
  /** The response as it was sent, or as its seal encrypted it. */
  readonly answer: string;
  readonly at: Date;
}

export interface RequestRecords {
  find(scope: string, requestId: string, now: Date): Promise<RequestRecord | undefined>;
  /** Fails with a conflict if the id has a record that has not expired. */
  remember(record: RequestRecord): Change;
}

/** Encrypts recorded responses, so that read access to the table does not reveal them. */
export interface Seal {
  /** `identity` names the request: the result can be opened for that request alone. */
  close(text: string, identity: string): Promise<string>;
  open(text: string, identity: string): Promise<string>;
}

const MILLISECONDS_PER_HOUR = 60 * 60 * 1000;

/** The instant from which the id may be used again. */
export const recordEndsAt = (at: Date): Date =>
  new Date(at.getTime() + REQUEST_RECORD_HOURS * MILLISECONDS_PER_HOUR);

/** Records made at this instant or before have expired at `now`. */
export const recordsOverBefore = (now: Date): Date =>
  new Date(now.getTime() - REQUEST_RECORD_HOURS * MILLISECONDS_PER_HOUR);
