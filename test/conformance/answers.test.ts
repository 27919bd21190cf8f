import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ANSWER_GAPS, writeGaps } from './gaps.ts';
import { hold } from './hold.ts';
import { OPERATIONS, RESOURCES } from './resources.ts';
import { World } from './world.ts';

let world: World;
let held = 0;
const seen: Record<string, Record<string, string>> = {};
beforeAll(async () => {
  world = await World.open(inject('serviceUrl'));
});
afterAll(() => {
  const missed = OPERATIONS.length - held;
  writeGaps('answer', seen);
  process.stdout.write(`Conformance: ${held} shapes held, ${missed} missed.\n`);
});

describe.each(RESOURCES)('$name', ({ operations }) => {
  it.each(operations)('$key answers as documented, but for its gaps', async (operation) => {
    const found = await hold(world, operation);
    seen[operation.key] = { ...found };
    held += Object.keys(found).length === 0 ? 1 : 0;
    expect(found).toEqual(ANSWER_GAPS[operation.key] ?? {});
  });
});

it('each gap of an answer is one of a documented address', () => {
  const keys = new Set(OPERATIONS.map(({ key }) => key));
  expect(Object.keys(ANSWER_GAPS).filter((key) => !keys.has(key))).toEqual([]);
  expect(keys.size).toBe(OPERATIONS.length);
});
