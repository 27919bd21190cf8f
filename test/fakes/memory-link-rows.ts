import type { DownloadLink, LinkWindow } from '#shared/downloads/link.ts';

function placeOf({ customerId, subject }: DownloadLink): string {
  const { orderId, lineItemNumber, productId, version, language, fileType } = subject;
  return [customerId, orderId, lineItemNumber, productId, version, language, fileType].join('#');
}

/** Links by the hash of their token, with what was kept of their earlier windows. */
export class MemoryLinkRows {
  protected readonly links = new Map<string, DownloadLink>();
  protected readonly places = new Map<string, string>();
  protected readonly past = new Map<string, LinkWindow[]>();

  /** For tests: everything that is stored. */
  all(): readonly DownloadLink[] {
    return [...this.links.values()];
  }

  protected put(link: DownloadLink): void {
    this.links.set(link.tokenHash, link);
    this.places.set(placeOf(link), link.tokenHash);
  }

  protected mark(tokenHash: string, status: DownloadLink['status']): void {
    const link = this.links.get(tokenHash);
    if (link) {
      this.links.set(tokenHash, { ...link, status });
    }
  }

  protected keepWindow(link: DownloadLink): void {
    const { id, window, openedAt, openedBy, expiresAt } = link;
    const { downloadLimit, downloadsUsed, downloads } = link;
    const past = {
      ...{ window, openedAt, openedBy, expiresAt, downloadLimit, downloadsUsed, downloads },
      marks: [] as const,
    };
    this.past.set(id, [...(this.past.get(id) ?? []), past]);
  }

  protected isAsRead({ tokenHash, window, downloadsUsed }: DownloadLink, revoked = false): boolean {
    const link = this.links.get(tokenHash);
    return (
      link?.window === window &&
      link.downloadsUsed === downloadsUsed &&
      (revoked ? ['revoked'] : ['live', 'ended']).includes(link.status)
    );
  }

  protected isPlaced(link: DownloadLink): boolean {
    return this.places.has(placeOf(link)) || this.links.has(link.tokenHash);
  }
}
