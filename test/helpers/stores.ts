import { inject } from 'vitest';
import { type MemoryStore, memoryStore } from '#test/fakes/memory-store.ts';
import { type DynamoStore, dynamoStoreAt } from './dynamo-store.ts';

export type { DynamoStore } from './dynamo-store.ts';

export const dynamoStore = (options?: Parameters<typeof dynamoStoreAt>[1]): Promise<DynamoStore> =>
  dynamoStoreAt(inject('dynamodbEndpoint'), options);

/** A suite runs on each of these: what the fake does, DynamoDB does. */
export type Store = MemoryStore | DynamoStore;
export const STORES: readonly (readonly [string, () => Promise<Store>])[] = [
  ['in memory', async () => memoryStore()],
  ['on DynamoDB', () => dynamoStore()],
];
