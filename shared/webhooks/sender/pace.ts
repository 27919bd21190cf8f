import type { Attempt } from '../delivery.ts';
import type { Post } from './post.ts';

/** Concurrent requests that every endpoint has to take. */
export const FIRST_AT_ONCE = 8;
/** Most concurrent requests to an endpoint that answers quickly: some 300 a second at 0.4 s each. */
export const MOST_AT_ONCE = 128;
const QUICK_MILLISECONDS = 1_000;

const isDelivered = ({ status = 0 }: Omit<Attempt, 'at'>): boolean => status >= 200 && status < 300;

/**
 * The number of concurrent requests to one endpoint. Each quick success adds one, so that it doubles while an endpoint
 * keeps up; each failure halves it, down to what any endpoint has to take.
 */
export class Pace {
  #most = FIRST_AT_ONCE;

  get most(): number {
    return this.#most;
  }

  /** Wraps a function that sends, and sets the pace by its outcomes. */
  watching =
    (post: Post, wallClock: () => number): Post =>
    async (...request) => {
      const startedAt = wallClock();
      const outcome = await post(...request);
      if (!isDelivered(outcome)) {
        this.#most = Math.max(FIRST_AT_ONCE, Math.floor(this.#most / 2));
      } else if (wallClock() - startedAt < QUICK_MILLISECONDS) {
        this.#most = Math.min(MOST_AT_ONCE, this.#most + 1);
      }
      return outcome;
    };
}
