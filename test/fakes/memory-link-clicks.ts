import type { ClickCounter, ClickResult } from '#shared/downloads/count-download.ts';
import { plainAddress, shortAgent } from '#shared/downloads/download-entry.ts';
import {
  type CountedLink,
  type DownloadLink,
  linkState,
  type NewDownload,
  numberIn,
} from '#shared/downloads/link.ts';
import type { LinkRequests } from '#shared/downloads/link-requests.ts';
import { MemoryLinkRows } from './memory-link-rows.ts';

/** Clicks on links; one is a step that nothing comes between. */
export class MemoryLinkClicks extends MemoryLinkRows implements ClickCounter, LinkRequests {
  async findWithFile(tokenHash: string): Promise<DownloadLink | undefined> {
    return this.links.get(tokenHash);
  }

  async count(tokenHash: string, download: NewDownload, read?: number): Promise<ClickResult> {
    const link = this.links.get(tokenHash);
    const windows = link ? [link, ...(this.past.get(link.id) ?? [])] : [];
    const known = windows.find((window) => numberIn(window, download) > 0);
    if (link && known) {
      return { counted: true, link: { ...link, ...known }, number: numberIn(known, download) };
    }
    const isFirst = read === undefined || read === link?.downloads.length;
    if (!link || !isFirst || linkState(link, download.at) !== 'active') {
      return { counted: false, link };
    }
    const { isPress, ...entry } = download;
    const kept = {
      ...entry,
      sourceIp: plainAddress(download.sourceIp),
      agent: shortAgent(download.agent),
      resumed: 0,
    };
    const counted = {
      ...link,
      downloadsUsed: link.downloadsUsed + 1,
      downloads: [...link.downloads, kept],
      marks: isPress ? [...link.marks, download.nonce] : link.marks,
    };
    this.links.set(tokenHash, counted);
    return { counted: true, link: counted, number: counted.downloads.length };
  }

  async find(tokenHash: string): Promise<CountedLink | undefined> {
    return this.links.get(tokenHash);
  }

  async join(
    tokenHash: string,
    { window, number, cost, room, marks: asMarks, now }: Parameters<ClickCounter['join']>[1],
  ): Promise<ClickResult> {
    const link = this.links.get(tokenHash);
    const download = link?.downloads[number - 1];
    const isOpen = link?.status === 'live' && now < link.expiresAt && link.window === window;
    const isMarked = asMarks.some((mark) => link?.marks.includes(mark));
    const asked = download?.askedBytes;
    if (!link || !isOpen || !download || isMarked || (asked !== undefined && asked > room)) {
      return { counted: false, link };
    }
    const downloads = link.downloads.with(number - 1, {
      ...download,
      resumed: download.resumed + 1,
      askedBytes: (asked ?? link.sizeBytes) + cost,
    });
    const marks = [...link.marks, ...asMarks];
    this.links.set(tokenHash, { ...link, downloads, marks });
    return { counted: true, link: { ...link, downloads, marks }, number };
  }

  /** For tests: requests for new links, one for each link and day. */
  readonly requests = new Set<string>();

  async save({ tokenHash }: CountedLink, at: Date): Promise<void> {
    this.requests.add(`${tokenHash} ${at.toISOString().slice(0, 10)}`);
    const link = this.links.get(tokenHash);
    if (link) {
      this.links.set(tokenHash, { ...link, requestedAt: at });
    }
  }
}
