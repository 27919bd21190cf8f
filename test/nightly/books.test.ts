import { expect, it } from 'vitest';
import { addUp } from '#test/helpers/ledger-adds-up.ts';
import { dynamoStore } from '#test/helpers/stores.ts';
import { scaled } from './scale.ts';

it('R3, R19, R23: the books on DynamoDB add up after every purchase, cancellation, retry, crash and job', async () => {
  expect(await addUp(dynamoStore, { numRuns: scaled(60, 8), length: 24 })).toEqual([]);
});
