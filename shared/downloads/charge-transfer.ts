import type { AuditStore } from '#shared/audit/audit-store.ts';
import { jobActor } from '#shared/audit/record.ts';
import type { Change, Commit } from '#shared/platform/change.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import type { Ids } from '#shared/platform/ids.ts';
import type { CountedLink } from './link.ts';
import { extraTransfers, nothingServed, type ServedDownload, type Transfer } from './transfer.ts';
import type { TransferStore } from './transfer-store.ts';

export interface ChargeDependencies {
  readonly transfers: TransferStore;
  readonly audit: AuditStore;
  readonly ids: Ids;
  readonly commit: Commit;
}

export interface Run {
  readonly now: Date;
  readonly correlationId: string;
}

/** Clicks on the link and another run of the job may interleave. */
const MAXIMUM_ATTEMPTS = 10;

const record = (
  { audit, ids }: ChargeDependencies,
  link: CountedLink,
  { number, window }: Transfer,
  charged: number,
  { now, correlationId }: Run,
): Change =>
  audit.append({
    id: ids.sortable(now),
    partnerId: link.partnerId,
    customerId: link.customerId,
    orderId: link.orderId,
    operationType: 'charge_software_download',
    resourceType: 'software_download_link',
    resourceId: link.id,
    actor: jobActor('reconcile-downloads'),
    at: now,
    correlationId,
    before: { downloadsUsed: link.downloadsUsed },
    after: { downloadsUsed: link.downloadsUsed + charged, window, download: number },
  });

/** The downloads to charge now: never beyond the limit, and none to a window other than the download's. */
function dueCharge(link: CountedLink | undefined, served: ServedDownload): number {
  if (!link || link.window !== served.window) {
    return 0;
  }
  const returned = served.isReturned && served.bytes > 0 ? 1 : 0;
  const extra = extraTransfers(served.bytes, link.sizeBytes) + returned - served.charged;
  return Math.max(0, Math.min(extra, link.downloadLimit - link.downloadsUsed));
}

async function chargeOnce(
  dependencies: ChargeDependencies,
  logName: string,
  transfer: Transfer,
  run: Run,
): Promise<number> {
  const { transfers, commit } = dependencies;
  const [earlier, link, taken] = await Promise.all([
    transfers.findServed(transfer),
    transfers.findLink(transfer.tokenHash),
    transfers.isTaken(logName, transfer),
  ]);
  if (taken) {
    return 0;
  }
  const before = earlier ?? nothingServed(transfer);
  const served = { ...before, bytes: before.bytes + transfer.bytes };
  const due = dueCharge(link, served);
  await commit([
    transfers.take(logName, transfer, run.now),
    transfers.save({ ...served, charged: served.charged + due }, run.now),
    ...(link && due > 0
      ? [transfers.charge(link, due), record(dependencies, link, transfer, due, run)]
      : []),
  ]);
  return due;
}

/** Adds the bytes of a log to a download once, and charges the link for whole transfers beyond the counted one. */
export async function chargeTransfer(
  dependencies: ChargeDependencies,
  logName: string,
  transfer: Transfer,
  run: Run,
): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await chargeOnce(dependencies, logName, transfer, run);
    } catch (error) {
      if (!isDomainError(error, 'CONFLICT') || attempt === MAXIMUM_ATTEMPTS) {
        throw error;
      }
    }
  }
}
