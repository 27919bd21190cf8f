import * as z from 'zod';
import type { DownloadLink } from '#shared/downloads/link.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { lineText } from '#shared/platform/text/pieces.ts';
import { type AuditTrail, linkRecord } from './access-record.ts';
import { findEntitlement } from './find-entitlement.ts';
import { findItemLink } from './find-link.ts';
import type { LinkUrls } from './link-urls.ts';

/** For whom a link is, in the partner's words. No page of the link shows it. An empty one removes it. */
export const linkNote = lineText(200).nullable();

export const noteLinkInput = z.object({
  entitlementId: z.string(),
  linkId: z.string(),
  note: linkNote,
});

export type Dependencies = AuditTrail & {
  readonly orders: Pick<OrderStore, 'find'>;
  readonly links: Pick<DownloadLinkStore, 'list' | 'note'>;
  readonly linkUrl: LinkUrls;
};

export interface NotedLink {
  readonly link: DownloadLink;
  readonly url: string;
}

const factsOf = (note: string | undefined) => (note === undefined ? {} : { note });

/** Writes down for whom a link is. The same note again changes nothing (R23). */
export const noteLink =
  (dependencies: Dependencies) =>
  async (input: z.output<typeof noteLinkInput>, context: Context): Promise<Outcome<NotedLink>> => {
    const entitlement = await findEntitlement(dependencies)(input, context);
    const known = await findItemLink(dependencies, entitlement, input.linkId);
    const note = input.note || undefined;
    const link = { ...known, note };
    const result = { link, url: await dependencies.linkUrl(link) };
    if (note === known.note) {
      return { result, changes: [] };
    }
    return {
      result,
      changes: [
        dependencies.links.note(link),
        linkRecord(dependencies, context, entitlement, 'note_software_download_link', link.id, {
          before: factsOf(known.note),
          after: factsOf(note),
        }),
      ],
    };
  };
