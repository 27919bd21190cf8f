import * as z from 'zod';
import type { DownloadLink } from '#shared/downloads/link.ts';
import { chooseMedia } from '#shared/downloads/media/media.ts';
import type { MediaStore } from '#shared/downloads/media/media-store.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { ProductKey } from '#shared/product-keys/key.ts';
import { type AuditTrail, keyRecord, linkRecord } from './access-record.ts';
import { requireHeld } from './entitlement.ts';
import { findEntitlement } from './find-entitlement.ts';
import { issueKey, type KeyDependencies } from './issue-key.ts';
import type { LinkUrls } from './link-urls.ts';
import { type LinkDependencies, openWindow } from './open-window.ts';

export const createDownloadInput = z.object({
  entitlementId: z.string(),
  version: z.string(),
  language: z.string(),
  fileType: z.string(),
  /** Opens another window although the link still works. */
  renew: z.boolean().default(false),
  /** Opens another window under another URL, and ends the old one. */
  rotate: z.boolean().default(false),
});

export type Dependencies = AuditTrail &
  KeyDependencies &
  LinkDependencies & {
    readonly orders: Pick<OrderStore, 'find' | 'list' | 'unchanged'>;
    readonly media: Pick<MediaStore, 'list'>;
    readonly linkUrl: LinkUrls;
  };

export interface CreatedDownload {
  readonly productKey: ProductKey;
  readonly link: DownloadLink;
  readonly url: string;
  /** True if this request opened a window, false if the link worked already. */
  readonly opened: boolean;
}

/** "Downloads & keys" (R7): the key of a version, and a link that works. */
export const createDownload =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof createDownloadInput>,
    context: Context,
  ): Promise<Outcome<CreatedDownload>> => {
    const { orders, media } = dependencies;
    const { now, caller } = context;
    const opening = { now, by: caller.principalName, decidedAt: context.wallClock() };
    const entitlement = await findEntitlement(dependencies)(input, context);
    requireHeld(entitlement, now);
    const chosen = chooseMedia(await media.list(entitlement.productId), input);

    const [issued, window] = await Promise.all([
      issueKey(dependencies, entitlement, chosen.version, now),
      openWindow(dependencies, { ...input, entitlement, media: chosen, opening, request: context }),
    ]);
    const { link, operation } = window;
    const url = await dependencies.linkUrl(link);
    return {
      result: { productKey: issued.key, link, url, opened: window.changes.length > 0 },
      changes: [
        // From the start of a cancellation on, no key and no link is given out (R16).
        orders.unchanged(entitlement.order),
        ...issued.changes,
        ...window.changes,
        keyRecord(dependencies, context, entitlement, [chosen.version], issued.changes.length > 0),
        linkRecord(dependencies, context, entitlement, operation, link.id, {
          ...(window.replaced && {
            before: {
              window: window.replaced.window,
              downloadsUsed: window.replaced.downloadsUsed,
            },
          }),
          after: { window: link.window, opened: window.changes.length > 0 ? 1 : 0 },
        }),
      ],
    };
  };
