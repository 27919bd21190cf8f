import type { AuditStore } from '#shared/audit/audit-store.ts';
import type { LedgerStore } from '#shared/billing/ledger-store.ts';
import { formatSubscriptionId } from '#shared/billing/subscription-id.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { IssuedKeyStore } from '#shared/product-keys/issued-key-store.ts';
import { settlementEntries } from '../ledger-entries.ts';
import { type Order, saved } from '../order.ts';
import type { OrderStore } from '../order-store.ts';
import { isRenewedBy, withLine } from '../subscriptions/renewal.ts';
import { cancellingLines, completeCancellation } from './cancellation.ts';
import { type ActorContext, orderRecord } from './cancellation-record.ts';
import { type CancellingLine, revocations } from './revoke-access.ts';

export interface FinishDependencies {
  readonly orders: Pick<OrderStore, 'find' | 'save'>;
  readonly issuedKeys: IssuedKeyStore;
  readonly links: Pick<DownloadLinkStore, 'list' | 'revoke'>;
  readonly ledger: LedgerStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

/** A key's revocation takes three writes: its own, its mark's and its audit record's; a commit holds a hundred. */
const REVOCATIONS_IN_A_COMMIT = 33;
/** Only another run of the same cancellation can be in the way, and it does the same work. */
const MAXIMUM_ROUNDS = 10;

/** Revokes until nothing is left alive. A conflict means that another run revoked some: then look again. */
async function revokeAll(
  dependencies: FinishDependencies,
  order: Order,
  lines: readonly CancellingLine[],
  actorContext: ActorContext,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    const pending = await revocations(dependencies, order, lines, actorContext);
    try {
      for (let start = 0; start < pending.length; start += REVOCATIONS_IN_A_COMMIT) {
        await dependencies.commit(pending.slice(start, start + REVOCATIONS_IN_A_COMMIT).flat());
      }
      return;
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT') || round === MAXIMUM_ROUNDS) {
        throw error;
      }
    }
  }
}

/** The lines that are being cancelled, with what they renewed. */
async function linesOf({ orders }: FinishDependencies, order: Order): Promise<CancellingLine[]> {
  const lines = cancellingLines(order);
  const ids = new Set(lines.flatMap(({ renews }) => renews?.orderId ?? []));
  const found = await Promise.all([...ids].map((id) => orders.find(order.customerId, id)));
  return lines.map((line) => {
    const old = found.find((each) => each?.id === line.renews?.orderId);
    const oldLine = old?.lines.find((each) =>
      isRenewedBy(each, { orderId: order.id, lineItemNumber: line.lineItemNumber }),
    );
    return { line, renewed: old && oldLine && { order: old, line: oldLine } };
  });
}

/** Releases renewed lines: they can be renewed again, and give out their keys again. */
function released({ orders }: FinishDependencies, lines: readonly CancellingLine[]): Change[] {
  const changed = new Map<string, Order>();
  for (const { renewed } of lines) {
    if (renewed) {
      const { renewedBy: _, ...line } = renewed.line;
      const order = changed.get(renewed.order.id) ?? renewed.order;
      changed.set(order.id, withLine(order, line));
    }
  }
  return [...changed.values()].map((order) => orders.save(order));
}

/**
 * Carries a started cancellation to its end: first every key and link is revoked, and only then do the
 * returned changes, committed by the caller, say that it is done and pay back (R16, R19). It may be run
 * again from any point, by the request or by the job.
 */
export async function finishCancellation(
  dependencies: FinishDependencies,
  order: Order,
  actorContext: ActorContext,
): Promise<{ readonly order: Order; readonly changes: readonly Change[] }> {
  const lines = await linesOf(dependencies, order);
  await revokeAll(dependencies, order, lines, actorContext);

  const { orders, ledger, audit, ids } = dependencies;
  const done = completeCancellation(order);
  const entries = cancellingLines(order).flatMap((line) =>
    settlementEntries(order, line, actorContext.now),
  );
  const numbers = cancellingLines(order).map((line) => line.lineItemNumber);
  const given = lines.flatMap(({ renewed }) =>
    renewed ? [formatSubscriptionId(renewed.order.id, renewed.line.lineItemNumber)] : [],
  );
  const change = orderRecord(order, actorContext, {
    id: ids.sortable(actorContext.now),
    operationType: 'update_order',
    resourceType: 'order',
    resourceId: order.id,
    before: { state: 'cancelling' },
    after: {
      ...{ state: 'cancelled', lines: numbers.join(',') },
      // Released lines: a record of its own would be one write too many for the largest order.
      ...(given.length > 0 && { released: given.join(',') }),
    },
  });
  return {
    order: saved(done),
    changes: [
      orders.save(done),
      ...released(dependencies, lines),
      ...entries.map((entry) => ledger.append(entry)),
      audit.append(change),
    ],
  };
}
