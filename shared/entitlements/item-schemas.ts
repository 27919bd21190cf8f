import * as z from 'zod';
import { settlement } from '#shared/orders/cancellation/settlement-response.ts';
import { collectionOf, instant, link, resourceOf } from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { artifact } from './reservation-schemas.ts';

const count = z.int().min(0);

/** The state of the links of an item. It has no address and no key, so every role may read it. */
const downloadLinks = z
  .object({
    active: count.meta({ description: 'Links that work now.' }),
    left: count.meta({ description: 'Downloads left on the links that work.' }),
    endsAt: instant.optional().meta({ description: 'The end of the link that ends first.' }),
    items: z.array(
      z.object({
        ...{ version: z.string(), language: z.string(), fileType: z.string() },
        state: z.enum(['active', 'expired', 'exhausted', 'revoked', 'replaced']),
        ...{ downloadsUsed: count, downloadLimit: count, left: count, endsAt: instant },
        requestedAt: instant.optional().meta({
          description: 'When its customer last asked for a new link, since this one ended.',
        }),
      }),
    ),
  })
  .meta({ id: 'DownloadLinkStates' });
export type DownloadLinksResponse = Shown<typeof downloadLinks>;

const cancellation = z
  .object({
    until: instant.meta({ description: 'The last instant to cancel. It may be over.' }),
    daysLeft: count.meta({ description: 'Whole days, rounded down.' }),
    open: z.boolean(),
  })
  .meta({ id: 'CancellationWindow' });
export type CancellationWindow = Shown<typeof cancellation>;

const facts = {
  id: z.string().meta({ description: '{orderId}:{lineItemId}:{productId}' }),
  referenceOrder: z.object({
    id: z.string(),
    lineItemId: z.string(),
    alternateId: z.string(),
  }),
  productId: z.string(),
  skuId: z.string(),
  quantity: z.int().meta({ description: '0 once it is cancelled.' }),
  quantityDetails: z.array(
    z.object({ quantity: z.int(), status: z.enum(['fulfilled', 'unfulfilled']) }),
  ),
  entitledArtifacts: z
    .array(artifact)
    .meta({ description: 'Leads to what is reserved. Software has none.' }),
  entitlementType: z.enum(['software', 'reservedinstance']),
  friendlyName: z.string(),
  state: z.enum(['active', 'cancelling', 'cancelled', 'expired']),
  purchasedAt: instant,
  expiryDate: instant.meta({ description: 'The end of the term, with or without showExpiry.' }),
  downloadLinks,
};
const links = { self: link, options: link, downloads: link, keys: link };

const included = z
  .object({
    ...facts,
    includedEntitlements: z.array(z.never()),
    links: z.object(links),
    attributes: z.object({ objectType: z.literal('Entitlement') }),
  })
  .meta({ id: 'IncludedEntitlement' });
export type IncludedResponse = Shown<typeof included>;

export const entitlement = resourceOf(
  'Entitlement',
  {
    ...facts,
    cancellation: cancellation
      .optional()
      .meta({ description: 'Of an active item; absent once it is renewed.' }),
    cancelledAt: instant
      .optional()
      .meta({ description: 'Of an item that is cancelled or being cancelled.' }),
    settlement: settlement
      .optional()
      .meta({ description: 'The amounts of its cancellation. Helpdesk agents see none.' }),
    includedEntitlements: z
      .array(included)
      .meta({ description: 'What the licence covers besides its own product.' }),
  },
  links,
);
export type EntitlementResponse = Shown<typeof entitlement>;
export const entitlements = collectionOf('EntitlementCollection', entitlement);
