import { agreementKeys } from '#shared/agreements/keys.ts';
import { auditKeys } from '#shared/audit/keys.ts';
import { billingKeys } from '#shared/billing/keys.ts';
import { catalogKeys } from '#shared/catalog/keys.ts';
import { customerKeys } from '#shared/customers/keys.ts';
import { downloadKeys } from '#shared/downloads/keys.ts';
import { orderKeys } from '#shared/orders/keys.ts';
import { partnerKeys } from '#shared/partners/keys.ts';
import { requestKeys } from '#shared/platform/http/keys.ts';
import { productKeyKeys } from '#shared/product-keys/keys.ts';
import { refundRequestKeys } from '#shared/refund-requests/keys.ts';
import { jobKeys } from '#shared/system/jobs/keys.ts';
import { webhookKeys } from '#shared/webhooks/keys.ts';

/** The keys of every feature: a feature whose keys are missing here is not held to docs/table.md. */
export const KEYS_BY_FEATURE = {
  agreements: agreementKeys,
  audit: auditKeys,
  billing: billingKeys,
  catalog: catalogKeys,
  customers: customerKeys,
  downloads: downloadKeys,
  orders: orderKeys,
  partners: partnerKeys,
  requests: requestKeys,
  'product-keys': productKeyKeys,
  'refund-requests': refundRequestKeys,
  jobs: jobKeys,
  webhooks: webhookKeys,
} as const;

export const keys = {
  ...agreementKeys,
  ...auditKeys,
  ...billingKeys,
  ...catalogKeys,
  ...customerKeys,
  ...downloadKeys,
  ...orderKeys,
  ...partnerKeys,
  ...requestKeys,
  ...productKeyKeys,
  ...refundRequestKeys,
  ...jobKeys,
  ...webhookKeys,
} as const;
