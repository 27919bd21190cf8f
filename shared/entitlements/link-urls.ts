import type { DownloadLink } from '#shared/downloads/link.ts';
import type { LinkTokens } from '#shared/downloads/link-tokens.ts';

/** The URL that the customer clicks. */
export type LinkUrls = (link: Pick<DownloadLink, 'id' | 'rotation'>) => Promise<string>;

export const linkUrls =
  (baseUrl: string, tokens: LinkTokens): LinkUrls =>
  async ({ id, rotation }) =>
    `${baseUrl.replace(/\/$/, '')}/d/${await tokens.tokenFor(id, rotation)}`;
