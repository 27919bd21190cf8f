import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ANSWER_GAPS } from './gaps.ts';
import { hold } from './hold.ts';
import { OPERATIONS, RESOURCES } from './resources.ts';
import { World } from './world.ts';

let world: World;
let held = 0;
beforeAll(async () => {
  world = await World.open(inject('serviceUrl'));
});
afterAll(() => {
  const missed = OPERATIONS.length - held;
  process.stdout.write(`Conformance: ${held} shapes held, ${missed} missed.\n`);
});

describe.each(RESOURCES)('$name', ({ operations }) => {
  it.each(operations)('$key answers as documented, but for its gaps', async (operation) => {
    const listed = ANSWER_GAPS.filter(({ at }) => at === operation.key);
    const found = await hold(world, operation);
    expect(found).toEqual(listed);
    held += found.length === 0 ? 1 : 0;
  });
});

it('each gap of an answer is one of a documented address', () => {
  const keys = new Set(OPERATIONS.map(({ key }) => key));
  expect(ANSWER_GAPS.filter(({ at }) => !keys.has(at))).toEqual([]);
  expect(keys.size).toBe(OPERATIONS.length);
});
