import { describe, expect, it } from 'vitest';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { addUp } from '#test/helpers/ledger-adds-up.ts';
import { dynamoStore } from '#test/helpers/stores.ts';

describe('the books', () => {
  it('R3, R19, R23: add up after every purchase, cancellation, retry, crash and job', async () => {
    expect(await addUp(async () => memoryStore(), { numRuns: 60, length: 30 })).toEqual([]);
  });

  // Too short for all to come about: test/nightly/books.test.ts has many.
  it('R3, R19, R23: add up after every purchase, cancellation, retry, crash and job, on DynamoDB', async () => {
    await addUp(dynamoStore, { numRuns: 2, length: 16 });
  });
});
