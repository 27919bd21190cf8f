/**
 * The events of Partner Center that do not happen here: a registration may name them, and none is ever sent. From the
 * pages `partner-center-webhooks` and `partner-center-webhook-events`.
 */
export const EVENTS_NEVER_SENT = [
  'azure-fraud-event-detected',
  'complete-transfer',
  'create-transfer',
  'dap-admin-relationship-approved',
  'dap-admin-relationship-terminated',
  'dap-admin-relationship-terminated-by-microsoft',
  'fail-transfer',
  'granular-admin-access-assignment-activated',
  'granular-admin-access-assignment-created',
  'granular-admin-access-assignment-deleted',
  'granular-admin-access-assignment-updated',
  'granular-admin-relationship-activated',
  'granular-admin-relationship-approved',
  'granular-admin-relationship-auto-extended',
  'granular-admin-relationship-created',
  'granular-admin-relationship-expired',
  'granular-admin-relationship-terminated',
  'granular-admin-relationship-updated',
  'indirect-reseller-relationship-accepted-by-customer',
  'invoice-ready',
  'new-commerce-migration-completed',
  'new-commerce-migration-created',
  'new-commerce-migration-failed',
  'new-commerce-migration-schedule-failed',
  'referral-created',
  'referral-updated',
  'related-referral-created',
  'related-referral-updated',
  'reseller-relationship-accepted-by-customer',
  'subscription-active',
  'subscription-pending',
  'subscription-renewed',
  'update-transfer',
  'usagerecords-thresholdExceeded',
] as const;

/** Names that neither Microsoft's pages nor a delivery that was read confirm. */
export const UNCONFIRMED_EVENTS: readonly (typeof EVENTS_NEVER_SENT)[number][] = [
  'complete-transfer',
  'fail-transfer',
  'granular-admin-relationship-auto-extended',
  'granular-admin-relationship-created',
  'granular-admin-relationship-updated',
  'subscription-active',
  'subscription-pending',
  'subscription-renewed',
  'update-transfer',
];
