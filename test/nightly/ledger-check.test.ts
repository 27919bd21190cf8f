import { expect, it } from 'vitest';
import { memoryStore } from '#test/fakes/memory-store.ts';
import { addUp } from '#test/helpers/ledger-adds-up.ts';
import { scaled } from './scale.ts';

// test/nightly/books.test.ts does the same on DynamoDB.
it('R3, R19, R23: the books in memory add up after every purchase, cancellation, retry, crash and job', async () => {
  expect(await addUp(async () => memoryStore(), { numRuns: scaled(60, 25), length: 30 })).toEqual(
    [],
  );
});
