import { budgetOf } from '#shared/downloads/join.ts';
import type { CountedLink, DownloadLink } from '#shared/downloads/link.ts';
import { toldMarks } from '#shared/downloads/review.ts';
import type { Change } from '#shared/platform/change.ts';
import { change } from './memory-change.ts';
import { MemoryLinkClicks } from './memory-link-clicks.ts';

/** Changes of links, each with the condition under which it is made. */
export class MemoryLinkChanges extends MemoryLinkClicks {
  create(link: DownloadLink): Change[] {
    return [
      change(
        `place link ${link.id}`,
        () => !this.isPlaced(link),
        () => this.put(link),
      ),
    ];
  }

  renew(link: DownloadLink, renewed: DownloadLink): Change[] {
    return [
      change(
        `renew link ${link.id}`,
        () => this.isAsRead(link),
        () => {
          this.keepWindow(link);
          this.put(renewed);
        },
      ),
    ];
  }

  rotate(link: DownloadLink, rotated: DownloadLink): Change[] {
    return [
      change(
        `rotate link ${link.id}`,
        () => this.isAsRead(link, link.status === 'revoked') && !this.links.has(rotated.tokenHash),
        () => {
          this.keepWindow(link);
          this.links.set(link.tokenHash, { ...link, status: 'replaced' });
          this.put(rotated);
        },
      ),
    ];
  }

  note({ id, tokenHash, note }: DownloadLink): Change {
    const read = () => this.links.get(tokenHash);
    return change(
      `note link ${id}`,
      () => read()?.status !== undefined && read()?.status !== 'replaced',
      () => {
        const link = read();
        if (link) {
          this.put({ ...link, note });
        }
      },
    );
  }

  revoke({ id, tokenHash }: CountedLink): Change {
    return change(
      `revoke link ${id}`,
      () => ['live', 'ended'].includes(this.links.get(tokenHash)?.status ?? ''),
      () => this.mark(tokenHash, 'revoked'),
    );
  }

  end({ id, tokenHash }: CountedLink, now: Date): Change {
    const isOver = () => {
      const link = this.links.get(tokenHash);
      return link?.status === 'live' && link.expiresAt <= now;
    };
    return change(`end link ${id}`, isOver, () => this.mark(tokenHash, 'ended'));
  }

  /** Charges downloads that no click counted. */
  charge({ id, tokenHash, window, downloadLimit }: CountedLink, downloads: number): Change {
    const read = () => this.links.get(tokenHash);
    return change(
      `charge link ${id}`,
      () => {
        const { window: current, downloadsUsed = 0 } = read() ?? {};
        return current === window && downloadsUsed <= downloadLimit - downloads;
      },
      () => {
        const link = read();
        if (link) {
          this.put({ ...link, downloadsUsed: link.downloadsUsed + downloads });
        }
      },
    );
  }

  /** Gives downloads back, closes their budgets, and marks the events that were told. */
  review(link: CountedLink, returned: readonly number[], isTelling: boolean, now: Date): Change {
    const read = () => this.links.get(link.tokenHash);
    const asked = (each?: CountedLink) =>
      JSON.stringify(returned.map((number) => each?.downloads[number - 1]?.askedBytes ?? null));
    return change(
      `review link ${link.id}`,
      () => {
        const own = read();
        const isOpen = own?.status === 'live' && own.expiresAt > now;
        const isAsRead = own?.window === link.window && own.downloadsUsed === link.downloadsUsed;
        return isOpen && isAsRead && asked(own) === asked(link);
      },
      () => {
        const own = read();
        if (own) {
          const closed = { askedBytes: Math.ceil(budgetOf(own)), returned: true };
          this.put({
            ...own,
            downloadsUsed: own.downloadsUsed - returned.length,
            downloads: own.downloads.map((each, index) =>
              returned.includes(index + 1) ? { ...each, ...closed } : each,
            ),
            marks: [...new Set([...own.marks, ...toldMarks(own, isTelling)])],
          });
        }
      },
    );
  }
}
