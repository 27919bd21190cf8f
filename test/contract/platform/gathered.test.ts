import { expect, it } from 'vitest';
import { gatheredReads, gatheredRemovals } from '#shared/platform/dynamodb/gathered.ts';
import { dynamoStore } from '#test/helpers/stores.ts';
import { putRows } from '#test/setup/many-rows.ts';

const keyOf = (index: number) => ({ PK: 'GATHERED', SK: `ROW#${index}` });

async function filled(count: number) {
  const store = await dynamoStore();
  await putRows(store.table, count, (index) => ({ ...keyOf(index), index, v: 1 }));
  store.sent.length = 0;
  const commands = () => store.sent.map(({ command }) => command.replace('ItemCommand', ''));
  return { ...store, commands };
}

it('reads at the same time share a request, each with its own item, asked for twice or missing', async () => {
  const { table, commands } = await filled(3);
  const read = gatheredReads(table);
  const third = keyOf(2);
  const found = await Promise.all([third, keyOf(0), keyOf(7), keyOf(2), keyOf(1)].map(read));
  expect(found.map((item) => Object(item).index)).toEqual([2, 0, undefined, 2, 1]);
  expect(commands()).toEqual(['BatchGet']);
  // A later read sees what has changed since.
  await gatheredRemovals(table)([third]);
  expect(await read(third)).toBeUndefined();
});

it('removals at the same time share requests of 25 rows at most, and name a row once', async () => {
  const { table, commands } = await filled(60);
  const remove = gatheredRemovals(table);
  const pairs = Array.from({ length: 30 }, (_, pair) => [keyOf(2 * pair), keyOf(2 * pair + 1)]);
  await Promise.all([...pairs, [keyOf(0)]].map(remove));
  expect(commands()).toEqual(['BatchWrite', 'BatchWrite', 'BatchWrite']);
  const read = gatheredReads(table);
  const left = await Promise.all(Array.from({ length: 60 }, (_, index) => read(keyOf(index))));
  expect(left.filter(Boolean)).toEqual([]);
});
