import type { Lease, SenderQueue } from '../sender-queue.ts';
import type { LaneRun } from './deliver-message-group.ts';
import { type WorkDependencies, workOff } from './drain.ts';
import { HeldLease } from './held-lease.ts';

export type Dependencies = Omit<WorkDependencies, 'queue'> & {
  readonly queue: SenderQueue;
  readonly pause: (milliseconds: number) => Promise<unknown>;
};

export interface SendRun {
  readonly partnerId: string;
  readonly now: Date;
  readonly hasTime: () => boolean;
}

export interface SendResult extends Record<string, unknown> {
  /** Somebody else sends for the partner, or nothing was ever to be sent. */
  readonly busy: boolean;
  readonly more: boolean;
}

/** A next try within this time is waited for: the first pause is 5 seconds, and the job comes every minute. */
const SHORT_WAIT_MILLISECONDS = 10_000;
/** While it waits, it looks this often for what is new. */
const LOOK_MILLISECONDS = 1_000;

/** Waits for a try that is near, or stops. Answers the lease to go on with, if there is something to go on with. */
async function rest(
  { queue, pause }: Dependencies,
  lease: Lease,
  { partnerId, time, hasTime }: Pick<LaneRun, 'partnerId' | 'time'> & Pick<SendRun, 'hasTime'>,
): Promise<Lease | undefined> {
  const next = await queue.nextDue(partnerId);
  const wait = next ? next.getTime() - time().getTime() : Number.POSITIVE_INFINITY;
  if (wait > SHORT_WAIT_MILLISECONDS || !hasTime()) {
    return queue.finish(lease, next);
  }
  await pause(Math.max(0, Math.min(wait, LOOK_MILLISECONDS)));
  return lease;
}

/**
 * Sends what is due for one partner. One sender at a time has the partner's lease, so a slow endpoint keeps one of them
 * and nobody else's. Before it stops it makes sure that nothing came in between: who brings something in wakes the
 * partner afterwards, and a partner that was woken is not finished.
 */
export const sendWebhooks =
  (dependencies: Dependencies) =>
  async ({ partnerId, now, hasTime }: SendRun): Promise<SendResult> => {
    const { queue, wallClock } = dependencies;
    const startedAt = wallClock();
    const time = () => new Date(now.getTime() + wallClock() - startedAt);
    const run = { partnerId, time, hasTime };
    let lease = await queue.takeLease(partnerId, startedAt);
    const busy = lease === undefined;
    while (lease) {
      const held = new HeldLease(lease, queue, wallClock);
      const goesOn = async () => hasTime() && (await held.holds());
      if (!(await workOff(dependencies, { partnerId, time, goesOn }))) {
        await queue.giveBack(held.lease);
        return { busy, more: true };
      }
      lease = await rest(dependencies, held.lease, run);
    }
    return { busy, more: false };
  };
