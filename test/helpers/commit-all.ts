import type { Change } from '#shared/platform/change.ts';
import type { Store } from './stores.ts';

/** Things for one commit, each of at most four changes: DynamoDB takes a hundred. */
const AT_ONCE = 25;

/** Commits the changes of many things by few requests. Those of one thing stay together. */
export async function commitAll(
  store: Pick<Store, 'commit'>,
  things: readonly (readonly Change[])[],
): Promise<void> {
  for (let start = 0; start < things.length; start += AT_ONCE) {
    await store.commit(things.slice(start, start + AT_ONCE).flat());
  }
}
