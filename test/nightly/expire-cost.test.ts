import { describe, expect, it } from 'vitest';
import { expireLinks } from '#shared/downloads/expire-links.job.ts';
import { readDue } from '#test/fakes/memory-due.ts';
import { aLink, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import { type DynamoStore, dynamoStore } from '#test/helpers/stores.ts';
import { putLinks } from '#test/setup/many-links.ts';
import { scaled } from './scale.ts';

const END = aLink().expiresAt;
const ENDED = scaled(300, 100);
const [FEW, MANY] = [100, scaled(1_500, 600)];
const RUN = { now: END, correlationId: 'job', hasTime: () => true };

/** A table with links that end now and others that end later, and what one run of the job asks of it. */
async function runOn(store: DynamoStore, live: number) {
  await putLinks(store.table, ENDED + live, (index) => ({
    id: `link-${index}`,
    tokenHash: `hash-${index}`,
    expiresAt: index < ENDED ? END : plusMilliseconds(END, 1 + index),
  }));
  store.sent.length = 0;
  const result = await expireLinks(store)(RUN);
  const of = (command: string) => store.sent.filter((each) => each.command === `${command}Command`);
  const units = (command: string) => of(command).reduce((sum, each) => sum + each.units, 0);
  return {
    result,
    reads: units('Query') + units('BatchGetItem'),
    writes: units('TransactWriteItems'),
  };
}

describe('expire-links on DynamoDB', () => {
  it(`R20: costs the same whether ${FEW} or ${MANY} links go on living`, async () => {
    const few = await runOn(await dynamoStore({ weighsTransactions: true }), FEW);
    const many = await runOn(await dynamoStore({ weighsTransactions: true }), MANY);
    expect(few.result).toEqual({ ended: ENDED, skipped: 0, more: false });
    expect(many).toEqual(few);
    // One unit reads a link's item, and the index has some rows of less than 200 bytes in each of theirs.
    expect(many.reads).toBeGreaterThanOrEqual(ENDED);
    expect(many.reads).toBeLessThanOrEqual(ENDED * 1.2 + 16);
    // Two writes for each link, of one kilobyte each, at two units in a transaction.
    expect(many.writes).toBeGreaterThanOrEqual(ENDED * 4);
    expect(many.writes).toBeLessThanOrEqual(ENDED * 8);
  });

  it('R20: run twice at once, or interrupted anywhere, marks and records each end once', async () => {
    const store = await dynamoStore();
    await putLinks(store.table, 120, (index) => ({
      id: `link-${index}`,
      tokenHash: `hash-${index}`,
    }));
    let left = 1;
    const commit: typeof store.commit = async (changes) => {
      left -= 1;
      if (left < 0) {
        throw new Error('killed');
      }
      await store.commit(changes);
    };
    expect(await expireLinks({ ...store, commit })(RUN)).toMatchObject({ failedItems: 70 });
    const first = 120 - (await readDue(store.links.due(END))).length;
    const results = await Promise.all([expireLinks(store)(RUN), expireLinks(store)(RUN)]);
    expect(first + results.reduce((sum, { ended }) => sum + ended, 0)).toBe(120);
    expect(await readDue(store.links.due(END))).toEqual([]);
  });
});
