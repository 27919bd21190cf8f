import type { DownloadLink } from '#shared/downloads/link.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import { because } from '#shared/platform/sentence.ts';
import type { Entitlement } from './entitlement.ts';

/** Finds a link of an item by its id. */
export async function findItemLink(
  { links }: { readonly links: Pick<DownloadLinkStore, 'list'> },
  { order, line, productId }: Entitlement,
  linkId: string,
): Promise<DownloadLink> {
  const ofLine = await links.list({
    customerId: order.customerId,
    orderId: order.id,
    lineItemNumber: line.lineItemNumber,
  });
  const link = ofLine.find(({ id, subject }) => id === linkId && subject.productId === productId);
  if (!link) {
    throw new DomainError('LINK_NOT_FOUND', because('LINK_OF_ITEM_NOT_FOUND', { linkId }));
  }
  return link;
}
