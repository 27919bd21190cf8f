import * as z from 'zod/mini';
import type { Change } from '#shared/platform/change.ts';
import { changes } from '#shared/platform/dynamodb/change.ts';
import { dueQueue, oneByOne } from '#shared/platform/dynamodb/due.ts';
import { rowSchema, versionedRow } from '#shared/platform/dynamodb/row.ts';
import { dueShards } from '#shared/platform/dynamodb/shards.ts';
import type { Table } from '#shared/platform/dynamodb/table.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { MILLISECONDS_PER_DAY } from '#shared/platform/time.ts';
import { downloadKeys } from './keys.ts';
import type { CountedLink } from './link.ts';
import { nextReview, type Review } from './review.ts';

export interface ReviewStore {
  due(now: Date): DueQueue<Review>;
  /** Sets the next review, or ends them if there is none. Fails if another run has set it meanwhile. */
  move(review: Review, next: Date | undefined): Change;
}

const reviewItem = rowSchema({ tokenHash: z.string(), window: z.int(), dueSK: z.string() });
const KEPT_DAYS = 30;

/** The row by which the window of a link is reviewed. It is written when the window is opened, and no click touches it. */
export function reviewRow(link: CountedLink) {
  const { id, tokenHash, window, openedAt, expiresAt } = link;
  const next = nextReview(link, openedAt);
  const kept = expiresAt.getTime() + KEPT_DAYS * MILLISECONDS_PER_DAY;
  return versionedRow({
    ...downloadKeys.linkReview(tokenHash),
    ...{ tokenHash, window, deleteAfter: Math.ceil(kept / 1_000) },
    ...(next && downloadKeys.dueLinkReview(id, next)),
  });
}

export class DynamoReviewStore implements ReviewStore {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  due(now: Date): DueQueue<Review> {
    const page = oneByOne(this.#table, (item) => {
      // The row of a window without another review has no due time: the index is read late.
      const { success, data } = z.looseObject({ dueSK: z.string() }).safeParse(item);
      if (!success || data.dueSK > now.toISOString()) {
        return undefined;
      }
      const { tokenHash, window, dueSK } = reviewItem.parse(item);
      return { tokenHash, window, dueAt: new Date(dueSK) };
    });
    return dueQueue(this.#table, dueShards('LINKREVIEW'), { until: now, page });
  }

  move({ tokenHash, window, dueAt }: Review, next: Date | undefined): Change {
    return changes(this.#table).update('set the next review of a link', {
      Key: downloadKeys.linkReview(tokenHash),
      UpdateExpression: next ? 'SET dueSK = :next' : 'REMOVE duePK, dueSK',
      ConditionExpression: '#window = :window AND dueSK = :due',
      ExpressionAttributeNames: { '#window': 'window' },
      ExpressionAttributeValues: {
        ':window': window,
        ':due': dueAt.toISOString(),
        ...(next && { ':next': next.toISOString() }),
      },
    });
  }
}
