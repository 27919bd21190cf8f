import { readWindow } from './counted-link.ts';
import { downloadKeys } from './keys.ts';
import { type CountedLink, type NewDownload, numberIn } from './link.ts';
import type { LinkTable } from './link-table.ts';

/** The windows of a link before its current one. One that has ended never changes. */
export class DynamoPastWindows {
  readonly #table: LinkTable;

  constructor(table: LinkTable) {
    this.#table = table;
  }

  /**
   * Finds the window in which a download was counted whose answer was lost, if the link was opened again since. Returns
   * the link as it was in that window, or undefined if the download was not counted.
   */
  async find(link: CountedLink, download: NewDownload): Promise<CountedLink | undefined> {
    for (let window = link.window - 1; window > 0; window -= 1) {
      const item = await this.#table.get(downloadKeys.pastWindow(link.customerId, link.id, window));
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
}
