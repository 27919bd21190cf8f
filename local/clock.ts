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
}
