import { customerKeys } from '#shared/customers/keys.ts';
import { readCountedLink } from './counted-link.ts';
import { packDownload } from './download-entry.ts';
import { downloadKeys } from './keys.ts';
import type { CountedLink, DownloadLink, NewDownload } from './link.ts';
import { locationItem, placeKey } from './link-items.ts';
import type { LinkTable, Update } from './link-table.ts';
import { MAXIMUM_RESUMES } from './resume.ts';

/** `counted`: a URL of the file may be issued for the download of that number (1 for the first). */
export type ClickResult =
  | { readonly counted: true; readonly link: CountedLink; readonly number: number }
  | { readonly counted: false; readonly link: CountedLink | undefined };

/** The hot path, separate from the rest so that its bundle stays small. */
export interface ClickCounter {
  /** Counts a download in a single write. A repeat with the same nonce counts once. */
  count(tokenHash: string, download: NewDownload): Promise<ClickResult>;
  find(tokenHash: string): Promise<CountedLink | undefined>;
  /** Reads a link with the facts that its page shows. */
  findWithFile(tokenHash: string): Promise<DownloadLink | undefined>;
  /** Grants a counted download one more URL, unless its window or its allowance has ended. */
  resume(
    tokenHash: string,
    download: { readonly window: number; readonly number: number; readonly now: Date },
  ): Promise<ClickResult>;
}

/** Instants compare as text: all are ISO 8601 in UTC with milliseconds. */
const ALIVE = '#status = :live AND expiresAt > :now';

/**
 * R9 as a condition: only a conditional write can decide between simultaneous clicks. It is equivalent to
 * `linkState`; the contract tests prove it. The last part makes a repeat of the same write fail, because a write is
 * sent again when its response was lost.
 */
const COUNTABLE = `${ALIVE} AND downloadsUsed < downloadLimit AND NOT contains(downloads, :download)`;

const numberOf = (link: CountedLink | undefined, { nonce }: NewDownload): number =>
  (link?.downloads.findIndex((download) => download.nonce === nonce) ?? -1) + 1;

export class DynamoClickCounter implements ClickCounter {
  readonly #table: LinkTable;

  constructor(table: LinkTable) {
    this.#table = table;
  }

  /** Checks, counts and records in one request to the table; a failed condition returns the item, which gives the reason. */
  async count(tokenHash: string, download: NewDownload): Promise<ClickResult> {
    const packed = packDownload(download);
    const { link } = await this.#update(tokenHash, {
      expression:
        'SET downloadsUsed = downloadsUsed + :one, downloads = list_append(downloads, :entries)',
      condition: COUNTABLE,
      names: { '#status': 'status' },
      values: {
        ':live': 'live',
        ':now': download.at.toISOString(),
        ':one': 1,
        ':download': packed,
        ':entries': [packed],
      },
    });
    // A repeat that fails the condition finds the download that its first attempt counted.
    const number = numberOf(link, download);
    return link && number > 0 ? { counted: true, link, number } : { counted: false, link };
  }

  async resume(
    tokenHash: string,
    { window, number, now }: Parameters<ClickCounter['resume']>[1],
  ): Promise<ClickResult> {
    const { updated, link } = await this.#update(tokenHash, {
      expression: 'SET resumed.#number = if_not_exists(resumed.#number, :none) + :one',
      condition: `${ALIVE} AND #window = :window AND (attribute_not_exists(resumed.#number) OR resumed.#number < :maximum)`,
      names: { '#status': 'status', '#window': 'window', '#number': String(number) },
      values: {
        ':live': 'live',
        ':now': now.toISOString(),
        ':window': window,
        ':none': 0,
        ':one': 1,
        ':maximum': MAXIMUM_RESUMES,
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
