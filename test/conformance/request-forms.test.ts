import { afterAll, describe, expect, inject, it } from 'vitest';
import { PARTNER_ROUTES } from './baseline.ts';
import { REQUEST_GAPS, writeGaps } from './gaps.ts';
import { formsOf } from './request-forms.ts';
import { tolerate } from './tolerate.ts';
import { World } from './world.ts';

let held = 0;
let missed = 0;
const seen: Record<string, Record<string, string>> = {};
const worlds = new Map<string, Promise<World>>();

/** The partner of a route's group. One for all would send more requests a minute than a partner may. */
function worldOf(key: string): Promise<World> {
  const group = key.replace(/^\w+ |\/v1|\/customers\/\{\w+\}(?=\/)/g, '').split('/')[1] ?? '';
  const world = worlds.get(group) ?? World.open(inject('serviceUrl'));
  worlds.set(group, world);
  return world;
}

afterAll(() => {
  writeGaps('request', seen);
  process.stdout.write(`Conformance: ${held} request forms held, ${missed} missed.\n`);
});

describe('requests as clients write them', () => {
  it.each(PARTNER_ROUTES)('$key takes each form, but for its gaps', async (route) => {
    const found = await tolerate(await worldOf(route.key), route);
    seen[route.key] = { ...found };
    missed += Object.keys(found).length;
    held += formsOf(route).length - Object.keys(found).length;
    expect(found).toEqual(REQUEST_GAPS[route.key] ?? {});
  });
});

it('each gap of a request is one of a deployed route', () => {
  const keys = new Set<string>(PARTNER_ROUTES.map(({ key }) => key));
  expect(Object.keys(REQUEST_GAPS).filter((key) => !keys.has(key))).toEqual([]);
});
