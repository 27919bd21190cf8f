import type { AuditRecord } from '#shared/audit/record.ts';

/** What partners may be told of, by the names of the webhooks. */
export const WEBHOOK_EVENTS = [
  'download-link-created',
  'download-link-exhausted',
  'download-link-expired',
  'download-link-overused',
  'download-link-renewed',
  'download-link-revoked',
  'order-cancelled',
  'order-created',
  'servicerequest-updated',
  'software-key-issued',
  'software-key-revoked',
  'subscription-expired',
  'subscription-expiring',
  'test-created',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** A pool of keys is the operator's: no partner is told of it. */
export type EventName = WebhookEvent | 'key-pool-low';

/** Something that has happened. It carries ids and outcomes; never a key, a token or a URL. */
export interface ServiceEvent {
  /** The same whenever the same event comes again: it tells repeats apart. */
  readonly id: string;
  readonly name: EventName;
  readonly at: Date;
  readonly partnerId: string;
  readonly customerId: string | undefined;
  /** The order that it is about: what is told of one order is told in its order. */
  readonly orderId: string | undefined;
  readonly resourceId: string;
  /** Of the request or the run that it came of. A click's own last download has none. */
  readonly correlationId?: string | undefined;
}

type Recorded = Pick<AuditRecord, 'operationType' | 'after'>;

/** Which event an audit record stands for: every state change has its record, so no event needs another write. */
const EVENTS: Partial<
  Readonly<Record<AuditRecord['operationType'], (record: Recorded) => EventName | undefined>>
> = {
  create_order: () => 'order-created',
  update_order: ({ after }) => (after?.['state'] === 'cancelled' ? 'order-cancelled' : undefined),
  // Every look at a key or link is recorded; only one that gave something out is an event.
  get_software_key: ({ after }) => (after?.['issued'] === 1 ? 'software-key-issued' : undefined),
  revoke_software_key: () => 'software-key-revoked',
  get_software_download_link: ({ after }) =>
    after?.['opened'] === 1 ? 'download-link-created' : undefined,
  renew_software_download_link: () => 'download-link-renewed',
  rotate_software_download_link: () => 'download-link-renewed',
  revoke_software_download_link: () => 'download-link-revoked',
  expire_software_download_link: () => 'download-link-expired',
  charge_software_download: () => 'download-link-overused',
  key_pool_low: () => 'key-pool-low',
  create_servicerequest: () => 'servicerequest-updated',
  update_servicerequest: () => 'servicerequest-updated',
  notify_subscription_end: () => 'subscription-expiring',
  expire_subscription: () => 'subscription-expired',
  create_webhook_validation: () => 'test-created',
};

export function eventOf(
  record: Recorded &
    Pick<
      AuditRecord,
      'id' | 'at' | 'partnerId' | 'customerId' | 'orderId' | 'resourceId' | 'correlationId'
    >,
): ServiceEvent | undefined {
  const name = EVENTS[record.operationType]?.(record);
  const { id, at, partnerId, customerId, orderId, resourceId, correlationId } = record;
  return name && { id, name, at, partnerId, customerId, orderId, resourceId, correlationId };
}
