import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';

/** Header of a request that comes at a time of its own. Only the local gateway reads it. */
export const NOW_HEADER = 'x-countersign-now';

/** Instant as the local run takes one. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/**
 * The service's time. It reaches the rules as the time at which a request came in or a job was due; signatures
 * and tokens keep real time.
 */
export class Clock {
  #held: Date | undefined;

  /** Holds the clock at an instant, until it is let go. */
  hold(instant: Date | undefined): void {
    this.#held = instant;
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  now(): Date {
    return this.#held ?? new Date();
  }

  /** Time of one request: its own if its header says one, else the clock's. Nothing if the header says no instant. */
  nowOf({ [NOW_HEADER]: own }: IncomingHttpHeaders): Date | undefined {
    return own === undefined ? this.now() : instant.safeParse(own).data;
  }
}
