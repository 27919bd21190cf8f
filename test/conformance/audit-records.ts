import { collectionOf, resource } from './common.ts';
import { date, listOf, nested, oneOf, type Resource, shape, text } from './shape.ts';

/** Types that all SDKs know: the Java SDK cannot read a page with a newer one. */
const OPERATION_TYPES = `
  undefined update_customer_qualification update_subscription upgrade_subscription
  convert_trial_subscription add_customer update_customer_billing_profile delete_customer
  remove_partner_customer_relationship create_order update_order
  create_customer_user delete_customer_user update_customer_user update_customer_user_licenses
  reset_customer_user_password update_customer_user_principal_name restore_customer_user
  create_mpn_association update_mpn_association update_sfb_customer_user_licenses
  update_transfer create_partner_relationship register_application unregister_application
  add_application_credential remove_application_credential create_partner_user
  update_partner_user remove_partner_user create_referral update_referral get_software_key
  get_software_download_link ready_invoice create_agreement
`;
const RESOURCE_TYPES = `
  undefined customer customer_user order subscription license third_party_add_on
  mpn_association transfer application application_credential partner_user
  partner_relationship referral software_key software_download_link invoice agreement
`;
const words = (list: string) => oneOf(...list.trim().split(/\s+/));
const record = resource(
  'AuditRecord',
  {
    ...{ id: text, partnerId: text, customerId: text, customerName: text },
    ...{ userPrincipalName: text, operationDate: date, originalCorrelationId: text },
    ...{ operationType: words(OPERATION_TYPES), resourceType: words(RESOURCE_TYPES) },
    operationStatus: oneOf('succeeded', 'failed', 'progress', 'decline'),
    customizedData: listOf(nested(shape('KeyValuePair', { key: text, value: text }))),
  },
  { applicationId: text, resourceOldValue: text, resourceNewValue: text },
);

export const auditRecords: Resource = {
  name: 'Audit records',
  operations: [
    {
      key: 'GET /v1/auditrecords',
      source: 'get-a-record-of-partner-center-activity-by-user',
      ...{ summary: 'List audit records', query: 'startDate={today}', status: 200 },
      answer: collectionOf(record),
    },
    {
      key: 'GET /auditactivity/v1/auditrecords',
      ...{ source: 'AuditService reference', query: 'startDate={today}', status: 200 },
      ...{ summary: 'List audit records by the newer address', answer: collectionOf(record) },
    },
    {
      ...{ key: 'GET /v1/auditrecords/{auditRecordId}', source: 'AuditService reference' },
      ...{ summary: 'Get an audit record', status: 200, answer: nested(record) },
    },
  ],
};
