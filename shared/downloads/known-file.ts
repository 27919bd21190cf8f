import type { DownloadLink } from './link.ts';

type Headers = Readonly<Record<string, string | undefined>>;

/** True if one of the entity tags is the file's, also in its weak form. */
const matchesEtag = (header: string, etag: string): boolean =>
  header.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));

/**
 * The time of the file, in whole seconds. The file of a URL never changes: one from before times were kept is at least as
 * old as the window.
 */
export function modifiedAt({ file, openedAt }: Pick<DownloadLink, 'file' | 'openedAt'>): Date {
  const at = file.modifiedAt === undefined ? openedAt : new Date(file.modifiedAt);
  return new Date(Math.floor(at.getTime() / 1_000) * 1_000);
}

/** True for a request that depends on what the client has. */
export const isConditional = (headers: Headers): boolean =>
  headers['if-none-match'] !== undefined || headers['if-modified-since'] !== undefined;

/** True if the client has the file (RFC 9110, section 13.2.2): an entity tag outranks a time. */
export function hasFile(headers: Headers, link: DownloadLink): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) {
    return matchesEtag(tags, link.file.etag);
  }
  // A time that cannot be read compares as false.
  return Date.parse(headers['if-modified-since'] ?? '') >= modifiedAt(link).getTime();
}
