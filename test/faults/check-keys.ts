import { DEMO_ACCESS, DEMO_FILES, KEYS_IN_A_POOL } from '../../local/seed/demo.ts';
import type { Kept } from './kept.ts';
import type { Story } from './scenario.ts';

const DEMO_KEYS =
  KEYS_IN_A_POOL *
  new Set(
    [...DEMO_FILES, ...DEMO_ACCESS].map(({ productId, version }) => `${productId} ${version}`),
  ).size;

/** Keys of an import that was given up may be there. */
const mayBeThere = ({ journal }: Story): number =>
  journal.asked.filter(({ what, answer }) => what === 'import keys' && !answer).length * 30;

/** R12: no key is held twice, and none has vanished: in the pools, or given out, or revoked. */
export function checkKeys(story: Story, kept: Kept): string[] {
  const { issuedKeys, availableKeys, knownKeys, orders } = kept;
  const problems: string[] = [];
  const wanted = DEMO_KEYS + story.imported;
  if (knownKeys.size < wanted || knownKeys.size > wanted + mayBeThere(story)) {
    problems.push(`${knownKeys.size} keys are known, and ${wanted} were imported`);
  }
  const places = [...availableKeys, ...issuedKeys.map(({ hash }) => hash)];
  for (const [hash, all] of Map.groupBy(places, String)) {
    if (all.length > 1) {
      problems.push(`the key ${hash} lies in ${all.length} places`);
    }
  }
  const placed = new Set(places);
  const vanished = [...knownKeys.keys()].filter((hash) => !placed.has(hash));
  problems.push(...vanished.map((hash) => `the key ${hash} lies nowhere`));

  const lines = new Map(
    orders.flatMap((order) =>
      order.lines.map((line) => [`${order.id}:${line.lineItemNumber}`, line] as const),
    ),
  );
  for (const { hash, state, orderId, lineItemNumber } of issuedKeys) {
    const line = lines.get(`${orderId}:${lineItemNumber}`);
    const what = `a key of ${orderId}:${lineItemNumber}, which is ${line?.state},`;
    if (state !== knownKeys.get(hash)) {
      problems.push(`${what} is ${state}, and for others it is ${knownKeys.get(hash)}`);
    }
    if ((state === 'revoked') !== (line?.state === 'cancelled')) {
      problems.push(`${what} is ${state}`);
    }
  }
  return problems;
}
