import { setTimeout } from 'node:timers/promises';

export interface Clock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<unknown>;
}

export const SYSTEM_CLOCK: Clock = { now: () => Date.now(), sleep: (time) => setTimeout(time) };

/**
 * Runs one question at a time, with at least the interval between two starts. Each caller gets the answer to a question
 * that began after the call, so that the answer is never stale. All waiting callers share the next question.
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
      // A clock that was set back does not extend the wait.
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
