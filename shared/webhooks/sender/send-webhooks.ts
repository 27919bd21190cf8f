import type { Lease, SenderQueue } from '../sender-queue.ts';
import type { GroupRun } from './deliver-message-group.ts';
import { type DrainDependencies, drain } from './drain.ts';
import { HeldLease } from './held-lease.ts';

export type Dependencies = Omit<DrainDependencies, 'queue'> & {
  readonly queue: SenderQueue;
  readonly pause: (milliseconds: number) => Promise<unknown>;
};

export interface SendRun {
  readonly partnerId: string;
  readonly now: Date;
  readonly hasTime: () => boolean;
}

export interface SendResult extends Record<string, unknown> {
  /** Another sender holds the lease, or the partner never had a delivery. */
  readonly busy: boolean;
  readonly more: boolean;
}

/** The sender waits for an attempt within this time: the first pause is 5 seconds, and the job runs every minute. */
const SHORT_WAIT_MILLISECONDS = 10_000;
/** The interval at which a waiting sender looks for new work. */
const LOOK_MILLISECONDS = 1_000;

/** Waits for an attempt that is near, or stops. Returns the lease to continue with, if there is work to continue. */
async function rest(
  { queue, pause }: Dependencies,
  lease: Lease,
  { partnerId, time, hasTime }: Pick<GroupRun, 'partnerId' | 'time'> & Pick<SendRun, 'hasTime'>,
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
 * Sends what is due for one partner. One sender at a time holds the partner's lease, so a slow endpoint occupies one
 * sender and delays no other partner. Before it stops, the sender makes sure that nothing arrived meanwhile: each new
 * event is followed by a notification, and a notified partner is not finished.
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
      const mayContinue = async () => hasTime() && (await held.isHeld());
      if (!(await drain(dependencies, { partnerId, time, mayContinue }))) {
        await queue.release(held.lease);
        return { busy, more: true };
      }
      lease = await rest(dependencies, held.lease, run);
    }
    return { busy, more: false };
  };
