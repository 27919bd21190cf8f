import { forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { DuePartners } from './due-partners.ts';
import type { InvokeSender } from './invoke-sender.ts';

export interface Dependencies {
  readonly duePartners: DuePartners;
  readonly invokeSender: InvokeSender;
  readonly wallClock: () => number;
}

export interface RetryResult extends Record<string, unknown> {
  /** Partners whose sender was invoked. */
  readonly invoked: number;
  /** Seconds that the oldest of them has been due without a sender. An alarm watches it. */
  readonly oldestSeconds: number;
  readonly more: boolean;
}

/**
 * Invokes a sender for every due partner that has none: retries whose pause is over, work that a killed sender left,
 * and events whose own invocation was lost.
 */
export const retryWebhooks =
  ({ duePartners, invokeSender, wallClock }: Dependencies): Job<RetryResult> =>
  async (run) => {
    const { now } = run;
    let invoked = 0;
    let oldest = now.getTime();
    const queue = duePartners.due(now, wallClock());
    const { more } = await forEachDue(run, queue, async ({ partnerId, since }) => {
      oldest = Math.min(oldest, since.getTime());
      await invokeSender(partnerId, now);
      invoked += 1;
    });
    return { invoked, oldestSeconds: secondsBetween(oldest, now), more };
  };

const secondsBetween = (start: number, end: Date): number =>
  Math.round((end.getTime() - start) / 1000);
