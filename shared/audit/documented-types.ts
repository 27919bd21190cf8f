import type { AuditOperation, AuditRecord, AuditResource } from './record.ts';

/**
 * Operations of ours that Partner Center has too, by the name that it has for them: only names that every version of its
 * SDKs knows. The Java SDK lacks the newer ones.
 */
const OPERATIONS: Partial<Readonly<Record<AuditOperation, string>>> = {
  create_customer: 'add_customer',
  create_order: 'create_order',
  update_order: 'update_order',
  get_software_key: 'get_software_key',
  get_software_download_link: 'get_software_download_link',
  renew_software_download_link: 'get_software_download_link',
  rotate_software_download_link: 'get_software_download_link',
  register_subscription: 'update_subscription',
  expire_subscription: 'update_subscription',
  create_agreement: 'create_agreement',
  create_partner_client: 'register_application',
  update_partner_client: 'add_application_credential',
  delete_partner_client: 'unregister_application',
  create_partner_agent: 'create_partner_user',
  update_partner_agent: 'update_partner_user',
  delete_partner_agent: 'remove_partner_user',
};

const RESOURCES: Partial<Readonly<Record<AuditResource, string>>> = {
  customer: 'customer',
  cart: 'order',
  order: 'order',
  software_key: 'software_key',
  software_download_link: 'software_download_link',
  subscription: 'subscription',
  agreement: 'agreement',
};

/** Names of Partner Center that records have as they are. */
const SHARED: ReadonlySet<string> = new Set([
  ...['update_customer_billing_profile', 'update_customer_qualification', 'update_subscription'],
  ...['remove_partner_customer_relationship', 'delete_customer'],
]);

/** The member of Partner Center's enums for what it has no word for: SDKs know it, unlike a name of ours. */
const UNDEFINED = 'undefined';

/** The types of a record in Partner Center's words. Its SDKs cannot read a page that has a word they do not know. */
export const documentedTypes = ({
  operationType,
  resourceType,
}: Pick<AuditRecord, 'operationType' | 'resourceType'>): {
  readonly operationType: string;
  readonly resourceType: string;
} => ({
  operationType:
    OPERATIONS[operationType] ?? (SHARED.has(operationType) ? operationType : UNDEFINED),
  resourceType: RESOURCES[resourceType] ?? UNDEFINED,
});

const ownNames = (names: Readonly<Record<string, string>>, wanted: string): readonly string[] => [
  ...new Set([
    wanted,
    ...Object.entries(names).flatMap(([own, documented]) => (documented === wanted ? [own] : [])),
  ]),
];

/** Our types that a filter by a type means: ours of that name, and those that are shown by it. */
export const resourcesNamed = (wanted: string): readonly string[] => ownNames(RESOURCES, wanted);
export const operationsNamed = (wanted: string): readonly string[] => ownNames(OPERATIONS, wanted);
