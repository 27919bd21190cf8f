import { forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { DuePartners } from './due-partners.ts';
import type { InvokeSender } from './invoke-sender.ts';

export interface Dependencies {
  readonly duePartners: DuePartners;
  readonly kick: InvokeSender;
  readonly wallClock: () => number;
}

export interface RetryResult extends Record<string, unknown> {
  /** Partners whose sender was told to run. */
  readonly kicked: number;
  /** How long the oldest of them has been due without anybody sending. An alarm looks at it. */
  readonly oldestSeconds: number;
  readonly more: boolean;
}

/**
 * Runs a sender for every partner that has something due and none: retries whose pause is over, what a killed sender
 * left, and what nobody was told of.
 */
export const retryWebhooks =
  ({ duePartners, kick, wallClock }: Dependencies): Job<RetryResult> =>
  async (run) => {
    const { now } = run;
    let kicked = 0;
    let oldest = now.getTime();
    const queue = duePartners.due(now, wallClock());
    const { more } = await forEachDue(run, queue, async ({ partnerId, since }) => {
      oldest = Math.min(oldest, since.getTime());
      await kick(partnerId, now);
      kicked += 1;
    });
    return { kicked, oldestSeconds: secondsBetween(oldest, now), more };
  };

const secondsBetween = (start: number, end: Date): number =>
  Math.round((end.getTime() - start) / 1000);
