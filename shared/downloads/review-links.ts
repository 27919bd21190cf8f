import { jobActor } from '#shared/audit/record.ts';
import type { Change } from '#shared/platform/change.ts';
import { type DueOutcome, forEachDue } from '#shared/platform/jobs/for-each-due.ts';
import type { JobRun } from '#shared/platform/jobs/job-handler.ts';
import type { ChargeDependencies } from './charge-transfer.ts';
import { type CountedLink, linkState } from './link.ts';
import { isEnding, nextReview, type Review, unfetched } from './review.ts';
import type { ReviewStore } from './review-store.ts';
import { nothingServed, type ServedDownload } from './transfer.ts';

export type Dependencies = ChargeDependencies & { readonly reviews: ReviewStore };

/** The findings of a review. */
interface Findings {
  readonly link: CountedLink;
  readonly served: readonly ServedDownload[];
  /** Numbers of the downloads to give back. */
  readonly returned: readonly number[];
  readonly isEnding: boolean;
}

const recorder =
  ({ audit, ids }: ChargeDependencies, link: CountedLink, { now, correlationId }: JobRun) =>
  (
    operationType: 'notify_software_download_link_end' | 'return_software_download',
    facts: { readonly before?: Record<string, number>; readonly after: Record<string, number> },
  ): Change =>
    audit.append({
      ...{ id: ids.sortable(now), partnerId: link.partnerId, customerId: link.customerId },
      ...{ orderId: link.orderId, operationType, resourceType: 'software_download_link' as const },
      ...{ resourceId: link.id, actor: jobActor('reconcile-downloads'), at: now, correlationId },
      ...facts,
    });

/** The changes of a review: one write of the link, the sums that say what was returned, and the records. */
function settle(dependencies: Dependencies, found: Findings, run: JobRun): readonly Change[] {
  const { link, served, returned } = found;
  const { tokenHash, window, downloadsUsed } = link;
  if (returned.length === 0 && !found.isEnding) {
    return [];
  }
  const record = recorder(dependencies, link, run);
  const sums = returned.map((number) => {
    const known = served.find((each) => each.number === number);
    const sum = known ?? nothingServed({ tokenHash, window, number, bytes: 0 });
    return dependencies.transfers.save({ ...sum, isReturned: true }, run.now);
  });
  const used = downloadsUsed - returned.length;
  return [
    dependencies.transfers.review(link, returned, found.isEnding, run.now),
    ...sums,
    ...(returned.length === 0
      ? []
      : [
          record('return_software_download', {
            before: { downloadsUsed },
            after: { downloadsUsed: used, window },
          }),
        ]),
    ...(found.isEnding
      ? [record('notify_software_download_link_end', { after: { downloadsUsed: used, window } })]
      : []),
  ];
}

/** True while counts of the window may change: of a live link, before its end. */
const isOpen = (link: CountedLink, now: Date): boolean =>
  ['active', 'exhausted'].includes(linkState(link, now)) && now < link.expiresAt;

async function reviewOne(
  dependencies: Dependencies,
  review: Review,
  readUntil: Date | undefined,
  run: JobRun,
): Promise<number> {
  const { transfers, reviews, commit } = dependencies;
  const link = await transfers.findLink(review.tokenHash);
  if (!link || !isOpen(link, run.now)) {
    await commit([reviews.move(review, undefined)]);
    return 0;
  }
  const served = link.downloads.length === 0 ? [] : await transfers.listServed(link);
  const returned = readUntil === undefined ? [] : unfetched(link, served, readUntil);
  const found = { link, served, returned, isEnding: isEnding(link, run.now) };
  await commit([
    ...settle(dependencies, found, run),
    reviews.move(review, nextReview(link, run.now)),
  ]);
  return returned.length;
}

/**
 * Reviews the windows that are due: gives back downloads that storage's log, read up to its cursor, never names, and
 * tells of links that end in three days.
 */
export async function reviewLinks(
  dependencies: Dependencies,
  readUntil: Date | undefined,
  run: JobRun,
): Promise<DueOutcome & { readonly returned: number }> {
  let returned = 0;
  const outcome = await forEachDue(run, dependencies.reviews.due(run.now), async (review) => {
    returned += await reviewOne(dependencies, review, readUntil, run);
  });
  return { ...outcome, returned };
}
