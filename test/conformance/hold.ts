import type { Gap } from './gaps.ts';
import { misfitsOf } from './misfits.ts';
import { type Received, send } from './send.ts';
import type { Operation } from './shape.ts';
import type { World } from './world.ts';

/** What of an answer is not as documented. */
function gapsOf(
  { key, status, answer, headers = [] }: Operation,
  received: Received,
): readonly Gap[] {
  if (received.status !== status) {
    return [{ at: key, property: '', difference: `answers ${received.status}, not ${status}` }];
  }
  const missing = headers.filter((name) => !received.headers.has(name));
  return [
    ...missing.map((name) => ({ at: key, property: name, difference: 'is missing' })),
    ...(answer ? misfitsOf(answer, received.json) : []).map((misfit) => ({ at: key, ...misfit })),
  ];
}

/** Sends a documented request and compares its answer with the documents. */
export async function hold(world: World, operation: Operation): Promise<readonly Gap[]> {
  const { key, query, body } = operation;
  const [method = '', address = ''] = key.split(' ');
  if (method !== 'GET') {
    world.refresh();
  }
  const path = await world.fill(query === undefined ? address : `${address}?${query}`);
  const sent = { method, path, body: await world.fill(body ?? null) };
  return gapsOf(operation, await send(world, body === undefined ? { method, path } : sent));
}
