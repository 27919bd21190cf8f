import * as z from 'zod';
import type { DownloadLink } from '#shared/downloads/link.ts';
import type { OrderStore } from '#shared/orders/order-store.ts';
import type { Context } from '#shared/platform/http/context.ts';
import type { Outcome } from '#shared/platform/http/endpoint.ts';
import type { ProductKey } from '#shared/product-keys/key.ts';
import { type AuditTrail, keyRecord, linkRecord } from './access-record.ts';
import {
  type ChosenSupply,
  chooseSupply,
  findSupply,
  type Supply,
  type SupplyDependencies,
} from './choose-supply.ts';
import { type Entitlement, requireHeld } from './entitlement.ts';
import { findEntitlement } from './find-entitlement.ts';
import { issueKey, type KeyDependencies } from './issue-key.ts';
import type { LinkUrls } from './link-urls.ts';
import { linkNote } from './note-link.ts';
import { type LinkDependencies, openWindow, type WindowRequest } from './open-window.ts';
import { findWithdrawn } from './withdrawn-choice.ts';

export const createDownloadInput = z.object({
  entitlementId: z.string(),
  version: z.string(),
  /** Needed where the version has files. */
  language: z.string().optional(),
  fileType: z.string().optional(),
  /** For whom the link is. Absent: as it was. */
  note: linkNote.optional(),
  /** Opens another window although the link still works. */
  renew: z.boolean().default(false),
  /** Opens another window under another URL, and ends the old one. */
  rotate: z.boolean().default(false),
});

export type Dependencies = AuditTrail &
  KeyDependencies &
  LinkDependencies &
  SupplyDependencies & {
    readonly orders: Pick<OrderStore, 'find' | 'list' | 'unchanged'>;
    readonly linkUrl: LinkUrls;
  };

export interface CreatedDownload {
  /** Undefined for a product without keys. */
  readonly productKey: ProductKey | undefined;
  /** Undefined for a key without a file, such as that of an access licence. */
  readonly link: DownloadLink | undefined;
  readonly url: string | undefined;
  /** True if this request opened a window or drew a key, false if all of it was given out before. */
  readonly opened: boolean;
}

type Input = z.output<typeof createDownloadInput>;

/** The key of a version, with the record that it was seen. */
async function keyOf(
  dependencies: Dependencies,
  entitlement: Entitlement,
  version: string,
  context: Context,
) {
  const issued = await issueKey(dependencies, entitlement, version, context.now);
  const isNew = issued.changes.length > 0;
  const record = keyRecord(dependencies, context, entitlement, [version], isNew);
  return { productKey: issued.key, issued: isNew, changes: [...issued.changes, record] };
}

/** A link that works, with the record that it was seen. */
async function linkOf(
  dependencies: Dependencies,
  entitlement: Entitlement,
  file: Pick<WindowRequest, 'media' | 'refusal'>,
  { renew, rotate, note }: Input,
  context: Context,
) {
  const { now, caller } = context;
  const opening = { now, by: caller.principalName, decidedAt: context.wallClock() };
  const asked = { ...file, renew, rotate, note, entitlement, opening, request: context };
  const { link, operation, opened, replaced, changes } = await openWindow(dependencies, asked);
  const record = linkRecord(dependencies, context, entitlement, operation, link.id, {
    ...(replaced && {
      before: { window: replaced.window, downloadsUsed: replaced.downloadsUsed },
    }),
    after: {
      ...{ window: link.window, opened: opened ? 1 : 0 },
      ...(note && { note }),
    },
  });
  return { link, opened, changes: [...changes, record] };
}

/** The supply of a choice; the file of a link that still works may be off offer by now. */
async function chosenSupply(
  dependencies: Dependencies,
  entitlement: Entitlement,
  supply: Supply,
  input: Input,
): Promise<ChosenSupply & Pick<WindowRequest, 'refusal'>> {
  const withdrawn = await findWithdrawn(dependencies, entitlement, supply.media, input);
  return withdrawn
    ? { ...withdrawn, version: withdrawn.media.version, hasKey: supply.hasKeys }
    : chooseSupply(supply, input);
}

/** "Downloads & keys" (R7): the key of a version, and a link that works, as far as the product has them. */
export const createDownload =
  (dependencies: Dependencies) =>
  async (
    input: z.output<typeof createDownloadInput>,
    context: Context,
  ): Promise<Outcome<CreatedDownload>> => {
    const entitlement = await findEntitlement(dependencies)(input, context);
    requireHeld(entitlement, context.now);
    const supply = await findSupply(dependencies, entitlement.productId, input.version);
    const chosen = await chosenSupply(dependencies, entitlement, supply, input);
    const { version, media, refusal } = chosen;
    const [key, download] = await Promise.all([
      chosen.hasKey ? keyOf(dependencies, entitlement, version, context) : undefined,
      media ? linkOf(dependencies, entitlement, { media, refusal }, input, context) : undefined,
    ]);
    return {
      result: {
        productKey: key?.productKey,
        link: download?.link,
        url: download && (await dependencies.linkUrl(download.link)),
        opened: download ? download.opened : (key?.issued ?? false),
      },
      changes: [
        // From the start of a cancellation on, no key and no link is given out (R16).
        dependencies.orders.unchanged(entitlement.order),
        ...(key?.changes ?? []),
        ...(download?.changes ?? []),
      ],
    };
  };
