import * as z from 'zod';
import type { DownloadLink } from '#shared/downloads/link.ts';
import type { DownloadLinkStore } from '#shared/downloads/link-store.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import { type AuditTrail, linkRecord } from './access-record.ts';
import { findEntitlement } from './find-entitlement.ts';
import { findItemLink } from './find-link.ts';

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
    const link = await findItemLink(dependencies, entitlement, input.linkId);
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
