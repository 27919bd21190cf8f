import { readWindow } from './counted-link.ts';
import { downloadKeys } from './keys.ts';
import type { CountedLink, LinkWindow, NewDownload } from './link.ts';
import type { LinkTable } from './link-table.ts';

/** The number of a download among those of its window, from 1; 0 if it is none of them. */
export const numberIn = ({ downloads }: LinkWindow, { nonce }: NewDownload): number =>
  downloads.findIndex((download) => download.nonce === nonce) + 1;

/**
 * Finds the window in which a download was counted whose answer was lost, if the link was opened again since. A window
 * that has ended never changes, so what this says holds. The link is returned as it was in that window.
 */
export async function findPastCount(
  table: LinkTable,
  link: CountedLink,
  download: NewDownload,
): Promise<CountedLink | undefined> {
  for (let window = link.window - 1; window > 0; window -= 1) {
    const item = await table.get(downloadKeys.pastWindow(link.customerId, link.id, window));
    const past = item === undefined ? undefined : readWindow(item);
    if (past && numberIn(past, download) > 0) {
      return { ...link, ...past };
    }
    // It cannot have been counted before the window that was open at its time.
    if (!past || past.openedAt <= download.at) {
      return undefined;
    }
  }
  return undefined;
}
