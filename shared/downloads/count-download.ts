import { customerKeys } from '#shared/customers/keys.ts';
import { askedKey, readCountedLink } from './counted-link.ts';
import { packDownload } from './download-entry.ts';
import type { Join } from './join.ts';
import { downloadKeys } from './keys.ts';
import {
  type CountedLink,
  type DownloadLink,
  linkState,
  type NewDownload,
  numberIn,
} from './link.ts';
import { locationItem, placeKey } from './link-items.ts';
import type { LinkTable, Update } from './link-table.ts';
import { DynamoPastWindows } from './past-windows.ts';
import { SeenEnds } from './seen-ends.ts';

/** `counted`: a URL of the file may be issued for the download of that number (1 for the first). */
export type ClickResult =
  | { readonly counted: true; readonly link: CountedLink; readonly number: number }
  | { readonly counted: false; readonly link: CountedLink | undefined };

/** The hot path, separate from the rest so that its bundle stays small. */
export interface ClickCounter {
  /**
   * Counts a download in a single write. A repeat with the same nonce counts once. With `read`, the number of downloads
   * of the window when the link was read, it counts only if none was counted since: parts that come at once are then
   * one download.
   */
  count(tokenHash: string, download: NewDownload, read?: number): Promise<ClickResult>;
  find(tokenHash: string): Promise<CountedLink | undefined>;
  /** Reads a link with the facts that its page shows. */
  findWithFile(tokenHash: string): Promise<DownloadLink | undefined>;
  /** Grants a counted download one more URL in a single write, unless its window or its budget of bytes has ended. */
  join(tokenHash: string, join: Join & { readonly now: Date }): Promise<ClickResult>;
}

/** Instants compare as text: all are ISO 8601 in UTC with milliseconds. */
const ALIVE = '#status = :live AND expiresAt > :now';

/**
 * R9 as a condition: only a conditional write can decide between simultaneous clicks. It is equivalent to
 * `linkState`; the contract tests prove it. The last part makes a repeat of the same download fail: a write is sent
 * again when its response was lost, and a button can be pressed twice.
 */
const COUNTABLE = `${ALIVE} AND downloadsUsed < downloadLimit AND NOT contains(downloads, :download)`;

/** A button counts once, however often it is pressed. */
const NOT_PRESSED = 'NOT contains(marks, :nonce)';
/** No download was counted since the link was read. */
const AS_READ = 'size(downloads) = :downloads';

/**
 * The window was not opened after the download's time. A write whose answer was lost is sent again, and the link may have
 * been opened again meanwhile: the first write may have counted in the window before.
 */
const OPENED = 'openedAt <= :now';
/** The window is the one that was read. */
const SAME_WINDOW = '#window = :window';

function countedAs(link: CountedLink | undefined, download: NewDownload): ClickResult {
  const number = link ? numberIn(link, download) : 0;
  return link && number > 0 ? { counted: true, link, number } : { counted: false, link };
}

export class DynamoClickCounter implements ClickCounter {
  readonly #table: LinkTable;
  readonly #past: DynamoPastWindows;
  /** Links that this instance saw at their end: their clicks are reads, which a partition has room for. */
  readonly #ended = new SeenEnds();

  constructor(table: LinkTable) {
    this.#table = table;
    this.#past = new DynamoPastWindows(table);
  }

  /** Checks, counts and records in one request to the table; a failed condition returns the item, which gives the reason. */
  async count(tokenHash: string, download: NewDownload, read?: number): Promise<ClickResult> {
    if (this.#ended.has(tokenHash)) {
      const ended = await this.#stillEnded(tokenHash, download);
      if (ended) {
        return ended;
      }
    }
    const link = await this.#write(tokenHash, download, { read });
    // A repeat that fails the condition finds the download that its first attempt counted.
    const result = countedAs(link, download);
    if (result.counted || !link) {
      return result;
    }
    if (link.openedAt > download.at) {
      return this.#countEarlier(link, download, read);
    }
    if (linkState(link, download.at) !== 'active') {
      this.#ended.add(tokenHash);
    }
    return result;
  }

