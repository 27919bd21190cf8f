import { type DueOutcome, forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { DuePartners } from './due-partners.ts';
import type { InvokeSender } from './invoke-sender.ts';

export interface Dependencies {
  readonly duePartners: DuePartners;
  readonly invokeSender: InvokeSender;
  readonly wallClock: () => number;
}

export interface RetryWebhooksResult extends Record<string, unknown>, DueOutcome {
  /** Partners whose sender was invoked. */
  readonly invoked: number;
  /** Longest time that a partner has been due without a sender. An alarm watches it. */
  readonly oldestSeconds: number;
}

/**
 * Invokes a sender for every partner that has a delivery due and no sender: retries whose pause is over, deliveries of a
 * killed sender, and events whose invocation was lost.
 */
export const retryWebhooks =
  ({ duePartners, invokeSender, wallClock }: Dependencies): Job<RetryWebhooksResult> =>
  async (run) => {
    const { now } = run;
    let invoked = 0;
    let oldest = now.getTime();
    const queue = duePartners.due(now, wallClock());
    const outcome = await forEachDue(run, queue, async ({ partnerId, since }) => {
      oldest = Math.min(oldest, since.getTime());
      await invokeSender(partnerId, now);
      invoked += 1;
    });
    return { invoked, oldestSeconds: secondsBetween(oldest, now), ...outcome };
  };

const secondsBetween = (start: number, end: Date): number =>
  Math.round((end.getTime() - start) / 1000);
