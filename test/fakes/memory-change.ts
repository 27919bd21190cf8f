import type { Change, Commit } from '#shared/platform/change.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';

/** A write of a fake: it happens when its commit finds that every condition of the commit holds. */
class MemoryChange implements Change {
  readonly description: string;
  readonly holds: () => boolean;
  readonly apply: () => void;
  readonly refusal: DomainError | undefined;

  constructor(
    description: string,
    holds: () => boolean,
    apply: () => void,
    refusal: DomainError | undefined,
  ) {
    this.description = description;
    this.holds = holds;
    this.apply = apply;
    this.refusal = refusal;
  }
}

export const change = (
  description: string,
  holds: () => boolean,
  apply: () => void,
  refusal?: DomainError,
): Change => new MemoryChange(description, holds, apply, refusal);

/** DynamoDB takes this many writes in one transaction, so a fake takes no more. */
const LARGEST_COMMIT = 100;

export const commitInMemory: Commit = async (changes) => {
  const made = changes.filter((each) => each instanceof MemoryChange);
  if (made.length !== changes.length) {
    throw new Error('A change of another store cannot be committed here.');
  }
  if (made.length > LARGEST_COMMIT) {
    throw new Error(`${made.length} changes do not fit one transaction of ${LARGEST_COMMIT}.`);
  }
  const broken = made.filter((each) => !each.holds());
  if (broken.length > 0) {
    const refusal = broken.every((each) => each.refusal) ? broken[0]?.refusal : undefined;
    const what = broken.map(({ description }) => description).join('; ');
    throw (
      refusal ??
      new DomainError('CONFLICT', because('CONCURRENT_REQUEST'), { cause: new Error(what) })
    );
  }
  for (const each of made) {
    each.apply();
  }
};

/** A page of items that are sorted by `keyOf`, as a repository pages them. */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { size, after }: { readonly size: number; readonly after?: string | undefined },
  lastFirst = false,
) {
  const isBefore = (a: string, b: string) => (lastFirst ? a > b : a < b);
  const sorted = [...items].sort((a, b) => (isBefore(keyOf(a), keyOf(b)) ? -1 : 1));
  const rest = sorted.filter((item) => after === undefined || isBefore(after, keyOf(item)));
  const page = rest.slice(0, size);
  const last = page.at(-1);
  return { items: page, next: rest.length > size && last ? keyOf(last) : undefined };
}
