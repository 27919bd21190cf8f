import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Deployed, PARTNER_ROUTES } from './baseline.ts';
import { REQUEST_GAPS } from './gaps.ts';
import { formsOf } from './request-forms.ts';
import { tolerate } from './tolerate.ts';
import { World } from './world.ts';

let world: World;
let held = 0;
let missed = 0;
beforeAll(async () => {
  world = await World.open(inject('serviceUrl'));
});
afterAll(() => {
  process.stdout.write(`Conformance: ${held} request forms held, ${missed} missed.\n`);
});

/** Gaps of a route. A gap of all routes is one of each that has the form. */
function listedFor(route: Deployed): Readonly<Record<string, string>> {
  const forms = new Set(formsOf(route).map(({ name }) => name));
  const gaps = REQUEST_GAPS.filter(({ form, routes }) =>
    routes === 'all' ? forms.has(form) : routes.includes(route.key),
  );
  return Object.fromEntries(gaps.map(({ form, difference }) => [form, difference]));
}

describe('requests as clients write them', () => {
  it.each(PARTNER_ROUTES)('$key takes each form, but for its gaps', async (route) => {
    const found = await tolerate(world, route);
    expect(found).toEqual(listedFor(route));
    missed += Object.keys(found).length;
    held += formsOf(route).length - Object.keys(found).length;
  });
});

it('each gap of a request is one of a deployed route', () => {
  const keys = new Set<string>(PARTNER_ROUTES.map(({ key }) => key));
  const listed = REQUEST_GAPS.flatMap(({ routes }) => (routes === 'all' ? [] : routes));
  expect(listed.filter((key) => !keys.has(key))).toEqual([]);
});
