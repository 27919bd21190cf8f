import { setTimeout } from 'node:timers/promises';

export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

export const SYSTEM_CLOCK: Clock = { now: () => Date.now(), sleep: (time) => setTimeout(time) };

/**
 * Asks one question at a time, and begins no two within the interval. Each caller gets the answer to a question that
 * began after the call, so that the answer is never older than what the caller wants to know. All callers who wait share
 * the next question.
 */
export function spaced<T>(
  question: () => Promise<T>,
  intervalMilliseconds: number,
  { now, sleep }: Clock,
): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let lastBegan = Number.NEGATIVE_INFINITY;
  let next: Promise<T> | undefined;

  async function askNext(): Promise<T> {
    await last.catch(() => undefined);
    const wait = lastBegan + intervalMilliseconds - now();
    if (wait > 0) {
      // A clock that was set back does not make it longer.
      await sleep(Math.min(wait, intervalMilliseconds));
    }
    // A caller from here on waits for the question after this one.
    next = undefined;
    lastBegan = now();
    const answer = question();
    last = answer;
    return answer;
  }

  return () => {
    next ??= askNext();
    return next;
  };
}
