import { type DownloadLink, isLinkOf, type LinkWindow } from '#shared/downloads/link.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import type { MediaStore } from '#shared/downloads/media/media-store.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import { hasHandedKeysOn, keyLocation } from '#shared/orders/subscriptions/renewal.ts';
import type { Commit } from '#shared/platform/change.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { ProductKey } from '#shared/product-keys/key.ts';
import type { ProductKeyStore } from '#shared/product-keys/key-store.ts';
import { type AuditTrail, keyRecord, linkRecord } from './access-record.ts';
import type { Entitlement } from './entitlement.ts';
import { findEntitlement } from './find-entitlement.ts';
import type { LinkUrls } from './link-urls.ts';

export type Dependencies = AuditTrail & {
  readonly orders: Pick<OrderStore, 'find' | 'list'>;
  readonly productKeys: Pick<ProductKeyStore, 'list'>;
  readonly links: Pick<DownloadLinkStore, 'list' | 'pastWindows'>;
  readonly media: Pick<MediaStore, 'list'>;
  readonly linkUrl: LinkUrls;
  readonly commit: Commit;
};

interface EntitlementInput {
  readonly entitlementId: string;
}

const locationOf = ({ order, line }: Entitlement) =>
  [order.customerId, order.id, line.lineItemNumber] as const;

export interface ListedKeys {
  readonly keys: readonly ProductKey[];
  /** The term has ended, and the keys with it (R21), or they went over to a renewal. */
  readonly ended: boolean;
}

/** The keys given out for an entitlement. The look is recorded before they are shown (R8). */
export const listKeys =
  (dependencies: Omit<Dependencies, 'linkUrl' | 'links' | 'media'>) =>
  async (input: EntitlementInput, context: Context): Promise<ListedKeys> => {
    const entitlement = await findEntitlement(dependencies)(input, context);
    const { order, line } = entitlement;
    const { orderId, lineItemNumber } = keyLocation(entitlement);
    const ofLine = await dependencies.productKeys.list(order.customerId, orderId, lineItemNumber);
    const keys = ofLine.filter(({ productId }) => productId === entitlement.productId);
    const versions = keys.map(({ version }) => version);
    await dependencies.commit([keyRecord(dependencies, context, entitlement, versions)]);
    const ended = context.now >= line.termEndsAt || hasHandedKeysOn(line);
    return { keys, ended };
  };

export interface ListedLink {
  readonly link: DownloadLink;
  readonly url: string;
  /** Oldest first. */
  readonly pastWindows: readonly LinkWindow[];
  /** False once its file was withdrawn and no other is on offer for its choice: no window is opened then. */
  readonly onOffer: boolean;
}

/** The links of an entitlement with their downloads. The look is recorded before they are shown (R8). */
export const listDownloads =
  (dependencies: Dependencies) =>
  async (input: EntitlementInput, context: Context): Promise<readonly ListedLink[]> => {
    const entitlement = await findEntitlement(dependencies)(input, context);
    const [customerId, orderId, lineItemNumber] = locationOf(entitlement);
    const [ofLine, offered] = await Promise.all([
      dependencies.links.list({ customerId, orderId, lineItemNumber }),
      dependencies.media.list(entitlement.productId),
    ]);
    const links = ofLine.filter(({ subject }) => subject.productId === entitlement.productId);
    await dependencies.commit([
      linkRecord(dependencies, context, entitlement, 'get_software_download_link', entitlement.id, {
        after: {
          links: links.length,
        },
      }),
    ]);
    return Promise.all(
      links.map(async (link) => ({
        link,
        url: await dependencies.linkUrl(link),
        onOffer: offered.some((media) => isLinkOf(link, media)),
        // A first window has none before it.
        pastWindows: link.window === 1 ? [] : await dependencies.links.pastWindows(link),
      })),
    );
  };
