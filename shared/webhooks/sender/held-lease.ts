import type { Lease, SenderQueue } from '../sender-queue.ts';

/** An attempt may take 10 seconds, and its outcome must be written: no attempt begins with less time left. */
const RESERVE_MILLISECONDS = 15_000;

/** A lease that is renewed while it is used, and that reports when another sender has taken it. */
export class HeldLease {
  readonly #queue: Pick<SenderQueue, 'renewLease'>;
  readonly #wallClock: () => number;
  #lease: Lease;
  #lost = false;
  #renewing: Promise<void> | undefined;

  constructor(lease: Lease, queue: Pick<SenderQueue, 'renewLease'>, wallClock: () => number) {
    this.#lease = lease;
    this.#queue = queue;
    this.#wallClock = wallClock;
  }

  get lease(): Lease {
    return this.#lease;
  }

  get isLost(): boolean {
    return this.#lost;
  }

  /** Returns true if enough of the lease is left for another attempt. */
  async isHeld(): Promise<boolean> {
    if (!this.#lost && this.#lease.until - this.#wallClock() < RESERVE_MILLISECONDS) {
      this.#renewing ??= this.#renew().finally(() => {
        this.#renewing = undefined;
      });
      await this.#renewing;
    }
    return !this.#lost;
  }

  async #renew(): Promise<void> {
    const renewed = await this.#queue.renewLease(this.#lease, this.#wallClock());
    this.#lost = renewed === undefined;
    this.#lease = renewed ?? this.#lease;
  }
}
