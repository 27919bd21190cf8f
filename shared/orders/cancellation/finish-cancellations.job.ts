import { jobActor } from '#shared/audit/record.ts';
import { type DueOutcome, forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { Job } from '#shared/platform/jobs/job-handler.ts';
import type { OrderStore } from '../order-store.ts';
import type { ActorContext } from './cancellation-record.ts';
import { type FinishDependencies, finishCancellation } from './finish-cancellation.ts';

export type Dependencies = FinishDependencies & {
  readonly orders: Pick<OrderStore, 'find' | 'save' | 'cancelling'>;
};

export interface FinishCancellationsResult extends Record<string, unknown>, DueOutcome {
  readonly finished: number;
}

/**
 * Finishes cancellations that a crash interrupted. It takes every cancellation in progress, including one whose request
 * is still running: both do the same work, and only one of them can commit the end.
 */
export const finishCancellations =
  (dependencies: Dependencies): Job<FinishCancellationsResult> =>
  async (run) => {
    const { now, correlationId } = run;
    const cause: ActorContext = { actor: jobActor('finish-cancellations'), now, correlationId };
    let finished = 0;
    const outcome = await forEachDue(run, dependencies.orders.cancelling(), async (order) => {
      const { changes } = await finishCancellation(dependencies, order, cause);
      await dependencies.commit(changes);
      finished += 1;
    });
    return { finished, ...outcome };
  };
