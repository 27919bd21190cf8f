import {
  AUDIT_OPERATIONS,
  AUDIT_RESOURCES,
  type AuditOperation,
  type AuditRecord,
  type AuditResource,
} from './record.ts';

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

const documentedOperation = (type: AuditOperation): string =>
  OPERATIONS[type] ?? (SHARED.has(type) ? type : UNDEFINED);
const documentedResource = (type: AuditResource): string => RESOURCES[type] ?? UNDEFINED;

/** The types of a record in Partner Center's words. Its SDKs cannot read a page that has a word they do not know. */
export const documentedTypes = ({
  operationType,
  resourceType,
}: Pick<AuditRecord, 'operationType' | 'resourceType'>): {
  readonly operationType: string;
  readonly resourceType: string;
} => ({
  operationType: documentedOperation(operationType),
  resourceType: documentedResource(resourceType),
});

/** Types that Partner Center documents and no record here has: a filter by one is understood, and finds nothing. */
const FOREIGN_RESOURCES = `
  customer_user license third_party_add_on mpn_association transfer application application_credential
  partner_user partner_relationship partner_customer_dap customer_directory_role referral spending_limit
  invoice partner_customer_relationship self_serve_policy granular_admin_relationship
  granular_admin_access_assignment credit software_page device policy
`;
const FOREIGN_OPERATIONS = `
  upgrade_subscription convert_trial_subscription update_customer_partner_contract_company_name
  update_customer_spending_budget delete_customer create_customer_user delete_customer_user
  update_customer_user update_customer_user_licenses reset_customer_user_password
  update_customer_user_principal_name restore_customer_user create_mpn_association
  update_mpn_association update_sfb_customer_user_licenses update_transfer create_transfer
  create_partner_relationship remove_partner_relationship remove_application_credential
  create_self_serve_policy update_self_serve_policy delete_self_serve_policy delete_tip_customer
  create_related_referral update_related_referral create_referral update_referral
  increase_spending_limit ready_invoice extend_relationship dap_admin_relationship_approved
  dap_admin_relationship_terminated software_attestation
`;

/** Our types by each name that a filter can have for them: their own, Partner Center's, and `undefined` for the rest. */
function typesByName<Own extends string>(
  own: readonly Own[],
  documentedOf: (type: Own) => string,
  foreign: string,
): ReadonlyMap<string, readonly Own[]> {
  const byName = new Map<string, readonly Own[]>(
    foreign
      .trim()
      .split(/\s+/)
      .map((name) => [name, []]),
  );
  for (const type of own) {
    for (const name of new Set([type, documentedOf(type)])) {
      byName.set(name, [...(byName.get(name) ?? []), type]);
    }
  }
  return byName;
}

export const RESOURCES_BY_NAME = typesByName(
  AUDIT_RESOURCES,
  documentedResource,
  FOREIGN_RESOURCES,
);
export const OPERATIONS_BY_NAME = typesByName(
  AUDIT_OPERATIONS,
  documentedOperation,
  FOREIGN_OPERATIONS,
);
