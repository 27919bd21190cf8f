import { agreementRoutes } from '#shared/agreements/agreements.api.ts';
import { auditRoutes } from '#shared/audit/audit.api.ts';
import { invoiceRoutes } from '#shared/billing/invoices.api.ts';
import { catalogRoutes } from '#shared/catalog/catalog.api.ts';
import { promotionRoutes } from '#shared/catalog/promotions.api.ts';
import { customerRoutes } from '#shared/customers/customers.api.ts';
import { validationRoutes } from '#shared/customers/validations.api.ts';
import { hybridBenefitRoutes } from '#shared/entitlements/hybrid-benefit/hybrid-benefit.api.ts';
import { cartRoutes } from '#shared/orders/cart/cart.api.ts';
import { relationshipRoutes } from '#shared/orders/customer-relationship.api.ts';
import { emptyOrderRoutes } from '#shared/orders/order-lists.api.ts';
import { orderRoutes } from '#shared/orders/orders.api.ts';
import { orderSearchRoutes } from '#shared/orders/search/order-search.api.ts';
import { subscriptionRoutes } from '#shared/orders/subscriptions/customer-subscriptions.api.ts';
import { azureSubscriptionRoutes } from '#shared/orders/subscriptions/subscriptions.api.ts';
import { meRoutes } from '#shared/partners/me.api.ts';
import { profileRoutes } from '#shared/partners/profiles/profiles.api.ts';
import { refundRequestRoutes } from '#shared/refund-requests/refund-requests.api.ts';
import { attentionRoutes } from '#shared/system/attention/attention.api.ts';
import { emptyRoutes } from '#shared/system/empty.api.ts';
import { webhookRoutes } from '#shared/webhooks/webhooks.api.ts';

/** The routes of partners' portals, in the order of the OpenAPI document. */
export const partnerApiRoutes = [
  ...meRoutes,
  ...attentionRoutes,
  ...catalogRoutes,
  ...customerRoutes,
  ...cartRoutes,
  ...orderSearchRoutes,
  ...orderRoutes,
  ...emptyOrderRoutes,
  ...relationshipRoutes,
  ...azureSubscriptionRoutes,
  ...subscriptionRoutes,
  ...hybridBenefitRoutes,
  ...invoiceRoutes,
  ...refundRequestRoutes,
  ...auditRoutes,
  ...webhookRoutes,
  ...profileRoutes,
  ...agreementRoutes,
  ...promotionRoutes,
  ...validationRoutes,
  ...emptyRoutes,
] as const;
