import { baselineOf, type Deployed } from './baseline.ts';
import { type Form, misplaced } from './request-forms.ts';
import { send } from './send.ts';
import type { World } from './world.ts';

/** Where the tolerance ends: a value in the wrong place. */
export const MISPLACED = 'body in the query';

/** Sends a route's request in some forms, and returns those that are not answered as the tidy one is. */
export async function tolerate(
  shared: World,
  route: Deployed,
  forms: readonly Form[],
): Promise<Readonly<Record<string, string>>> {
  const tidy = await baselineOf(shared, route);
  const { status } = await send(tidy.world, tidy.sent);
  if (status >= 400) {
    throw new Error(`${route.key} answers ${status} to its request in baseline.ts: mend that one.`);
  }
  const found: Record<string, string> = {};
  for (const { name, change } of forms) {
    const { world, sent } = await baselineOf(shared, route);
    const received = await send(world, change(sent));
    if (received.status !== status) {
      found[name] = `answers ${received.status}`;
    }
  }
  const { world, sent } = await baselineOf(shared, route);
  const elsewhere = misplaced(sent);
  if (elsewhere && (await send(world, elsewhere)).status < 400) {
    found[MISPLACED] = 'is taken';
  }
  return found;
}
