import type { Attempt } from '../delivery.ts';
import type { Post } from './post.ts';

/** Requests at once that any endpoint has to take. */
export const FIRST_AT_ONCE = 8;
/** Requests at once that an endpoint gets which answers them quickly: some 300 a second at 0.4 s. */
export const MOST_AT_ONCE = 128;
const QUICK_MILLISECONDS = 1_000;

const isWell = ({ status = 0 }: Omit<Attempt, 'at'>): boolean => status >= 200 && status < 300;

/**
 * The number of concurrent requests to one endpoint. Each quick success adds one, so that it doubles while an endpoint
 * keeps up; each failure halves it, down to what any endpoint has to take.
 */
export class Pace {
  #most = FIRST_AT_ONCE;

  get most(): number {
    return this.#most;
  }

  /** Sends by the given function, and learns from its outcome. */
  watching =
    (post: Post, wallClock: () => number): Post =>
    async (...request) => {
      const startedAt = wallClock();
      const outcome = await post(...request);
      if (!isWell(outcome)) {
        this.#most = Math.max(FIRST_AT_ONCE, Math.floor(this.#most / 2));
      } else if (wallClock() - startedAt < QUICK_MILLISECONDS) {
        this.#most = Math.min(MOST_AT_ONCE, this.#most + 1);
      }
      return outcome;
    };
}
