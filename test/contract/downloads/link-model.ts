import fc from 'fast-check';
import { expect } from 'vitest';
import { type DownloadLink, linkState } from '#shared/downloads/link.ts';
import type { Change } from '#shared/platform/change.ts';
import { isDomainError } from '#shared/platform/errors.ts';
import { aDownload, aLink, aRenewed, aRotated, NOW } from '#test/fixtures/fixtures.ts';
import { apply, type ModelLink, type Operation } from '#test/fixtures/link-model.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';

/** As the model has it. */
const RESUMES = 20;
const DAY = 24 * 60 * 60 * 1000;

/** A link on the engine, and what is done to it in words that the model has too. */
class RealLink {
  readonly #store: DynamoStore;
  #first: DownloadLink;
  #tokens: string[];

  constructor(store: DynamoStore, link: DownloadLink) {
    this.#store = store;
    this.#first = link;
    this.#tokens = [link.tokenHash];
  }

  async now(): Promise<DownloadLink> {
    const { customerId, subject } = this.#first;
    const [link] = await this.#store.links.list({ customerId, orderId: subject.orderId });
    return link ?? this.#first;
  }

  async #commit(told: string, changes: readonly Change[]): Promise<string> {
    try {
      await this.#store.commit(changes);
      return told;
    } catch (error) {
      if (isDomainError(error, 'CONFLICT')) {
        return 'conflict';
      }
      throw error;
    }
  }

  async #click(tokenHash: string, at: Date): Promise<string> {
    const result = await this.#store.clicks.count(tokenHash, aDownload({ at }));
    if (result.counted) {
      return `download ${result.number}`;
    }
    return result.link ? linkState(result.link, at) : 'none';
  }

  async run(operation: Operation, at: Date, read: DownloadLink): Promise<string> {
    const { links, clicks } = this.#store;
    switch (operation.kind) {
      case 'click':
        return this.#click(read.tokenHash, at);
      case 'clickAndDie':
        await this.#click(read.tokenHash, at);
        return 'died';
      case 'clickOld':
        return read.rotation > 0 ? this.#click(this.#tokens[0] ?? '', at) : 'none';
      case 'resume': {
        // Twenty joins of a twentieth of the file each fit the budget beside the first grant.
        const cost = Math.ceil(read.sizeBytes / RESUMES);
        const again = {
          ...{ window: read.window, number: operation.number, now: at },
          ...{ cost, room: read.sizeBytes + (RESUMES - 1) * cost, marks: [] },
        };
        const known = operation.number <= read.downloads.length;
        return known && (await clicks.join(read.tokenHash, again)).counted
          ? 'resumed'
          : 'not resumed';
      }
      case 'renew':
        return this.#commit('opened', links.renew(read, aRenewed(read, at)));
      case 'rotate': {
        const next = {
          tokenHash: `${this.#first.tokenHash}-${crypto.randomUUID()}`,
          file: read.file,
        };
        return this.#commit('opened', links.rotate(read, aRotated(read, next, at)));
      }
      case 'revoke':
        return this.#commit('revoked', [links.revoke(read)]);
      case 'expire':
        return this.#commit('marked', [links.end(read, at)]);
    }
  }
}

const seen = (link: DownloadLink): ModelLink => ({
  window: link.window,
  rotation: link.rotation,
  used: link.downloadsUsed,
  limit: link.downloadLimit,
  expiresAt: link.expiresAt.getTime(),
  status: link.status === 'replaced' ? 'revoked' : link.status,
  resumed: link.downloads.map(({ resumed }) => resumed),
});

const orders = <Item>(items: readonly Item[]): Item[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((item, index) =>
        orders(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
      );

/**
 * Whether some order of the operations explains every answer and the link afterwards. What was read before a
 * commit may have changed under it: then it changes nothing and says so. A click on a URL that was just rotated
 * away is told so.
 */
const explained = (
  before: ModelLink,
  done: readonly (readonly [Operation, string])[],
  now: number,
  after: ModelLink,
): boolean =>
  orders(done).some((order) => {
    let link = before;
    for (const [operation, told] of order) {
      const overtaken =
        told === 'conflict' ||
        ((told === 'replaced' || told === 'not resumed') && link.window > before.window);
      if (overtaken && done.length > 1) {
        continue;
      }
      const [next, says] = apply(link, operation, now);
      if (says !== told) {
        return false;
      }
      link = next;
    }
    return JSON.stringify(link) === JSON.stringify(after);
  });

const kind = fc.constantFrom(
  ...(['click', 'click', 'click', 'clickAndDie', 'clickOld'] as const),
  ...(['renew', 'rotate', 'revoke', 'expire', 'expire'] as const),
);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: kind.map((each) => ({ kind: each })) },
  {
    weight: 1,
    arbitrary: fc
      .integer({ min: 1, max: 4 })
      .map((number) => ({ kind: 'resume' as const, number })),
  },
);
const step = fc.record({
  /** Time passes: often not at all, sometimes to the very instant of an end. */
  later: fc.oneof(fc.constant(0), fc.constantFrom(1, DAY, 14 * DAY - 1, 14 * DAY)),
  operations: fc.array(operation, { minLength: 1, maxLength: 4 }),
});

/** Does so many random series of operations to links, each of which some order of the model's has to explain. */
export async function explainLinks(numRuns: number): Promise<void> {
  const store = await dynamoStore();
  let count = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3 }),
      fc.array(step, { minLength: 1, maxLength: 8 }),
      async (left, steps) => {
        count += 1;
        const id = `model-${count}`;
        const subject = { ...aLink().subject, orderId: id };
        const link = aLink({ id, tokenHash: id, subject, downloadsUsed: 0, downloadLimit: left });
        await store.commit(store.links.create(link));
        const real = new RealLink(store, link);
        let now = NOW.getTime();
        for (const { later, operations } of steps) {
          now += later;
          const at = new Date(now);
          const read = await real.now();
          const told = await Promise.all(
            operations.map(async (each) => [each, await real.run(each, at, read)] as const),
          );
          const after = seen(await real.now());
          expect(
            explained(seen(read), told, now, after) || { before: seen(read), told, after, now },
          ).toBe(true);
        }
      },
    ),
    { numRuns },
  );
}
