import type { Lease, SenderQueue } from '../sender-queue.ts';

/** A try may take 10 seconds, and what it came to is to be written: nobody begins one with less left. */
const RESERVE_MILLISECONDS = 15_000;

/** A lease that is renewed as long as it is used, and says when it has gone to somebody else. */
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

  /** Whether there is enough of it for another try. */
  async holds(): Promise<boolean> {
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
