import type { Caller, Role } from '#shared/platform/http/caller.ts';

/** Partner Center's operation names where it has them, ours in its style elsewhere. */
export const AUDIT_OPERATIONS = [
  'create_customer',
  'update_customer_billing_profile',
  'update_customer_qualification',
  'remove_partner_customer_relationship',
  'create_cart',
  'update_cart',
  'create_order',
  'update_order',
  'get_software_key',
  'get_software_download_link',
  'revoke_software_key',
  'return_software_key',
  'renew_software_download_link',
  'rotate_software_download_link',
  'revoke_software_download_link',
  'expire_software_download_link',
  'notify_software_download_link_end',
  'note_software_download_link',
  'charge_software_download',
  'return_software_download',
  'register_subscription',
  'release_claim',
  'update_subscription',
  'notify_subscription_end',
  'expire_subscription',
  'import_catalog',
  'create_media',
  'check_media',
  'complete_media',
  'fail_media',
  'withdraw_media',
  'announce_product_keys',
  'import_product_keys',
  'abandon_product_keys',
  'withdraw_product_keys',
  'move_product_keys',
  'key_pool_low',
  'create_servicerequest',
  'update_servicerequest',
  'propose_servicerequest_approval',
  'create_servicerequest_attachment',
  'create_webhook_registration',
  'update_webhook_registration',
  'rotate_webhook_secret',
  'create_webhook_validation',
  'pause_webhook_registration',
  'delete_webhook_registration',
  'redrive_webhook_event',
  'redeliver_webhook_event',
  'create_partner',
  'update_partner',
  'delete_partner',
  'update_partner_brand',
  'update_partner_profile',
  'create_agreement',
  'create_partner_client',
  'update_partner_client',
  'delete_partner_client',
  'create_partner_agent',
  'update_partner_agent',
  'delete_partner_agent',
] as const;
export type AuditOperation = (typeof AUDIT_OPERATIONS)[number];

export const AUDIT_RESOURCES = [
  'customer',
  'cart',
  'order',
  'software_key',
  'software_download_link',
  'subscription',
  'catalog',
  'media',
  'key_pool',
  'service_request',
  'webhook',
  'agreement',
  'partner',
] as const;
export type AuditResource = (typeof AUDIT_RESOURCES)[number];

/** The actor of a change: a caller, or one of the service's own jobs. */
export interface Actor {
  readonly principalName: string;
  readonly applicationId?: string | undefined;
  readonly roles: readonly Role[];
}

export const actorOf = ({ principalName, applicationId, roles }: Caller): Actor => ({
  principalName,
  applicationId,
  roles,
});

export const jobActor = (job: string): Actor => ({ principalName: `job:${job}`, roles: [] });

/** One state change, or one read of a key or link, written in the transaction that it records (R8, R24). */
export interface AuditRecord {
  readonly id: string;
  /** The partner whose resource it is; the service's own resources belong to `operator`. */
  readonly partnerId: string;
  readonly customerId?: string | undefined;
  /** The order that the record is about. Events of one order are delivered in order. */
  readonly orderId?: string | undefined;
  readonly operationType: AuditOperation;
  readonly resourceType: AuditResource;
  readonly resourceId: string;
  readonly actor: Actor;
  readonly at: Date;
  readonly correlationId: string;
  /** Facts of the change by name; never a key, a token or a URL. */
  readonly before?: Readonly<Record<string, string | number>> | undefined;
  readonly after?: Readonly<Record<string, string | number>> | undefined;
}

/** True for a read of a key or link that issued and opened nothing. */
export const isLook = ({ operationType, after }: AuditRecord): boolean =>
  (operationType === 'get_software_key' && after?.['issued'] !== 1) ||
  (operationType === 'get_software_download_link' && after?.['opened'] !== 1);
