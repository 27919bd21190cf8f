import type { AuditRecord } from './audit.ts';
import type { Customer, CustomerFilter } from './customer.ts';
import type { CountedLink, DownloadLink, LinkWindow, NewDownload } from './download-link.ts';
import type { DueQueue } from './due.ts';
import type { LedgerEntry } from './ledger.ts';
import type { MediaFile } from './media.ts';
import type { Order } from './order.ts';

/**
 * A write that has not happened yet. What must be true together is committed together; only the adapter
 * that made a change knows what is in it.
 */
export interface Change {
  /** For logs and errors: what it does, with ids only. */
  readonly description: string;
}

/**
 * Makes all changes or none. Refuses with the change's own error, or with `CONFLICT` when somebody else
 * was faster: then read again and decide again.
 */
export type Commit = (changes: readonly Change[]) => Promise<void>;

/** A page of a list; `next` continues it and is opaque. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string | undefined;
}

export interface PageRequest {
  readonly size: number;
  readonly after?: string | undefined;
}

export interface CustomerRepository {
  find(customerId: string): Promise<Customer | undefined>;
  /** A partner's own: all of them by id, or those of the filter by what it filters. */
  list(partnerId: string, page: PageRequest, filter?: CustomerFilter): Promise<Page<Customer>>;
  /** Whether any partner's customer has it. */
  isDomainTaken(domain: string): Promise<boolean>;
  create(customer: Customer): Change[];
}

export interface OrderRepository {
  find(customerId: string, orderId: string): Promise<Order | undefined>;
  /** Newest last. */
  list(customerId: string, page: PageRequest): Promise<Page<Order>>;
  create(order: Order): Change;
  /** Refuses a stale one by its version. */
  save(order: Order): Change;
  /** Nothing is written; the commit fails if the order has changed since it was read. */
  unchanged(order: Order): Change;
  /** Orders with a line that is being cancelled. */
  cancelling(): DueQueue<Order>;
  /** Orders with a line whose term ends, or of which notice is due. */
  termDue(now: Date): DueQueue<Order>;
}

/** Counts requests in fixed windows of time. */
export interface RequestLimits {
  /** Counts one request of a caller; throws `TOO_MANY_REQUESTS` when its window is full. */
  count(caller: string, now: Date): Promise<void>;
}

/** Which links: those of a purchase, or of one line of it. */
export interface LinkPlace {
  readonly customerId: string;
  readonly orderId: string;
  readonly lineItemNumber?: number | undefined;
}

export interface DownloadLinkRepository {
  /** The links of a purchase as they are now, each one with its URL's latest rotation. */
  list(place: LinkPlace): Promise<readonly DownloadLink[]>;
  /** Refuses a second link for the same file of the same purchase. */
  create(link: DownloadLink): Change[];
  /** Keeps the window that is over. Refuses if a click came in between: then read again. */
  renew(link: DownloadLink, renewed: DownloadLink): Change[];
  rotate(link: DownloadLink, rotated: DownloadLink): Change[];
  revoke(link: CountedLink): Change;
  /** Marks a link whose time is over; refuses one that was renewed meanwhile. */
  end(link: CountedLink, now: Date): Change;
  /** Links whose time was over at `now` and that are not marked yet. */
  due(now: Date): DueQueue<CountedLink>;
  /** Windows before the current one, oldest first. */
  pastWindows(link: DownloadLink): Promise<readonly LinkWindow[]>;
}

/** `counted`: an address of the file may be given out, for the download of that number (1 for the first). */
export type ClickResult =
  | { readonly counted: true; readonly link: CountedLink; readonly number: number }
  | { readonly counted: false; readonly link: CountedLink | undefined };

/** The hot path, apart from the rest so that its bundle stays small. */
export interface ClickCounter {
  /** One write, nothing else. Repeated with the same nonce it counts once. */
  count(tokenHash: string, download: NewDownload): Promise<ClickResult>;
  find(tokenHash: string): Promise<CountedLink | undefined>;
  /** With what its page shows. */
  findWithFile(tokenHash: string): Promise<DownloadLink | undefined>;
  /** Gives a counted download one more address, unless its window or its allowance is over. */
  resume(
    tokenHash: string,
    download: { readonly window: number; readonly number: number; readonly now: Date },
  ): Promise<ClickResult>;
}

/** Hands out the bytes of one file to whoever has the URL, for a minute. */
export interface DownloadUrls {
  /**
   * `downloadId` is signed into the URL, so that storage's own log names the download that it served. In strict
   * mode the URL works from `address` alone.
   */
  urlFor(
    file: Pick<MediaFile, 'storageKey' | 'fileName'>,
    downloadId: string,
    address: string,
  ): Promise<string>;
  /** The origin that all of them have. */
  readonly origin: string;
}

export interface LedgerRepository {
  append(entry: LedgerEntry): Change;
}

export interface AuditRepository {
  append(record: AuditRecord): Change;
}

/** Derives URL tokens from a secret, so that a copy of the table opens nothing. */
export interface LinkTokens {
  tokenFor(linkId: string, rotation: number): Promise<string>;
}

export interface Ids {
  /** Sorts by the time it was made at. */
  sortable(now: Date): string;
  random(): string;
}
