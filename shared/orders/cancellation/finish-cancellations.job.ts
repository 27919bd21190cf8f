import { jobActor } from '#shared/audit/record.ts';
import { forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { OrderStore } from '../order-store.ts';
import type { ActorContext } from './cancellation-record.ts';
import { type FinishDependencies, finishCancellation } from './finish-cancellation.ts';

export type Dependencies = FinishDependencies & {
  readonly orders: Pick<OrderStore, 'find' | 'save' | 'cancelling'>;
};

export interface FinishResult extends Record<string, unknown> {
  readonly finished: number;
  /** Cancellations that somebody else finished meanwhile. */
  readonly skipped: number;
  readonly more: boolean;
}

/**
 * Finishes what a crash left half-way. It takes every cancellation that runs, also one whose request is
 * still at work: both do the same, and only one of them can commit the end.
 */
export const finishCancellations =
  (dependencies: Dependencies): Job<FinishResult> =>
  async (run) => {
    const { now, correlationId } = run;
    const actorContext: ActorContext = {
      actor: jobActor('finish-cancellations'),
      now,
      correlationId,
    };
    let finished = 0;
    const outcome = await forEachDue(run, dependencies.orders.cancelling(), async (order) => {
      const { changes } = await finishCancellation(dependencies, order, actorContext);
      await dependencies.commit(changes);
      finished += 1;
    });
    return { finished, ...outcome };
  };
