import { auditRoutes } from '#shared/audit/audit.api.ts';
import { invoiceRoutes } from '#shared/billing/invoices.api.ts';
import { catalogRoutes } from '#shared/catalog/catalog.api.ts';
import { catalogImportRoutes } from '#shared/catalog/import/catalog-import.api.ts';
import { customerRoutes } from '#shared/customers/customers.api.ts';
import { linkRoutes } from '#shared/downloads/link.api.ts';
import { mediaRoutes } from '#shared/downloads/media/media.api.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { hybridBenefitRoutes } from '#shared/entitlements/hybrid-benefit/hybrid-benefit.api.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { azureSubscriptionRoutes } from '#shared/orders/subscriptions/subscriptions.api.ts';
import { partnerRoutes } from '#shared/partners/partners.api.ts';
import type { DescribedRoute } from '#shared/platform/http/route.ts';
import { keyPoolRoutes } from '#shared/product-keys/key-pools.api.ts';
import { validateKeyRoutes } from '#shared/product-keys/validate-key.api.ts';
import {
  refundRequestRoutes,
  reviewQueueRoutes,
} from '#shared/refund-requests/refund-requests.api.ts';
import { systemRoutes } from '#shared/system/system.api.ts';
import { deadWebhookRoutes, webhookRoutes } from '#shared/webhooks/webhooks.api.ts';

interface Tag {
  /** The name that portals know these routes by. */
  readonly tag: string;
  readonly about: string;
  readonly routes: readonly DescribedRoute[];
}

/** The tags of the document, in its order. */
export const TAGS: readonly Tag[] = [
  {
    tag: 'Catalog',
    about: 'What is sold, where and at which price.',
    routes: catalogRoutes,
  },
  {
    tag: 'Customers',
    about: "A partner's customers, and what their addresses look like.",
    routes: customerRoutes,
  },
  {
    tag: 'Orders',
    about: 'Carts, orders, cancellations.',
    routes: [...cartRoutes, ...orderRoutes],
  },
  {
    tag: 'Azure subscriptions',
    about: 'What reservations are bought for.',
    routes: azureSubscriptionRoutes,
  },
  {
    tag: 'Software',
    about: 'What a customer has: options, keys and download links.',
    routes: entitlementRoutes,
  },
  {
    tag: 'Azure Hybrid Benefit',
    about: 'What licences cover and save in Azure.',
    routes: hybridBenefitRoutes,
  },
  {
    tag: 'Invoices',
    about: 'Charges, refunds and fees of a month.',
    routes: invoiceRoutes,
  },
  {
    tag: 'Problem reports',
    about: 'Refund reports, their files and their decision.',
    routes: [...refundRequestRoutes, ...reviewQueueRoutes],
  },
  {
    tag: 'Audit',
    about: 'Who did and saw what.',
    routes: auditRoutes,
  },
  {
    tag: 'Webhooks',
    about: 'How a portal is told of what happens.',
    routes: [...webhookRoutes, ...deadWebhookRoutes],
  },
  {
    tag: 'Product keys',
    about: 'For installers.',
    routes: validateKeyRoutes,
  },
  {
    tag: 'Download link',
    about: 'The public link, for people.',
    routes: linkRoutes,
  },
  {
    tag: 'Operator: catalog',
    about: 'What is sold is one file.',
    routes: catalogImportRoutes,
  },
  {
    tag: 'Operator: media',
    about: 'The files that are downloaded.',
    routes: mediaRoutes,
  },
  {
    tag: 'Operator: product keys',
    about: 'Where the keys of purchases come from.',
    routes: keyPoolRoutes,
  },
  {
    tag: 'Operator: partners',
    about: 'Whose programs and people are let in.',
    routes: partnerRoutes,
  },
  {
    tag: 'Service',
    about: 'The service itself.',
    routes: systemRoutes,
  },
];

/** Every route with its tag, in the order of the tags: which function serves it changes nothing in the document. */
export const TAGGED_ROUTES = TAGS.flatMap(({ tag, routes }) =>
  routes.map((route) => ({ route, tag })),
);
