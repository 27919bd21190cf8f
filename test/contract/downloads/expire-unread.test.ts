import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { readDue } from '#test/fakes/memory-due.ts';
import { aLink } from '#test/fixtures/fixtures.ts';
import { dynamoStore } from '#test/helpers/stores.ts';
import { putLinks } from '#test/setup/many-links.ts';

const END = aLink().expiresAt;
const LINKS = 60;
const batchGet = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.object({ PK: z.string() })) })),
});

/** Links that are due, in a table that refuses batches of reads: of so many keys or more, if they include this link. */
async function refusingBatches(tokenHash: string, size: number) {
  const store = await dynamoStore();
  await putLinks(store.table, LINKS, (index) => ({
    id: `link-${index}`,
    tokenHash: `hash-${index}`,
  }));
  let refuses = true;
  store.table.client.middlewareStack.add(
    (next) => async (args) => {
      const tables = Object.values(batchGet.safeParse(args.input).data?.RequestItems ?? {});
      const keys = tables.flatMap(({ Keys }) => Keys);
      if (refuses && keys.length >= size && keys.some(({ PK }) => PK === `LINK#${tokenHash}`)) {
        throw new Error('This batch cannot be read.');
      }
      return next(args);
    },
    { step: 'initialize' },
  );
  const left = async () => {
    refuses = false;
    return (await readDue(store.links.due(END))).map(({ id }) => id);
  };
  return {
    left,
    run: () => expireLinks(store)({ now: END, correlationId: 'job', hasTime: () => true }),
  };
}

describe('expire-links on DynamoDB', () => {
  it('R20: reads a page row by row if it cannot be read at once', async () => {
    const { run, left } = await refusingBatches('hash-7', 2);
    expect(await run()).toEqual({ ended: LINKS, skipped: 0, more: false });
    expect(await left()).toEqual([]);
  });

  it('R20: ends all links of a shard but the one that cannot be read', async () => {
    const { run, left } = await refusingBatches('hash-7', 1);
    expect(await run()).toMatchObject({ ended: LINKS - 1, failedItems: 1, more: false });
    expect(await left()).toEqual(['link-7']);
  });
});
