import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';

/** Header with the time of a request. Only the local gateway reads it. */
export const NOW_HEADER = 'x-countersign-now';

/** An instant, as the local run accepts it. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/**
 * The service's time. It reaches the rules as the time at which a request arrived or a job was due. Signatures
 * and tokens keep real time.
 */
export class Clock {
  #held: Date | undefined;

  /** Holds the clock at an instant; undefined releases it. */
  hold(instant: Date | undefined): void {
    this.#held = instant;
  }

  get isHeld(): boolean {
    return this.#held !== undefined;
  }

  now(): Date {
    return this.#held ?? new Date();
  }

  /** Time of a request: that of its header, or the clock's. Undefined if the header is not an instant. */
  nowOf({ [NOW_HEADER]: own }: IncomingHttpHeaders): Date | undefined {
    return own === undefined ? this.now() : instant.safeParse(own).data;
  }
}
