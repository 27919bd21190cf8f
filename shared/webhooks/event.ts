import type { AuditRecord } from '#shared/audit/record.ts';
import { EVENTS_NEVER_SENT } from './partner-center-events.ts';

/** The events that happen here. */
export const WEBHOOK_EVENTS = [
  'download-link-created',
  'download-link-ending',
  'download-link-exhausted',
  'download-link-expired',
  'download-link-first-download',
  'download-link-overused',
  'download-link-renewed',
  'download-link-requested',
  'download-link-revoked',
  'order-cancelled',
  'order-created',
  'servicerequest-updated',
  'software-key-issued',
  'software-key-revoked',
  'subscription-expired',
  'subscription-expiring',
  'subscription-updated',
  'test-created',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** The events that a registration may name: those that happen here, and Partner Center's others. */
export const REGISTRABLE_EVENTS = [...WEBHOOK_EVENTS, ...EVENTS_NEVER_SENT] as const;
export type RegistrableEvent = (typeof REGISTRABLE_EVENTS)[number];

/** Key pools belong to the operator: no partner receives their events. */
export type EventName = WebhookEvent | 'key-pool-low';

/** An event. It carries ids and outcomes; never a key, a token or a URL. */
export interface ServiceEvent {
  /** The same for every repeat of the event, so that repeats are recognized. */
  readonly id: string;
  readonly name: EventName;
  readonly at: Date;
  readonly partnerId: string;
  readonly customerId: string | undefined;
  /** The order that the event is about: events of one order are delivered in order. */
  readonly orderId: string | undefined;
  readonly resourceId: string;
  /** The correlation id of the request or run that caused the event. A click's last download has none. */
  readonly correlationId?: string | undefined;
}

type Recorded = Pick<AuditRecord, 'operationType' | 'after'>;

/** The event of each audited operation. Every state change has its record, so no event needs another write. */
const EVENTS: Partial<
  Readonly<Record<AuditRecord['operationType'], (record: Recorded) => EventName | undefined>>
> = {
  create_order: () => 'order-created',
  update_order: ({ after }) => (after?.['state'] === 'cancelled' ? 'order-cancelled' : undefined),
  // Every read of a key or link is recorded; only a read that issued something is an event.
  get_software_key: ({ after }) => (after?.['issued'] === 1 ? 'software-key-issued' : undefined),
  revoke_software_key: () => 'software-key-revoked',
  get_software_download_link: ({ after }) =>
    after?.['opened'] === 1 ? 'download-link-created' : undefined,
  renew_software_download_link: () => 'download-link-renewed',
  rotate_software_download_link: () => 'download-link-renewed',
  revoke_software_download_link: () => 'download-link-revoked',
  notify_software_download_link_end: () => 'download-link-ending',
  expire_software_download_link: () => 'download-link-expired',
  charge_software_download: () => 'download-link-overused',
  key_pool_low: () => 'key-pool-low',
  create_servicerequest: () => 'servicerequest-updated',
  update_servicerequest: () => 'servicerequest-updated',
  notify_subscription_end: () => 'subscription-expiring',
  expire_subscription: () => 'subscription-expired',
  create_webhook_validation: () => 'test-created',
};

/** Partner Center's name for an event that has a name of our own, too: an event beside it. */
const ALSO: Partial<Readonly<Record<EventName, EventName>>> = {
  'subscription-expired': 'subscription-updated',
};

export function eventsOf(
  record: Recorded &
    Pick<
      AuditRecord,
      'id' | 'at' | 'partnerId' | 'customerId' | 'orderId' | 'resourceId' | 'correlationId'
    >,
): readonly ServiceEvent[] {
  const name = EVENTS[record.operationType]?.(record);
  const { id, at, partnerId, customerId, orderId, resourceId, correlationId } = record;
  if (!name) {
    return [];
  }
  const event = { id, name, at, partnerId, customerId, orderId, resourceId, correlationId };
  const also = ALSO[name];
  return also ? [event, { ...event, id: `${id}:${also}`, name: also }] : [event];
}
