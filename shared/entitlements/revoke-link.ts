import * as z from 'zod';
import type { DownloadLink } from '#shared/downloads/link.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import { DomainError } from '#shared/platform/errors.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { because } from '#shared/platform/sentence.ts';
import { type AuditTrail, linkRecord } from './access-record.ts';
import { findEntitlement } from './find-entitlement.ts';

export const revokeLinkInput = z.object({ entitlementId: z.string(), linkId: z.string() });

export type Dependencies = AuditTrail & {
  readonly orders: Pick<OrderStore, 'find'>;
  readonly links: Pick<DownloadLinkStore, 'list' | 'revoke'>;
};

/**
 * Ends a link that went to the wrong person. No URL replaces it until the next *Downloads & keys*, which gives one that
 * is new (R10). A link that is revoked already stays as it is.
 */
export const revokeLink =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof revokeLinkInput>,
    context: Context,
  ): Promise<Outcome<DownloadLink>> => {
    const entitlement = await findEntitlement(dependencies)(input, context);
    const { order, line, productId } = entitlement;
    const links = await dependencies.links.list({
      customerId: order.customerId,
      orderId: order.id,
      lineItemNumber: line.lineItemNumber,
    });
    const link = links.find(
      ({ id, subject }) => id === input.linkId && subject.productId === productId,
    );
    if (!link) {
      throw new DomainError(
        'LINK_NOT_FOUND',
        because('LINK_OF_ITEM_NOT_FOUND', { linkId: input.linkId }),
      );
    }
    if (link.status === 'revoked') {
      return { result: link, changes: [] };
    }
    return {
      result: { ...link, status: 'revoked' },
      changes: [
        dependencies.links.revoke(link),
        linkRecord(dependencies, context, entitlement, 'revoke_software_download_link', link.id, {
          before: { state: 'active' },
          after: { state: 'revoked' },
        }),
      ],
    };
  };
