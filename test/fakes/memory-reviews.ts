import type { CountedLink } from '#shared/downloads/link.ts';
import { nextReview, type Review } from '#shared/downloads/review.ts';
import type { ReviewStore } from '#shared/downloads/review-store.ts';
import type { Change } from '#shared/platform/change.ts';
import type { DueQueue } from '#shared/platform/jobs/due-queue.ts';
import { change } from './memory-change.ts';
import { memoryQueue } from './memory-due.ts';
import type { MemoryLinks } from './memory-links.ts';

const nameOf = ({ tokenHash, window }: Pick<Review, 'tokenHash' | 'window'>) =>
  `${tokenHash}#${window}`;

/** Reviews of windows: the first follows from the window, and the others are set. */
export class MemoryReviews implements ReviewStore {
  readonly #links: MemoryLinks;
  readonly #moved = new Map<string, Date | undefined>();

  constructor(links: MemoryLinks) {
    this.#links = links;
  }

  due(now: Date): DueQueue<Review> {
    return memoryQueue('LINKREVIEW', {
      all: () => this.#links.all().flatMap((link) => this.#reviewOf(link) ?? []),
      idOf: ({ tokenHash }) => tokenHash,
      isDue: ({ dueAt }) => dueAt <= now,
      malformed: new Set(),
    });
  }

  move(review: Review, next: Date | undefined): Change {
    return change(
      'set the next review of a link',
      () =>
        this.#links
          .all()
          .some((link) => this.#reviewOf(link)?.dueAt.getTime() === review.dueAt.getTime()),
      () => this.#moved.set(nameOf(review), next),
    );
  }

  #reviewOf(link: CountedLink): Review | undefined {
    const { tokenHash, window, openedAt } = link;
    const name = nameOf(link);
    const dueAt = this.#moved.has(name) ? this.#moved.get(name) : nextReview(link, openedAt);
    return dueAt && { tokenHash, window, dueAt };
  }
}
