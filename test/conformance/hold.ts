import { misfitsOf } from './misfits.ts';
import { type Received, send } from './send.ts';
import type { Operation } from './shape.ts';
import { World } from './world.ts';

type Differences = Readonly<Record<string, string>>;

/** Differences between an answer and the documents, by property. */
function differencesOf(operation: Operation, received: Received): Differences {
  const { status, answer, headers = [], isEmpty = false } = operation;
  if (received.status !== status) {
    return { '': `answers ${received.status}, not ${status}` };
  }
  if (isEmpty && received.json !== undefined) {
    return { '': 'has a body' };
  }
  const missing = headers.filter((name) => !received.headers.has(name));
  const misfits = answer ? misfitsOf(answer, received.json) : [];
  return Object.fromEntries([
    ...missing.map((name) => [name, 'is missing']),
    ...misfits.map(({ property, difference }) => [property, difference]),
  ]);
}

/** Sends a documented request and compares its answer with the documents. */
export async function hold(shared: World, operation: Operation): Promise<Differences> {
  const { key, query, body } = operation;
  const [method = '', address = ''] = key.split(' ');
  const own = operation.alone ? await World.empty(shared.partner.url) : shared;
  const world = method === 'GET' ? own : own.fresh();
  const path = await world.fill(query === undefined ? address : `${address}?${query}`);
  const sent = { method, path, body: await world.fill(body ?? null) };
  return differencesOf(operation, await send(world, body === undefined ? { method, path } : sent));
}
