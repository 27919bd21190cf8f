import { afterAll, describe, expect, inject, it } from 'vitest';
import { type Deployed, PARTNER_ROUTES } from './baseline.ts';
import { REQUEST_GAPS, writeGaps } from './gaps.ts';
import type { Form } from './request-forms.ts';
import { MISPLACED, tolerate } from './tolerate.ts';
import { World } from './world.ts';

const worlds = new Map<string, Promise<World>>();

/** The group of a route. One partner for all forms of all routes would send more requests a minute than a partner may. */
const groupOf = (key: string): string =>
  key.replace(/^\w+ |\/v1|\/customers\/\{\w+\}(?=\/)/g, '').split('/')[1] ?? '';

function worldOf(group: string): Promise<World> {
  const world = worlds.get(group) ?? World.open(inject('serviceUrl'));
  worlds.set(group, world);
  return world;
}

/** The known gaps of a route among the forms that are sent. */
function knownGaps(key: string, forms: readonly Form[]): Readonly<Record<string, string>> {
  const sent = new Set([MISPLACED, ...forms.map(({ name }) => name)]);
  return Object.fromEntries(
    Object.entries(REQUEST_GAPS[key] ?? {}).filter(([name]) => sent.has(name)),
  );
}

/**
 * Sends the request of each route in the forms that are chosen for it, and expects the known gaps alone. Few forms are sent
 * by one partner.
 */
export function holdRequestForms(
  choose: (route: Deployed, index: number) => readonly Form[],
  isWhole: boolean,
  areFew = false,
): void {
  let held = 0;
  let missed = 0;
  const seen: Record<string, Record<string, string>> = {};

  afterAll(() => {
    if (isWhole) {
      writeGaps('request', seen);
    }
    process.stdout.write(`Conformance: ${held} request forms held, ${missed} missed.\n`);
  });

  describe('requests as clients write them', () => {
    const routes = PARTNER_ROUTES.map((route, index) => ({
      ...route,
      forms: choose(route, index),
    })).filter(({ forms }) => forms.length > 0);
    it.each(routes)('$key takes each form, but for its gaps', async ({ forms, ...route }) => {
      const found = await tolerate(await worldOf(areFew ? '' : groupOf(route.key)), route, forms);
      seen[route.key] = { ...found };
      missed += Object.keys(found).length;
      held += forms.length - Object.keys(found).length;
      expect(found).toEqual(knownGaps(route.key, forms));
    });
  });
}
