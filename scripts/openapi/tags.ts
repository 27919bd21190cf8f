import { agreementRoutes } from '#shared/agreements/agreements.api.ts';
import { auditRoutes } from '#shared/audit/audit.api.ts';
import { invoiceRoutes } from '#shared/billing/invoices.api.ts';
import { statementRoutes } from '#shared/billing/statement/statement.api.ts';
import { catalogRoutes } from '#shared/catalog/catalog.api.ts';
import { catalogImportRoutes } from '#shared/catalog/import/catalog-import.api.ts';
import { promotionRoutes } from '#shared/catalog/promotions.api.ts';
import { supplyRoutes } from '#shared/catalog/supplies.api.ts';
import { customerRoutes } from '#shared/customers/customers.api.ts';
import { validationRoutes } from '#shared/customers/validations.api.ts';
import { linkRoutes } from '#shared/downloads/link.api.ts';
import { mediaRoutes } from '#shared/downloads/media/media.api.ts';
import { entitlementRoutes } from '#shared/entitlements/entitlements.api.ts';
import { hybridBenefitRoutes } from '#shared/entitlements/hybrid-benefit/hybrid-benefit.api.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import { claimRoutes } from '#shared/orders/claims/claims.api.ts';
import { relationshipRoutes } from '#shared/orders/customer-relationship.api.ts';
import { emptyOrderRoutes } from '#shared/orders/order-lists.api.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { orderSearchRoutes } from '#shared/orders/search/order-search.api.ts';
import { subscriptionRoutes } from '#shared/orders/subscriptions/customer-subscriptions.api.ts';
import { azureSubscriptionRoutes } from '#shared/orders/subscriptions/subscriptions.api.ts';
import { partnerBrandRoutes } from '#shared/partners/brand.api.ts';
import { meRoutes } from '#shared/partners/me.api.ts';
import { ownPartnerRoutes } from '#shared/partners/own-partner.api.ts';
import { partnerRoutes } from '#shared/partners/partners.api.ts';
import { profileRoutes } from '#shared/partners/profiles/profiles.api.ts';
import type { DescribedRoute } from '#shared/platform/http/route.ts';
import { keyPoolRoutes } from '#shared/product-keys/key-pools.api.ts';
import { validateKeyRoutes } from '#shared/product-keys/validate-key.api.ts';
import {
  refundRequestRoutes,
  reviewQueueRoutes,
} from '#shared/refund-requests/refund-requests.api.ts';
import { attentionRoutes } from '#shared/system/attention/attention.api.ts';
import { emptyRoutes } from '#shared/system/empty.api.ts';
import { jobRoutes } from '#shared/system/jobs/jobs.api.ts';
import { systemRoutes } from '#shared/system/system.api.ts';
import { deadWebhookRoutes, webhookRoutes } from '#shared/webhooks/webhooks.api.ts';

interface Tag {
  /** The name of these routes in the documentation. */
  readonly tag: string;
  readonly about: string;
  readonly routes: readonly DescribedRoute[];
}

/** The tags of the document, in its order. */
export const TAGS: readonly Tag[] = [
  {
    tag: 'Me',
    about: 'The caller, its partner, and what it may do.',
    routes: [...meRoutes, ...ownPartnerRoutes, ...attentionRoutes],
  },
  {
    tag: 'Catalog',
    about: 'Products on sale, by market, with prices.',
    routes: [...catalogRoutes, ...promotionRoutes],
  },
  {
    tag: 'Customers',
    about: "A partner's customers, and the address rules of their countries.",
    routes: [...customerRoutes, ...relationshipRoutes, ...validationRoutes],
  },
  {
    tag: 'Agreements',
    about: 'Who of a customer accepted which agreement.',
    routes: agreementRoutes,
  },
  {
    tag: 'Profiles',
    about: "The partner's own profiles.",
    routes: profileRoutes,
  },
  {
    tag: 'Orders',
    about: 'Carts, orders, cancellations.',
    routes: [...cartRoutes, ...orderSearchRoutes, ...orderRoutes, ...emptyOrderRoutes],
  },
  {
    tag: 'Subscriptions',
    about: 'Order lines as subscriptions: renamed, or cancelled.',
    routes: subscriptionRoutes,
  },
  {
    tag: 'Azure subscriptions',
    about: 'The subscriptions that reservations are bought for.',
    routes: azureSubscriptionRoutes,
  },
  {
    tag: 'Software',
    about: 'Software of a customer: options, keys and download links.',
    routes: entitlementRoutes,
  },
  {
    tag: 'Azure Hybrid Benefit',
    about: 'Coverage and savings of licences in Azure.',
    routes: hybridBenefitRoutes,
  },
  {
    tag: 'Invoices',
    about: 'Charges, refunds and fees of a month.',
    routes: [...invoiceRoutes, ...statementRoutes],
  },
  {
    tag: 'Problem reports',
    about: 'Refund requests, their attachments and their decisions.',
    routes: [...refundRequestRoutes, ...reviewQueueRoutes],
  },
  {
    tag: 'Audit',
    about: 'Records of all changes and views.',
    routes: auditRoutes,
  },
  {
    tag: 'Webhooks',
    about: 'Event notifications for portals.',
    routes: [...webhookRoutes, ...deadWebhookRoutes],
  },
  {
    tag: 'Product keys',
    about: 'Key validation for installers.',
    routes: validateKeyRoutes,
  },
  {
    tag: 'Download link',
    about: 'The public link, for people.',
    routes: linkRoutes,
  },
  {
    tag: 'Operator: claims',
    about: 'Domains, tenants and Azure subscriptions: who has them, and their release.',
    routes: claimRoutes,
  },
  {
    tag: 'Operator: catalog',
    about: 'Imports of the catalog file, and the products that keys and files are for.',
    routes: [...catalogImportRoutes, ...supplyRoutes],
  },
  {
    tag: 'Operator: media',
    about: 'The files of downloads.',
    routes: mediaRoutes,
  },
  {
    tag: 'Operator: product keys',
    about: 'The pools that purchases draw keys from.',
    routes: keyPoolRoutes,
  },
  {
    tag: 'Operator: partners',
    about: 'Partners, with their programs and people.',
    routes: [...partnerRoutes, ...partnerBrandRoutes],
  },
  {
    tag: 'Operator: jobs',
    about: 'The scheduled jobs, with their last runs.',
    routes: jobRoutes,
  },
  {
    tag: 'Not sold here',
    about: 'Resources of Partner Center that have nothing here: their lists are empty.',
    routes: emptyRoutes,
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
