import * as z from 'zod';
import {
  currency,
  decimal,
  instant,
  ownLink,
  resourceOf,
} from '#shared/platform/http/response-schemas.ts';
import type { Shown } from '#shared/platform/http/route-types.ts';
import { STATUSES } from '#shared/refund-requests/refund-request.ts';

const customer = { customerId: z.string(), customerName: z.string().optional() };
const place = {
  ...customer,
  entitlementId: z.string(),
  orderId: z.string(),
  orderNumber: z.string().meta({ description: 'The alternateId of the order.' }),
  friendlyName: z.string(),
  quantity: z.int(),
};

/** Urgent ones first, and at most 50: `total` counts all that were found. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ total: z.int(), items: z.array(item).max(50) });

export const attention = resourceOf(
  'Attention',
  {
    downloadLinks: listOf(
      z.object({
        ...place,
        ...{ version: z.string(), language: z.string(), fileType: z.string() },
        left: z.int().meta({ description: 'Downloads left.' }),
        endsAt: instant,
      }),
    ).meta({ description: 'Links that end within 3 days, or have 5 downloads left or fewer.' }),
    linkRequests: listOf(
      z.object({
        ...place,
        ...{ version: z.string(), language: z.string(), fileType: z.string() },
        requestedAt: instant,
      }),
    ).meta({
      description:
        'Links that have ended, and whose customers asked for a new one within 30 days, the newest first.',
    }),
    terms: listOf(
      z.object({
        ...place,
        endsAt: instant,
        within: z.union([z.literal(90), z.literal(30), z.literal(7)]).meta({
          description: 'Days: the smallest mark that the end is within.',
        }),
      }),
    ).meta({ description: 'Terms that end within 90 days and that nothing renews.' }),
    cancellations: listOf(z.object({ ...place, until: instant })).meta({
      description: 'Cancellation windows that close within 7 days.',
    }),
    reports: z
      .array(
        z.object({
          ...{ customerId: z.string().optional(), customerName: z.string().optional() },
          ...{ id: z.string(), title: z.string(), status: z.enum(STATUSES), modifiedAt: instant },
        }),
      )
      .meta({ description: 'Problem reports that need an answer. In the first call only.' }),
    charges: z
      .array(z.object({ currencyCode: currency, amount: decimal, hasMore: z.boolean() }))
      .optional()
      .meta({ description: "This month's charges less refunds, for those who see invoices." }),
    actions: z
      .array(
        z.object({
          ...{ customerId: z.string().optional(), customerName: z.string().optional() },
          ...{ id: z.string(), at: instant, by: z.string(), orderId: z.string().optional() },
          ...{ operationType: z.string(), resourceType: z.string(), resourceId: z.string() },
        }),
      )
      .optional()
      .meta({
        description:
          'The last ten actions, for admin agents. Looks at keys and links are left out.',
      }),
    customersRead: z.int(),
    next: z
      .string()
      .optional()
      .meta({ description: 'More customers are read with `after` and this.' }),
  },
  ownLink,
);
export type AttentionResponse = Shown<typeof attention>;