  /** Counts a download whose window was opened after the download's time: by a clock that is ahead, or during a retry. */
  async #countEarlier(
    link: CountedLink,
    download: NewDownload,
    read?: number,
  ): Promise<ClickResult> {
    const past = await this.#past.find(link, download);
    const { tokenHash, window } = link;
    return countedAs(past ?? (await this.#write(tokenHash, download, { read, window })), download);
  }

  /** Returns the link after the write, or as it is if it did not count. */
  async #write(
    tokenHash: string,
    download: NewDownload,
    { read, window }: { readonly read?: number | undefined; readonly window?: number },
  ): Promise<CountedLink | undefined> {
    const packed = packDownload(download);
    const { isPress, nonce } = download;
    const { link } = await this.#update(tokenHash, {
      expression: `SET downloadsUsed = downloadsUsed + :one, downloads = list_append(downloads, :entries)${isPress ? ' ADD marks :marks' : ''}`,
      condition: [
        COUNTABLE,
        window === undefined ? OPENED : SAME_WINDOW,
        ...(isPress ? [NOT_PRESSED] : []),
        ...(read === undefined ? [] : [AS_READ]),
      ].join(' AND '),
      names: { '#status': 'status', ...(window !== undefined && { '#window': 'window' }) },
      values: {
        ':live': 'live',
        ...(window !== undefined && { ':window': window }),
        ':now': download.at.toISOString(),
        ':one': 1,
        ':download': packed,
        ':entries': [packed],
        ...(isPress && { ':nonce': nonce, ':marks': new Set([nonce]) }),
        ...(read !== undefined && { ':downloads': read }),
      },
    });
    return link;
  }

  /** Reads a link that was at its end. Nothing is remembered of it but that: one that was opened again counts at once. */
  async #stillEnded(tokenHash: string, download: NewDownload): Promise<ClickResult | undefined> {
    const link = await this.find(tokenHash);
    if (link && linkState(link, download.at) === 'active') {
      this.#ended.forget(tokenHash);
      return undefined;
    }
    return countedAs(link, download);
  }

  async join(
    tokenHash: string,
    { window, number, cost, room, marks, now }: Parameters<ClickCounter['join']>[1],
  ): Promise<ClickResult> {
    const bytes = 'resumed.#bytes';
    const { updated, link } = await this.#update(tokenHash, {
      expression: `SET resumed.#number = if_not_exists(resumed.#number, :none) + :one, ${bytes} = if_not_exists(${bytes}, sizeBytes) + :cost${marks.length === 0 ? '' : ' ADD marks :marks'}`,
      condition: `${ALIVE} AND #window = :window AND (attribute_not_exists(${bytes}) OR ${bytes} <= :room)${marks.map((__, index) => ` AND NOT contains(marks, :mark${index})`).join('')}`,
      names: {
        ...{ '#status': 'status', '#window': 'window' },
        ...{ '#number': String(number), '#bytes': askedKey(number) },
      },
      values: {
        ...{ ':live': 'live', ':now': now.toISOString(), ':window': window },
        ...{ ':none': 0, ':one': 1, ':cost': cost, ':room': room },
        ...(marks.length > 0 && { ':marks': new Set(marks) }),
        ...Object.fromEntries(marks.map((mark, index) => [`:mark${index}`, mark])),
      },
    });
    return link && updated ? { counted: true, link, number } : { counted: false, link };
  }

  async find(tokenHash: string): Promise<CountedLink | undefined> {
    const item = await this.#table.get(downloadKeys.link(tokenHash));
    return item === undefined ? undefined : readCountedLink(item);
  }

  async findWithFile(tokenHash: string): Promise<DownloadLink | undefined> {
    const item = await this.#table.get(downloadKeys.link(tokenHash));
    if (item === undefined) {
      return undefined;
    }
    const link = readCountedLink(item);
    const { placeSK: SK } = placeKey.parse(item);
    const location = await this.#table.get({ PK: customerKeys.customer(link.customerId).PK, SK });
    return { ...locationItem.parse(location), ...link };
  }

  async #update(tokenHash: string, update: Update) {
    const { updated, item } = await this.#table.update(downloadKeys.link(tokenHash), update);
    return { updated, link: item === undefined ? undefined : readCountedLink(item) };
  }
}
