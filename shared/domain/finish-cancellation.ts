import type { Actor, AuditRecord } from './audit.ts';
import { cancellingLines, completeCancellation } from './cancellation.ts';
import { isDomainError } from './errors.ts';
import type { HeldKeyRepository } from './key-pool-ports.ts';
import { settlementEntries } from './ledger.ts';
import { type Order, saved } from './order.ts';
import type {
  AuditRepository,
  Change,
  Commit,
  DownloadLinkRepository,
  Ids,
  LedgerRepository,
  OrderRepository,
} from './ports.ts';

export interface FinishDependencies {
  readonly orders: Pick<OrderRepository, 'save'>;
  readonly heldKeys: HeldKeyRepository;
  readonly links: Pick<DownloadLinkRepository, 'list' | 'revoke'>;
  readonly ledger: LedgerRepository;
  readonly audit: AuditRepository;
  readonly ids: Ids;
  readonly commit: Commit;
}

/** On whose behalf, and when, a cancellation is carried on. */
export interface Cause {
  readonly actor: Actor;
  readonly now: Date;
  readonly correlationId: string;
}

/** A key's revocation takes three writes: its own, its mark's and its audit record's; a commit holds a hundred. */
const REVOCATIONS_IN_A_COMMIT = 33;
/** Only another run of the same cancellation can be in the way, and it does the same work. */
const MAXIMUM_ROUNDS = 10;

/** A record of what a cancellation does to its order. */
export const orderRecord = (
  order: Order,
  { actor, now, correlationId }: Cause,
  facts: Pick<
    AuditRecord,
    'id' | 'operationType' | 'resourceType' | 'resourceId' | 'before' | 'after'
  >,
): AuditRecord => ({
  ...facts,
  partnerId: order.partnerId,
  customerId: order.customerId,
  actor,
  at: now,
  correlationId,
});

/** A revocation with its audit record, for every key and link of the lines that is still alive. */
async function revocations(
  { heldKeys, links, audit, ids }: FinishDependencies,
  order: Order,
  cause: Cause,
): Promise<(readonly Change[])[]> {
  const lines = new Set(cancellingLines(order).map((line) => line.lineItemNumber));
  const [allKeys, allLinks] = await Promise.all([
    heldKeys.list(order.customerId, order.id),
    links.list({ customerId: order.customerId, orderId: order.id }),
  ]);
  const revoked = (facts: Pick<AuditRecord, 'operationType' | 'resourceType' | 'resourceId'>) =>
    audit.append(
      orderRecord(order, cause, {
        ...facts,
        id: ids.sortable(cause.now),
        before: { state: 'active' },
        after: { state: 'revoked' },
      }),
    );
  return [
    ...allKeys
      .filter((key) => key.state === 'active' && lines.has(key.lineItemNumber))
      .map((key) => [
        ...heldKeys.revoke(key, cause.now),
        revoked({
          operationType: 'revoke_software_key',
          resourceType: 'software_key',
          resourceId: `${key.orderId}:${key.lineItemNumber}:${key.productId}:${key.version}`,
        }),
      ]),
    ...allLinks
      .filter((link) => link.status !== 'revoked' && lines.has(link.subject.lineItemNumber))
      .map((link) => [
        links.revoke(link),
        revoked({
          operationType: 'revoke_software_download_link',
          resourceType: 'software_download_link',
          resourceId: link.id,
        }),
      ]),
  ];
}

/** Revokes until nothing is left alive. A conflict means that another run revoked some: then look again. */
async function revokeAll(
  dependencies: FinishDependencies,
  order: Order,
  cause: Cause,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    const pending = await revocations(dependencies, order, cause);
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

/**
 * Carries a started cancellation to its end: first every key and link is revoked, and only then do the
 * returned changes, committed by the caller, say that it is done and pay back (R16, R19). It may be run
 * again from any point, by the request or by the job.
 */
export async function finishCancellation(
  dependencies: FinishDependencies,
  order: Order,
  cause: Cause,
): Promise<{ readonly order: Order; readonly changes: readonly Change[] }> {
  await revokeAll(dependencies, order, cause);

  const { orders, ledger, audit, ids } = dependencies;
  const done = completeCancellation(order);
  const entries = cancellingLines(order).flatMap((line) =>
    line.settlement ? settlementEntries(order, line, line.settlement, cause.now) : [],
  );
  const numbers = cancellingLines(order).map((line) => line.lineItemNumber);
  const change = orderRecord(order, cause, {
    id: ids.sortable(cause.now),
    operationType: 'update_order',
    resourceType: 'order',
    resourceId: order.id,
    before: { state: 'cancelling' },
    after: { state: 'cancelled', lines: numbers.join(',') },
  });
  return {
    order: saved(done),
    changes: [
      orders.save(done),
      ...entries.map((entry) => ledger.append(entry)),
      audit.append(change),
    ],
  };
}
