import type { KeptMonth, PlacedEntry } from './invoice.ts';
import type { Change, Page, PageRequest } from './ports.ts';

/** The entries of a partner's account, by month and currency, oldest first. */
export interface LedgerReader {
  /** Entries after a position, a page at a time; `next` is the position of the page's last one. */
  list(
    account: { readonly partnerId: string; readonly month: string; readonly currency: string },
    page: PageRequest,
  ): Promise<Page<PlacedEntry>>;
  /** The currencies that a month has entries in. */
  currencies(partnerId: string, month: string): Promise<readonly string[]>;
}

export interface KeptMonthRepository {
  /** All that are kept of a partner. */
  list(partnerId: string): Promise<readonly KeptMonth[]>;
  find(partnerId: string, month: string): Promise<KeptMonth | undefined>;
  /** Refuses one that another reader has carried on meanwhile. */
  save(partnerId: string, kept: KeptMonth): Change;
}
