import type { TransferLog } from '#shared/downloads/access-log.ts';
import { reconcileDownloads } from '#shared/downloads/reconcile-downloads.job.ts';
import type { Transfer } from '#shared/downloads/transfer.ts';
import type { Commit } from '#shared/platform/change.ts';
import { aDownload, aLink, NOW, plusMilliseconds } from '#test/fixtures/fixtures.ts';
import type { Store } from '#test/helpers/stores.ts';

export const { sizeBytes: SIZE, tokenHash } = aLink();
const HOUR = 3_600_000;
export const COMPLETE = { skipped: 0, more: false };
export type Logs = Record<string, readonly Transfer[]>;

/** Logs named after the minutes since NOW. */
const nameAt = (instant: Date) =>
  String(Math.max(0, instant.getTime() - NOW.getTime())).padStart(12, '0');
export const logOf = (logs: Logs) => ({
  nameAt,
  list: async (after: string, limit: number): Promise<readonly string[]> =>
    Object.keys(logs)
      .sort()
      .filter((name) => name > after)
      .slice(0, limit),
  read: async (name: string) => logs[name] ?? [],
});
export const transfer = (bytes: number, number = 1, window = 1): Transfer => ({
  ...{ tokenHash, window, number, bytes },
});
export const at = (hours: number) => nameAt(plusMilliseconds(NOW, hours * HOUR + 1));

export async function clickedOn(
  open: () => Promise<Store>,
  clicks = 1,
  changes: Parameters<typeof aLink>[0] = {},
) {
  const store = await open();
  const link = aLink(changes);
  await store.commit(store.links.create(link));
  for (let click = 0; click < clicks; click += 1) {
    await store.clicks.count(tokenHash, aDownload());
  }
  const used = async () => (await store.clicks.find(tokenHash))?.downloadsUsed;
  return { store, link, used };
}

export function run(
  store: Store,
  logs: Logs,
  hours = 1,
  {
    commit = store.commit,
    log = logOf(logs),
    hasTime = () => true,
  }: { commit?: Commit; log?: TransferLog; hasTime?: () => boolean } = {},
) {
  const job = reconcileDownloads({ ...store, commit, log });
  return job({
    now: plusMilliseconds(NOW, hours * HOUR),
    correlationId: 'job',
    hasTime,
  });
}
