/** Something that a request could not do now, by its id. */
export interface Stuck {
  readonly id: string;
  readonly reason: string;
}

/** The answer to a request that does a part of some work, in an order in which the next one continues. */
export interface Part {
  readonly done: number;
  /** Items that were tried in vain; `stuck` names the first of them. */
  readonly failed: number;
  readonly stuck: readonly Stuck[];
  /** Items that were not tried yet. */
  readonly left: number;
  /** Where the next request continues; none at the end. */
  readonly next?: string | undefined;
}

export type Progress = Pick<Part, 'done' | 'failed' | 'left'>;

/** The result of all passes, with the items that the last one could not do. */
export type Passed = Omit<Part, 'left' | 'next'>;

/** Ids of what is stuck that are kept. */
const MOST_STUCK = 20;

type Request = (after: string | undefined) => Promise<Part>;

/** Repeats a request from one end of the work to the other. */
async function passOnce(
  request: Request,
  onPart: (passed: Passed, left: number) => void,
): Promise<Passed> {
  let passed: Passed = { done: 0, failed: 0, stuck: [] };
  let after: string | undefined;
  for (;;) {
    const part = await request(after);
    passed = {
      done: passed.done + part.done,
      failed: passed.failed + part.failed,
      stuck: [...passed.stuck, ...part.stuck].slice(0, MOST_STUCK),
    };
    onPart(passed, part.left);
    // A place that does not move would repeat the same request for ever.
    if (part.next === undefined || part.next === after) {
      return passed;
    }
    after = part.next;
  }
}

/**
 * Repeats a request until everything is done. What cannot be done now is passed and tried again in another pass; a pass
 * that does nothing is the last one, so that what always fails neither hides the rest nor keeps the caller for ever.
 */
export async function inPasses(
  request: Request,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Passed> {
  let done = 0;
  /** Items that a pass can do at most: from the second one on, those that the one before it could not. */
  let most = Number.POSITIVE_INFINITY;
  for (;;) {
    const before = done;
    const passed = await passOnce(request, (so, left) =>
      onProgress({
        done: before + so.done,
        failed: so.failed,
        left: Math.max(0, Math.min(left, most - so.done - so.failed)),
      }),
    );
    done += passed.done;
    if (passed.failed === 0 || passed.done === 0) {
      return { ...passed, done };
    }
    most = passed.failed;
  }
}
