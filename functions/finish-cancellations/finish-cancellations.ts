import { jobActor } from '#shared/domain/audit.ts';
import type { Cause } from '#shared/domain/cancellation-record.ts';
import { isDomainError } from '#shared/domain/errors.ts';
import { type FinishDependencies, finishCancellation } from '#shared/domain/finish-cancellation.ts';
import type { Order } from '#shared/domain/order.ts';
import type { OrderRepository } from '#shared/domain/ports.ts';
import type { Job } from '#shared/jobs/job-handler.ts';

export type Dependencies = FinishDependencies & {
  readonly orders: Pick<OrderRepository, 'find' | 'save' | 'listCancelling'>;
};

export interface FinishResult extends Record<string, unknown> {
  readonly finished: number;
  /** Cancellations that somebody else finished meanwhile. */
  readonly skipped: number;
  readonly more: boolean;
}

const ORDERS_IN_A_PIECE = 64;

/** Whether this run finished it; if not, somebody else did meanwhile. */
async function finishOne(dependencies: Dependencies, order: Order, cause: Cause): Promise<boolean> {
  try {
    const { changes } = await finishCancellation(dependencies, order, cause);
    await dependencies.commit(changes);
    return true;
  } catch (error) {
    if (isDomainError(error, 'CONFLICT')) {
      return false;
    }
    throw error;
  }
}

/**
 * Finishes what a crash left half-way. It takes every cancellation that runs, also one whose request is
 * still at work: both do the same, and only one of them can commit the end.
 */
export const finishCancellations =
  (dependencies: Dependencies): Job<FinishResult> =>
  async ({ now, correlationId, hasTime }) => {
    const cause = { actor: jobActor('finish-cancellations'), now, correlationId };
    const seen = new Set<string>();
    const outcomes: PromiseSettledResult<boolean>[] = [];
    while (hasTime()) {
      const running = await dependencies.orders.listCancelling(ORDERS_IN_A_PIECE);
      const pending = running.filter(({ id }) => !seen.has(id));
      if (pending.length === 0) {
        break;
      }
      for (const order of pending) {
        seen.add(order.id);
        outcomes.push(...(await Promise.allSettled([finishOne(dependencies, order, cause)])));
      }
    }
    // One order that cannot be finished holds up no other, and is not passed over in silence.
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    if (failed.length > 0) {
      const reasons = failed.map(({ reason }): unknown => reason);
      throw new AggregateError(reasons, `${failed.length} cancellations could not be finished.`);
    }
    const finished = outcomes.filter((done) => done.status === 'fulfilled' && done.value).length;
    return { finished, skipped: outcomes.length - finished, more: !hasTime() };
  };
